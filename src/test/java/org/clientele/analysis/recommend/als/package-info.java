/** Checks of ALS against a plain double-precision solver. */
@NullMarked
package org.clientele.analysis.recommend.als;

import org.jspecify.annotations.NullMarked;
