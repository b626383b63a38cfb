/** Tests of the factorisations learned step by step. */
@NullMarked
package org.clientele.analysis.recommend.sgd;

import org.jspecify.annotations.NullMarked;
