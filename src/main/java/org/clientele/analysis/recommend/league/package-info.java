/** Testing recommenders on purchases that they were not shown. */
@NullMarked
package org.clientele.analysis.recommend.league;

import org.jspecify.annotations.NullMarked;
