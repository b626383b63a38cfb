package org.clientele.analysis.rfm;

/**
 * What a set of customers amounts to.
 *
 * @param people how many they are
 * @param orders their orders
 * @param revenue what they paid in all, in ten-thousandths
 */
public record RfmTotals(int people, long orders, long revenue) {
    /** Nobody. */
    public static final RfmTotals NONE = new RfmTotals(0, 0, 0);

    /** Mean value of an order in ten-thousandths, 0 without orders. */
    public long averageOrder() {
        return orders == 0 ? 0 : Math.round((double) revenue / orders);
    }

    /** These and those together; they must not overlap. */
    public RfmTotals plus(RfmTotals other) {
        return new RfmTotals(people + other.people, orders + other.orders, revenue + other.revenue);
    }

    RfmTotals plus(int moreOrders, long moreRevenue) {
        return new RfmTotals(people + 1, orders + moreOrders, revenue + moreRevenue);
    }
}
