package org.clientele.analysis.stage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.facts.Facts;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;

/**
 * Puts every customer into exactly one lifecycle stage by explicit borders.
 *
 * <p>The first that holds, in this order: potential (no order), new, lapsed, at risk, high value, active.
 */
public final class Stages {
    /** Order days from which on a customer's own rhythm is trusted more than the shop's. */
    private static final int OWN_RHYTHM = 3;

    /** The shop's usual gap where no customer has bought twice. */
    private static final double GAP_UNKNOWN = 90;

    private Stages() {}

    /**
     * Stages as of the data date.
     *
     * @param facts the snapshot
     * @param spec the borders
     * @param checkpoint progress and cancel
     */
    public static StageResult run(Facts facts, StageSpec spec, Checkpoint checkpoint) {
        return run(Attributes.run(facts, checkpoint.part(0, 0.7)), spec, checkpoint.part(0.7, 1));
    }

    /**
     * Stages from attributes that are there already.
     *
     * @param table the attributes of all customers
     * @param spec the borders
     * @param checkpoint progress and cancel
     */
    public static StageResult run(AttributeTable table, StageSpec spec, Checkpoint checkpoint) {
        checkpoint.check();
        Purchases purchases = table.purchases();
        int n = table.customers();
        double shopGap = shopGap(table);
        long vipMoney = vipMoney(purchases, spec.vip());
        byte[] stage = new byte[n];
        int[] people = new int[Stage.values().length];
        long[] revenue = new long[people.length];
        for (int c = 0; c < n; c++) {
            int s = stage(table, c, spec, shopGap, vipMoney).ordinal();
            stage[c] = (byte) s;
            people[s]++;
            revenue[s] += purchases.money()[c];
        }
        Map<Stage, StageResult.StageTotals> totals = new EnumMap<>(Stage.class);
        for (Stage s : Stage.values()) {
            totals.put(s, new StageResult.StageTotals(people[s.ordinal()], revenue[s.ordinal()]));
        }
        checkpoint.progress(1);
        return new StageResult(spec, stage, totals, shopGap, vipMoney);
    }

    private static Stage stage(AttributeTable table, int c, StageSpec spec, double shopGap, long vipMoney) {
        Purchases purchases = table.purchases();
        if (!purchases.bought(c)) {
            return Stage.POTENTIAL;
        }
        if (purchases.tenure(c) <= spec.newDays()) {
            return Stage.NEW;
        }
        double gap = purchases.orderDays()[c] >= OWN_RHYTHM ? table.rhythm().usualGap()[c] : shopGap;
        StageSpec.Away away = spec.away();
        int recency = purchases.recency()[c];
        if (recency > Math.max(away.lapsedDays(), away.lapsedGaps() * gap)) {
            return Stage.LAPSED;
        }
        if (recency > Math.max(away.riskDays(), away.riskGaps() * gap)) {
            return Stage.AT_RISK;
        }
        boolean vip = purchases.orders()[c] >= spec.vip().orders() && purchases.money()[c] >= vipMoney;
        return vip ? Stage.HIGH_VALUE : Stage.ACTIVE;
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
