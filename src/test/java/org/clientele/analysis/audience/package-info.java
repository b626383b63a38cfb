/** Tests of the way from a group to an audience. */
@NullMarked
package org.clientele.analysis.audience;

import org.jspecify.annotations.NullMarked;
