/** Recommenders whose score is a sum over the bought products: item-kNN and EASE. */
@NullMarked
package org.clientele.analysis.recommend.linear;

import org.jspecify.annotations.NullMarked;
