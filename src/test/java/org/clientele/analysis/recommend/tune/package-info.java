/** Checks of the search for settings. */
@NullMarked
package org.clientele.analysis.recommend.tune;

import org.jspecify.annotations.NullMarked;
