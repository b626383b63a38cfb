package org.clientele.analysis.cluster;

import java.util.Locale;

/**
 * Something that groups are described by.
 *
 * @param kind what is measured
 * @param word the category or sales channel, empty for the other kinds
 */
public record Measure(Kind kind, String word) {
    /** What can be measured. */
    public enum Kind {
        /** Days since the last order. */
        RECENCY,
        /** Number of orders. */
        ORDERS,
        /** Money spent, in currency units. */
        MONEY,
        /** Mean value of an order, in currency units. */
        AVERAGE_ORDER,
        /** Paid price as a multiple of the usual in the same categories. */
        PRICE_LEVEL,
        /** Share of a category in the order lines, 0 to 1. */
        CATEGORY,
        /** Share of a sales channel in the order lines, 0 to 1. */
        CHANNEL;

        /** The word for this kind in keys and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
