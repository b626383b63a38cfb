/** What is bought together: baskets of a shop, taken from its orders or from files. */
@NullMarked
package org.clientele.analysis.basket;

import org.jspecify.annotations.NullMarked;
