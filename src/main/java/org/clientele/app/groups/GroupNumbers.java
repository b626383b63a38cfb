package org.clientele.app.groups;

import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.facts.CustomerSet;

/**
 * The figures of a group of customers.
 *
 * @param people how many they are
 * @param share of all customers, 0 to 1
 * @param orders their orders
 * @param revenue what they paid in all, in ten-thousandths
 * @param revenueShare of all revenue, 0 to 1
 * @param canEmail how many can get e-mail
 * @param canText how many can get text messages
 */
public record GroupNumbers(
        int people, double share, long orders, long revenue, double revenueShare, int canEmail, int canText) {
    /** The figures of these customers. */
    static GroupNumbers of(CustomerSet members, AttributeTable table, Reach reach) {
        long[] sums = new long[2];
        members.forEach(c -> {
            sums[0] += table.purchases().orders()[c];
            sums[1] += table.purchases().money()[c];
        });
        return new GroupNumbers(
                members.size(),
                ratio(members.size(), members.universe()),
                sums[0],
                sums[1],
                ratio((double) sums[1], (double) table.totalMoney()),
                members.sizeOfAnd(reach.email()),
                members.sizeOfAnd(reach.sms()));
    }

    /** Mean value of an order in ten-thousandths, 0 without orders. */
    public long averageOrder() {
        return orders == 0 ? 0 : Math.round((double) revenue / orders);
    }

    static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
