/** Tests of groups with overlap. */
@NullMarked
package org.clientele.analysis.cluster.mixture;

import org.jspecify.annotations.NullMarked;
