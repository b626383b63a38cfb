/** Tests of interests read from texts. */
@NullMarked
package org.clientele.analysis.text;

import org.jspecify.annotations.NullMarked;
