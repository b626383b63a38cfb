/** From a group to an audience: the fixed order of reasons why somebody does not get the message. */
@NullMarked
package org.clientele.analysis.audience;

import org.jspecify.annotations.NullMarked;
