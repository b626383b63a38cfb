package org.clientele.analysis.rfm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.attributes.Purchases;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmAxis;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.run.Checkpoint;

/**
 * Scores every customer by how recently, how often and for how much they bought, and names groups from the scores.
 *
 * <p>The method is Hughes 1994 with bins by value instead of by row, so that equal customers score equally; groups are
 * those of the table in {@link RfmZones}.
 */
public final class Rfm {
    private static final int FEW_ORDERS = 500;
    private static final double TOO_MANY_ONCE = 0.4;
    private static final int[] ORDER_CUTS = {2, 3, 4, 6, 9, 13, 19, 28, 42};

    private Rfm() {}

    /**
     * Scores as of the data date.
     *
     * @param facts the snapshot
     * @param spec bins and mode
     * @param checkpoint progress and cancel
     */
    public static RfmResult run(Facts facts, RfmSpec spec, Checkpoint checkpoint) {
        return run(Attributes.run(facts, checkpoint.part(0, 0.7)), spec, checkpoint.part(0.7, 1));
    }

    /**
     * Scores from attributes that are there already.
     *
     * @param table the attributes of all customers
     * @param spec bins and mode
     * @param checkpoint progress and cancel
     * @throws org.clientele.model.run.Cancelled when the work was cancelled
     */
    public static RfmResult run(AttributeTable table, RfmSpec spec, Checkpoint checkpoint) {
        Purchases purchases = table.purchases();
        int n = table.customers();
        int bins = spec.bins() == RfmSpec.AUTO ? table.totalOrders() < FEW_ORDERS ? 3 : 5 : spec.bins();
        int[] buyers = buyers(purchases);
        RfmBorders own = spec.borders();
        boolean byCuts = own.frequency().isEmpty() && tooManyOnce(purchases, buyers);
        long[] recency = new long[n];
        long[] frequency = new long[n];
        for (int c : buyers) {
            // Fewer days are better, so recency is scored on its negative.
            recency[c] = -purchases.recency()[c];
            frequency[c] = purchases.orders()[c];
        }
        long[] recencyCuts = cuts(ScoreRule.Measure.RECENCY, own, buyers, recency, bins);
        long[] frequencyCuts =
                byCuts ? orderCuts(bins) : cuts(ScoreRule.Measure.FREQUENCY, own, buyers, frequency, bins);
        long[] moneyCuts = cuts(ScoreRule.Measure.MONEY, own, buyers, purchases.money(), bins);
        byte[] r = new byte[n];
        byte[] f = new byte[n];
        byte[] m = new byte[n];
        checkpoint.check();
        score(buyers, recency, recencyCuts, r);
        boolean nested = spec.mode() == RfmSpec.Mode.NESTED;
        boolean fixed = byCuts || !own.frequency().isEmpty();
        for (int[] part : nested ? split(buyers, r, bins) : List.of(buyers)) {
            checkpoint.check();
            boolean within = nested && !fixed;
            score(part, frequency, within ? cuts(part, frequency, bins) : frequencyCuts, f);
            for (int[] inner : nested ? split(part, f, bins) : List.of(part)) {
                boolean afresh = nested && own.money().isEmpty();
                score(inner, purchases.money(), afresh ? cuts(inner, purchases.money(), bins) : moneyCuts, m);
            }
        }
        byte[] group = new byte[n];
        Arrays.fill(group, (byte) RfmGroup.PROSPECTS.ordinal());
        for (int c : buyers) {
            group[c] = (byte) spec.zones().group(r[c], f[c], m[c], bins).ordinal();
        }
        checkpoint.progress(1);
        RfmResult.Scores scores = new RfmResult.Scores(r, f, m, group);
        List<ScoreRule> rules = new ArrayList<>();
        rules.addAll(rules(ScoreRule.Measure.RECENCY, buyers, r, recency, -1, bins));
        rules.addAll(rules(ScoreRule.Measure.FREQUENCY, buyers, f, frequency, 1, bins));
        rules.addAll(rules(ScoreRule.Measure.MONEY, buyers, m, purchases.money(), 1, bins));
        Map<RfmAxis, Map<RfmCell, RfmTotals>> grids = new EnumMap<>(RfmAxis.class);
        for (RfmAxis axis : RfmAxis.values()) {
            grids.put(axis, cellTotals(purchases, scores, bins, axis));
        }
        RfmBorders borders = new RfmBorders(
                RfmBorders.ofCuts(ScoreRule.Measure.RECENCY, recencyCuts),
                RfmBorders.ofCuts(ScoreRule.Measure.FREQUENCY, frequencyCuts),
                RfmBorders.ofCuts(ScoreRule.Measure.MONEY, moneyCuts));
        return new RfmResult(
                new RfmResult.Scheme(spec, bins, byCuts, borders),
                scores,
                groupTotals(purchases, scores),
                grids,
                rules);
    }

