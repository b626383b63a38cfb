/** Checks of splits, measures and the league. */
@NullMarked
package org.clientele.analysis.recommend.league;

import org.jspecify.annotations.NullMarked;
