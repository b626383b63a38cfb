/** Recommenders that walk from people over products to other people's products. */
@NullMarked
package org.clientele.analysis.recommend.graph;

import org.jspecify.annotations.NullMarked;
