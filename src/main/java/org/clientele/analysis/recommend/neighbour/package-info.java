/** Recommenders that compare products by their buyers, or people by their products. */
@NullMarked
package org.clientele.analysis.recommend.neighbour;

import org.jspecify.annotations.NullMarked;
