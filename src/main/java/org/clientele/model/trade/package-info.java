/** Money, orders and products in the words of a shop. */
@NullMarked
package org.clientele.model.trade;

import org.jspecify.annotations.NullMarked;
