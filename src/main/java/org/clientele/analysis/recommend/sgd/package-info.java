/** Matrix factorisations learned step by step from drawn examples: pairwise ranking and logistic. */
@NullMarked
package org.clientele.analysis.recommend.sgd;

import org.jspecify.annotations.NullMarked;
