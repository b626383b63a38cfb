/** What follows from a basket that holds some items: rules, how strong they are, and whether they could be luck. */
@NullMarked
package org.clientele.analysis.basket.rule;

import org.jspecify.annotations.NullMarked;
