/** Checks of random walks against products of small dense matrices. */
@NullMarked
package org.clientele.analysis.recommend.graph;

import org.jspecify.annotations.NullMarked;
