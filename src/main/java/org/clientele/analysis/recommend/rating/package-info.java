/** Methods that learn from ratings: baseline, SVD, SVD++. */
@NullMarked
package org.clientele.analysis.recommend.rating;

import org.jspecify.annotations.NullMarked;
