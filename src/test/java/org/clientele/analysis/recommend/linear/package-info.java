/** Checks of item-kNN and EASE against plain loops and EJML. */
@NullMarked
package org.clientele.analysis.recommend.linear;

import org.jspecify.annotations.NullMarked;
