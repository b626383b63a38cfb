/** Best-sellers, and what to show to people without purchases. */
@NullMarked
package org.clientele.analysis.recommend.popular;

import org.jspecify.annotations.NullMarked;
