package org.clientele.analysis.strategy;

import java.util.Arrays;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.facts.CustomerSet;

/**
 * How likely each customer orders within some days, and what such an order is worth.
 *
 * <p>The chance is the share of people in the same state who did so in the last window of as many days: states are fifths
 * of recency by one, two, three to four, and five or more orders, as they were when the window began; those who had not
 * bought are a state of their own. A state is drawn towards all buyers by 50 people. An order is worth what the person's
 * own orders were on average, drawn towards the shop's average by two orders.
 *
 * @param days the window
 * @param chance by customer, 0 to 1
 * @param order by customer, in units of money
 * @param seen people that the chances were learnt from
 * @param answers how many of these ordered in the window
 */
public record Prospects(int days, float[] chance, float[] order, int seen, int answers) {
    private static final int FIFTHS = 5;
    private static final int COUNTS = 4;
    private static final int NEVER = FIFTHS * COUNTS;
    private static final double SHRINK = 50;
    private static final double SHRINK_ORDERS = 2;
    private static final double SCALE = 10_000;

    /**
     * The prospects on the data date.
     *
     * @param then attributes as of {@code days} before
     * @param known who was known then
     * @param now attributes as of the data date, of the same customers
     */
    public static Prospects of(AttributeTable then, CustomerSet known, AttributeTable now, int days) {
        int[] edges = edges(then.purchases());
        double[] seen = new double[NEVER + 1];
        double[] hits = new double[NEVER + 1];
        known.forEach(c -> {
            int state = state(then.purchases(), c, edges);
            seen[state]++;
            hits[state] += now.purchases().orders()[c] > then.purchases().orders()[c] ? 1 : 0;
        });
        double allSeen = Arrays.stream(seen).sum();
        double allHits = Arrays.stream(hits).sum();
        double rate = allSeen == 0 ? 0 : allHits / allSeen;
        int n = now.customers();
        float[] chance = new float[n];
        float[] order = new float[n];
        long orders = now.totalOrders();
        double average = orders == 0 ? 0 : now.totalMoney() / SCALE / orders;
        for (int c = 0; c < n; c++) {
            int state = state(now.purchases(), c, edges);
            chance[c] = (float) ((hits[state] + SHRINK * rate) / (seen[state] + SHRINK));
            double own = Math.max(0, now.purchases().money()[c] / SCALE);
            order[c] =
                    (float) ((own + SHRINK_ORDERS * average) / (now.purchases().orders()[c] + SHRINK_ORDERS));
        }
        return new Prospects(days, chance, order, (int) allSeen, (int) allHits);
    }

    private static int[] edges(Purchases purchases) {
        int[] days = Arrays.stream(purchases.recency())
                .filter(day -> day >= 0)
                .sorted()
                .toArray();
        int[] edges = new int[FIFTHS - 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = days.length == 0 ? i : days[(int) ((long) days.length * (i + 1) / FIFTHS)];
        }
        return edges;
    }

    private static int state(Purchases purchases, int c, int[] edges) {
        int orders = purchases.orders()[c];
        if (orders == 0) {
            return NEVER;
        }
        int fifth = 0;
        while (fifth < edges.length && purchases.recency()[c] > edges[fifth]) {
            fifth++;
        }
        int count = orders >= 5 ? 3 : orders >= 3 ? 2 : orders - 1;
        return fifth * COUNTS + count;
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
