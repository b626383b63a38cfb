/** Published figures that the recommenders must reach on public data. */
@NullMarked
package org.clientele.analysis.recommend.roster;

import org.jspecify.annotations.NullMarked;
