/** Product suggestions: who bought what, the algorithms' specs, and what a trained recommender can do. */
@NullMarked
package org.clientele.analysis.recommend;

import org.jspecify.annotations.NullMarked;
