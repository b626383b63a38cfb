/** Groups with overlap: a mixture of normal distributions. */
@NullMarked
package org.clientele.analysis.cluster.mixture;

import org.jspecify.annotations.NullMarked;
