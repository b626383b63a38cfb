/** Product suggestions by a small neural network over taste vectors. */
@NullMarked
package org.clientele.analysis.recommend.neural;

import org.jspecify.annotations.NullMarked;
