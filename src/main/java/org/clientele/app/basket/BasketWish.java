package org.clientele.app.basket;

import org.clientele.analysis.basket.Level;
import org.clientele.analysis.basket.Scope;
import org.clientele.analysis.basket.mine.Method;

/**
 * What baskets are looked at and how.
 *
 * @param level what an item is
 * @param scope what a basket is
 * @param method how itemsets are found
 * @param support how many baskets must hold an itemset: below 1 a share of all, from 1 on a number; 0 for a number that
 *     suits the data
 * @param longest how many items an itemset may have; 0 for any number
 * @param several whether more than one item may follow
 */
public record BasketWish(Level level, Scope scope, Method method, double support, int longest, boolean several) {
    /** Up to three items that were bought in one order. */
    public static BasketWish standard() {
        return new BasketWish(Level.PRODUCT, Scope.ORDER, Method.FP_GROWTH, 0, 3, false);
    }

    /** The same of other baskets. */
    public BasketWish of(Level otherLevel, Scope otherScope) {
        return new BasketWish(otherLevel, otherScope, method, support, longest, several);
    }
}
