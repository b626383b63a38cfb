/** Methods that learn from ratings. */
@NullMarked
package org.clientele.analysis.recommend.rating;

import org.jspecify.annotations.NullMarked;
