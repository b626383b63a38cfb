/** All recommenders by their spec: training, writing and reading. */
@NullMarked
package org.clientele.analysis.recommend.roster;

import org.jspecify.annotations.NullMarked;
