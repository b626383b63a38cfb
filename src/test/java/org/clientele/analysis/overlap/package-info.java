/** Tests of overlap. */
@NullMarked
package org.clientele.analysis.overlap;

import org.jspecify.annotations.NullMarked;
