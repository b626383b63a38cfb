/** Product suggestions by a small neural network. */
@NullMarked
package org.clientele.analysis.recommend.neural;

import org.jspecify.annotations.NullMarked;
