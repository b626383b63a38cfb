package org.clientele.analysis.funnel;

/** One step of a funnel: something that a customer does. */
public sealed interface FunnelStep {
    /**
     * What it is done with.
     *
     * @param kind by what the products are told
     * @param word the category, the brand or the product number; empty for {@link Kind#ANYTHING}
     */
    record With(Kind kind, String word) {
        /** Any product, or none. */
        public static With anything() {
            return new With(Kind.ANYTHING, "");
        }
    }

    /** By what products are told. */
    enum Kind {
        ANYTHING,
        CATEGORY,
        BRAND,
        PRODUCT
    }

    /**
     * Something that was recorded: a visit, a view, a cart, a click.
     *
     * @param type the word under which it was recorded
     * @param with what it was done with
     */
    record Event(String type, With with) implements FunnelStep {}

    /**
     * An order in which something was bought.
     *
     * @param with what was bought
     */
    record Order(With with) implements FunnelStep {}

    /**
     * A customer's order of that number: the first, the second…
     *
     * @param number from 1
     */
    record OrderNumber(int number) implements FunnelStep {
        public OrderNumber {
            if (number < 1) {
                throw new IllegalArgumentException("orders are counted from one");
            }
        }
    }
}
