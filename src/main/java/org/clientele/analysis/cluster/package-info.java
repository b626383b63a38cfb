/** Groups of customers who shop alike: features, k-means, how many groups, how clear and how stable. */
@NullMarked
package org.clientele.analysis.cluster;

import org.jspecify.annotations.NullMarked;
