/** Tests of the screen of baskets. */
@NullMarked
package org.clientele.ui.basket;

import org.jspecify.annotations.NullMarked;
