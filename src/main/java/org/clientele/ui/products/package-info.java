/** Products: what sells and to whom, and which products are suggested to whom. */
@NullMarked
package org.clientele.ui.products;

import org.jspecify.annotations.NullMarked;
