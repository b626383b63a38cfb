/** Checks of purchases and interactions, by hand. */
@NullMarked
package org.clientele.analysis.recommend;

import org.jspecify.annotations.NullMarked;
