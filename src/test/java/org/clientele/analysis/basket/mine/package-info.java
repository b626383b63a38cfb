/** Tests of baskets: published counts, laws, second implementations. */
@NullMarked
package org.clientele.analysis.basket.mine;

import org.jspecify.annotations.NullMarked;
