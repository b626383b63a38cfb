/** Checks of best-sellers and of what people without purchases see. */
@NullMarked
package org.clientele.analysis.recommend.popular;

import org.jspecify.annotations.NullMarked;
