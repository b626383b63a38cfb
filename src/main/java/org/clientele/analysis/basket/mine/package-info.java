/** Which items are often in baskets together: FP-Growth and Apriori. */
@NullMarked
package org.clientele.analysis.basket.mine;

import org.jspecify.annotations.NullMarked;
