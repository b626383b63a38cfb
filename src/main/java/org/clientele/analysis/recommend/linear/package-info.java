/** Recommenders whose score is a sum over the bought products, and those whose weights solve a least squares problem. */
@NullMarked
package org.clientele.analysis.recommend.linear;

import org.jspecify.annotations.NullMarked;
