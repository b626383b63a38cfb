package org.clientele.facts;

import org.clientele.model.trade.RevenueRule;
import org.jspecify.annotations.Nullable;

/** What orders say of themselves beyond their lines, by the lasting id of the order. */
public interface OrderSums {
    /** The three-letter currency of an order's amounts, or null for that of the workbench. */
    @Nullable
    String currency(int order);

    /** The tax of an order in ten-thousandths, or {@link RevenueRule#UNKNOWN}. */
    long tax(int order);

    /** What was paid for shipping in ten-thousandths, or {@link RevenueRule#UNKNOWN}. */
    long shipping(int order);

    /** Orders that say nothing. */
    static OrderSums none() {
        return new OrderSums() {
            @Override
            public @Nullable String currency(int order) {
                return null;
            }

            @Override
            public long tax(int order) {
                return RevenueRule.UNKNOWN;
            }

            @Override
            public long shipping(int order) {
                return RevenueRule.UNKNOWN;
            }
        };
    }
}
