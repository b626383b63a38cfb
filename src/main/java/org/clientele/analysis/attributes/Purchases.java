package org.clientele.analysis.attributes;

/**
 * What each customer has bought in all; an order counts when at least one of its lines was paid, not returned and not
 * free.
 *
 * @param recency days from the last order to the reference day, -1 without an order
 * @param orders distinct orders (two orders on one day are two)
 * @param orderDays distinct days with an order
 * @param money revenue, in ten-thousandths; below zero where more was given back than bought
 * @param firstDay epoch day of the first order, {@link org.clientele.facts.People#NO_DAY} without one
 * @param lastDay epoch day of the last order, {@link org.clientele.facts.People#NO_DAY} without one
 * @param lines counting order lines
 */
public record Purchases(
        int[] recency, int[] orders, int[] orderDays, long[] money, int[] firstDay, int[] lastDay, int[] lines) {
    static Purchases of(int customers) {
        return new Purchases(
                new int[customers],
                new int[customers],
                new int[customers],
                new long[customers],
                new int[customers],
                new int[customers],
                new int[customers]);
    }

    /** Whether that customer has an order that counts. */
    public boolean bought(int customer) {
        return orders[customer] > 0;
    }

    /** Mean value of an order in ten-thousandths, NaN without an order. */
    public double averageOrder(int customer) {
        return orders[customer] == 0 ? Double.NaN : (double) money[customer] / orders[customer];
    }

    /** Mean number of order lines in an order, NaN without an order. */
    public double basketSize(int customer) {
        return orders[customer] == 0 ? Double.NaN : (double) lines[customer] / orders[customer];
    }

    /** Days from the first order to the reference day, -1 without an order. */
    public int tenure(int customer) {
        return orders[customer] == 0 ? -1 : recency[customer] + lastDay[customer] - firstDay[customer];
    }
}
