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
        /** Lines in an order. */
        BASKET,
        /** Share of money that was given back, 0 to 1. */
        RETURNED,
        /** Share of the order lines bought in the evening or at night, 0 to 1. */
        EVENING,
        /** Share of the order lines bought at weekends, 0 to 1. */
        WEEKEND,
        /** Share of a category in the order lines, 0 to 1. */
        CATEGORY,
        /** Share of a sales channel in the order lines, 0 to 1. */
        CHANNEL;

        /** The word for this kind in keys and files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether a few have much more of it than all others, so that logarithms are compared. */
        public boolean skewed() {
            return switch (this) {
                case RECENCY, ORDERS, MONEY, AVERAGE_ORDER, BASKET -> true;
                case PRICE_LEVEL, RETURNED, EVENING, WEEKEND, CATEGORY, CHANNEL -> false;
            };
        }

        /** Whether it is a share of 0 to 1. */
        public boolean share() {
            return switch (this) {
                case RETURNED, EVENING, WEEKEND, CATEGORY, CHANNEL -> true;
                case RECENCY, ORDERS, MONEY, AVERAGE_ORDER, BASKET, PRICE_LEVEL -> false;
            };
        }
    }
}
