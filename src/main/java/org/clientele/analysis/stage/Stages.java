package org.clientele.analysis.stage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;

/**
 * Puts every customer into exactly one lifecycle stage by explicit borders.
 *
 * <p>The first condition that holds, in the order of the specification, decides; the last stage takes the rest. As long as
 * nothing is changed: potential (no order), new, lapsed, at risk, high value, active.
 */
public final class Stages {
    /** Order days from which on a customer's own rhythm is trusted more than the shop's. */
    private static final int OWN_RHYTHM = 3;

    /** The shop's usual gap where no customer has bought twice. */
    private static final double GAP_UNKNOWN = 90;

    private Stages() {}

    /**
     * Stages as of the data date, by borders alone.
     *
     * @param facts the snapshot
     * @param spec the borders
     * @param checkpoint progress and cancel
     */
    public static StageResult run(Facts facts, StageSpec spec, Checkpoint checkpoint) {
        return run(Attributes.run(facts, checkpoint.part(0, 0.7)), spec, Map.of(), checkpoint.part(0.7, 1));
    }

    /**
     * Stages from attributes that are there already.
     *
     * @param table the attributes of all customers
     * @param spec the conditions
     * @param byRule who meets the rule of each stage that has one
     * @param checkpoint progress and cancel
     */
    public static StageResult run(
            AttributeTable table, StageSpec spec, Map<Stage, CustomerSet> byRule, Checkpoint checkpoint) {
        checkpoint.check();
        Purchases purchases = table.purchases();
        int n = table.customers();
        Borders borders = new Borders(table, spec, shopGap(table), vipMoney(purchases, spec.vip()));
        List<Stage> order = spec.plan().order();
        byte[] stage = new byte[n];
        int[] people = new int[Stage.values().length];
        long[] revenue = new long[people.length];
        for (int c = 0; c < n; c++) {
            int at = 0;
            while (at < order.size() - 1 && !holds(order.get(at), c, borders, byRule)) {
                at++;
            }
            int s = order.get(at).ordinal();
            stage[c] = (byte) s;
            people[s]++;
            revenue[s] += purchases.money()[c];
        }
        Map<Stage, StageResult.StageTotals> totals = new EnumMap<>(Stage.class);
        for (Stage s : Stage.values()) {
            totals.put(s, new StageResult.StageTotals(people[s.ordinal()], revenue[s.ordinal()]));
        }
        checkpoint.progress(1);
        return new StageResult(spec, stage, totals, borders.shopGap(), borders.vipMoney());
    }

    private static boolean holds(Stage stage, int c, Borders borders, Map<Stage, CustomerSet> byRule) {
        CustomerSet rule = byRule.get(stage);
        return rule == null ? borders.hold(stage, c) : rule.contains(c);
    }

    /**
     * The borders as they are in this shop.
     *
     * @param shopGap the shop's usual days between two orders
     * @param vipMoney the money from which on a regular buyer is of high value
     */
    private record Borders(AttributeTable table, StageSpec spec, double shopGap, long vipMoney) {
        boolean hold(Stage stage, int c) {
            Purchases purchases = table.purchases();
            if (!purchases.bought(c)) {
                return stage == Stage.POTENTIAL;
            }
            StageSpec.Away away = spec.away();
            return switch (stage) {
                case POTENTIAL -> false;
                case NEW -> purchases.tenure(c) <= spec.newDays();
                case LAPSED -> away(c, away.lapsedDays(), away.lapsedGaps());
                case AT_RISK -> away(c, away.riskDays(), away.riskGaps());
                case HIGH_VALUE ->
                    purchases.orders()[c] >= spec.vip().orders() && purchases.money()[c] >= vipMoney;
                case ACTIVE -> true;
            };
        }

        private boolean away(int c, int days, double gaps) {
            double gap = table.purchases().orderDays()[c] >= OWN_RHYTHM
                    ? table.rhythm().usualGap()[c]
                    : shopGap;
            return table.purchases().recency()[c] > Math.max(days, gaps * gap);
        }
    }

    /**
     * The shop's usual days between two orders.
     *
     * @return the median of the usual gaps of all who bought on two days or more; 90 where there are none
     */
    public static double shopGap(AttributeTable table) {
        float[] gaps = table.rhythm().usualGap();
        double[] known = new double[gaps.length];
        int size = 0;
        for (float gap : gaps) {
            if (!Float.isNaN(gap)) {
                known[size++] = gap;
            }
        }
        return size == 0 ? GAP_UNKNOWN : Ranks.quantile(Arrays.copyOf(known, size), 0.5);
    }

    /** The smallest money that is within the top share of the buyers with enough orders; nobody reaches it if none has. */
    static long vipMoney(Purchases purchases, StageSpec.Vip vip) {
        long[] money = new long[purchases.orders().length];
        int size = 0;
        for (int c = 0; c < money.length; c++) {
            if (purchases.bought(c) && purchases.orders()[c] >= vip.orders()) {
                money[size++] = purchases.money()[c];
            }
        }
        int top = (int) Math.floor(vip.topShare() * size + 1e-9);
        if (top == 0) {
            return Long.MAX_VALUE;
        }
        Arrays.sort(money, 0, size);
        return money[size - top];
    }
}
