/** Recency, frequency and money: scores, named groups and the grid. */
@NullMarked
package org.clientele.analysis.rfm;

import org.jspecify.annotations.NullMarked;
