/** Shared maths of the analyses: ranks, quantiles, blocks of parallel work, vector kernels. */
@NullMarked
package org.clientele.analysis.numeric;

import org.jspecify.annotations.NullMarked;
