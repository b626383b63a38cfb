/** Finding good settings of a recommender on a part of the data that is kept apart from the test. */
@NullMarked
package org.clientele.analysis.recommend.tune;

import org.jspecify.annotations.NullMarked;
