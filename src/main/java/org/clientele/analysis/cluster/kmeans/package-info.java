/** Groups around centres: k-means with bounds, several starts, and the same answer on any number of processors. */
@NullMarked
package org.clientele.analysis.cluster.kmeans;

import org.jspecify.annotations.NullMarked;
