/** Tests of baskets: published counts, laws, second implementations. */
@NullMarked
package org.clientele.analysis.basket;

import org.jspecify.annotations.NullMarked;