    /** The borders of the user, else those of equal shares of all buyers. */
    private static long[] cuts(ScoreRule.Measure measure, RfmBorders own, int[] buyers, long[] value, int bins) {
        return own.of(measure).isEmpty() ? cuts(buyers, value, bins) : own.cuts(measure);
    }

    private static long[] cuts(int[] customers, long[] value, int bins) {
        long[] values = new long[customers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value[customers[i]];
        }
        return Ranks.cuts(values, bins);
    }

    private static long[] orderCuts(int bins) {
        return Arrays.stream(ORDER_CUTS).limit(bins - 1).asLongStream().toArray();
    }

    private static int[] buyers(Purchases purchases) {
        int[] buyers = new int[purchases.orders().length];
        int size = 0;
        for (int c = 0; c < buyers.length; c++) {
            if (purchases.bought(c)) {
                buyers[size++] = c;
            }
        }
        return Arrays.copyOf(buyers, size);
    }

    private static boolean tooManyOnce(Purchases purchases, int[] buyers) {
        int once = 0;
        for (int c : buyers) {
            once += purchases.orders()[c] == 1 ? 1 : 0;
        }
        return once > TOO_MANY_ONCE * buyers.length;
    }

    private static void score(int[] customers, long[] value, long[] cuts, byte[] into) {
        for (int c : customers) {
            into[c] = (byte) Ranks.bin(value[c], cuts);
        }
    }

    private static List<int[]> split(int[] customers, byte[] score, int bins) {
        List<int[]> parts = new ArrayList<>(bins);
        for (int s = 1; s <= bins; s++) {
            int wanted = s;
            int[] part =
                    Arrays.stream(customers).filter(c -> score[c] == wanted).toArray();
            if (part.length > 0) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static List<ScoreRule> rules(
            ScoreRule.Measure measure, int[] buyers, byte[] score, long[] value, int sign, int bins) {
        long[] low = new long[bins + 1];
        long[] high = new long[bins + 1];
        int[] people = new int[bins + 1];
        Arrays.fill(low, Long.MAX_VALUE);
        Arrays.fill(high, Long.MIN_VALUE);
        for (int c : buyers) {
            long shown = sign * value[c];
            low[score[c]] = Math.min(low[score[c]], shown);
            high[score[c]] = Math.max(high[score[c]], shown);
            people[score[c]]++;
        }
        List<ScoreRule> rules = new ArrayList<>(bins);
        for (int s = bins; s >= 1; s--) {
            if (people[s] > 0) {
                rules.add(new ScoreRule(measure, s, low[s], high[s], people[s]));
            }
        }
        return rules;
    }

    private static Map<RfmGroup, RfmTotals> groupTotals(Purchases purchases, RfmResult.Scores scores) {
        RfmGroup[] names = RfmGroup.values();
        RfmTotals[] totals = new RfmTotals[names.length];
        Arrays.fill(totals, RfmTotals.NONE);
        for (int c = 0; c < scores.group().length; c++) {
            int g = scores.group()[c];
            totals[g] = totals[g].plus(purchases.orders()[c], purchases.money()[c]);
        }
        Map<RfmGroup, RfmTotals> byGroup = new EnumMap<>(RfmGroup.class);
        for (RfmGroup name : names) {
            byGroup.put(name, totals[name.ordinal()]);
        }
        return byGroup;
    }

    private static Map<RfmCell, RfmTotals> cellTotals(
            Purchases purchases, RfmResult.Scores scores, int bins, RfmAxis axis) {
        int rows = RfmResult.rows(axis, bins);
        RfmTotals[] totals = new RfmTotals[(bins + 1) * (rows + 1)];
        Arrays.fill(totals, RfmTotals.NONE);
        for (int c = 0; c < scores.group().length; c++) {
            if (scores.recency()[c] > 0) {
                int at = scores.recency()[c] * (rows + 1) + scores.on(axis, c, bins);
                totals[at] = totals[at].plus(purchases.orders()[c], purchases.money()[c]);
            }
        }
        Map<RfmCell, RfmTotals> byCell = new HashMap<>();
        for (int r = 1; r <= bins; r++) {
            for (int score = 1; score <= rows; score++) {
                byCell.put(new RfmCell(r, score, axis), totals[r * (rows + 1) + score]);
            }
        }
        return byCell;
    }
}
