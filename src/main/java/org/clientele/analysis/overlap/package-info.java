/** Which groups share how many people. */
@NullMarked
package org.clientele.analysis.overlap;

import org.jspecify.annotations.NullMarked;
