package org.clientele.analysis.strategy;

import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.audience.Chances;
import org.clientele.analysis.audience.Estimate;
import org.clientele.facts.Facts;

/**
 * How likely each customer orders within some days, and what such an order is worth.
 *
 * <p>The chance is that by which a campaign puts people in order: the {@link Chances} of their cell of recency, orders and
 * money. An order is worth what the person's own orders were on average, drawn towards the shop's average by two orders.
 *
 * @param days the window
 * @param chance by customer, 0 to 1
 * @param order by customer, in units of money
 * @param seen people and windows that the chances were learnt from
 * @param answers how many of these ordered in the window
 */
public record Prospects(int days, float[] chance, float[] order, int seen, int answers) {
    private static final double SHRINK_ORDERS = 2;
    private static final double SCALE = 10_000;

    /**
     * The prospects on the data date.
     *
     * @param now attributes as of the data date, of the same customers
     */
    public static Prospects of(Facts facts, AttributeTable now, int days) {
        Chances chances = Chances.ofOrders(facts, days);
        int n = now.customers();
        float[] chance = new float[n];
        float[] order = new float[n];
        long orders = now.totalOrders();
        double average = orders == 0 ? 0 : now.totalMoney() / SCALE / orders;
        for (int c = 0; c < n; c++) {
            chance[c] = (float) chances.of(c);
            double own = Math.max(0, now.purchases().money()[c] / SCALE);
            order[c] =
                    (float) ((own + SHRINK_ORDERS * average) / (now.purchases().orders()[c] + SHRINK_ORDERS));
        }
        Estimate estimate = chances.estimate();
        return new Prospects(days, chance, order, (int) estimate.seen(), (int) estimate.answers());
    }

    /**
     * What one message to a person is expected to bring beyond what comes without it, in units of money: chance × order ×
     * margin × lift.
     *
     * @param margin the part of an order's money that is earned, 0 to 1
     * @param lift by how much a message raises the chance, such as 0.1
     */
    public double gain(int customer, double margin, double lift) {
        return chance[customer] * order[customer] * margin * lift;
    }
}
