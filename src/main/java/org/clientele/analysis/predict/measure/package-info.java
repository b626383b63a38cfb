/** How good predictions of yes or no are: ranking, honest percentages, and whether one is better than another. */
@NullMarked
package org.clientele.analysis.predict.measure;

import org.jspecify.annotations.NullMarked;
