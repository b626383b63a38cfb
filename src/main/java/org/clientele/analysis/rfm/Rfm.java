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
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment.RfmCell;
import org.clientele.model.run.Checkpoint;

/**
 * Scores every customer by how recently, how often and for how much they bought, and names groups from the scores.
 *
 * <p>The method is Hughes 1994 with bins by value instead of by row, so that equal customers score equally; groups are
 * those of the table in {@link RfmTable}.
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
        boolean byCuts = tooManyOnce(purchases, buyers);
        long[] recency = new long[n];
        long[] frequency = new long[n];
        for (int c : buyers) {
            // Fewer days are better, so recency is scored on its negative.
            recency[c] = -purchases.recency()[c];
            frequency[c] = purchases.orders()[c];
        }
        byte[] r = new byte[n];
        byte[] f = new byte[n];
        byte[] m = new byte[n];
        checkpoint.check();
        score(buyers, recency, bins, r);
        boolean nested = spec.mode() == RfmSpec.Mode.NESTED;
        for (int[] part : nested ? split(buyers, r, bins) : List.of(buyers)) {
            checkpoint.check();
            if (byCuts) {
                scoreByCuts(part, frequency, bins, f);
            } else {
                score(part, frequency, bins, f);
            }
            for (int[] inner : nested ? split(part, f, bins) : List.of(part)) {
                score(inner, purchases.money(), bins, m);
            }
        }
        byte[] group = new byte[n];
        Arrays.fill(group, (byte) RfmGroup.PROSPECTS.ordinal());
        for (int c : buyers) {
            group[c] = (byte) RfmTable.group(r[c], f[c], m[c], bins).ordinal();
        }
        checkpoint.progress(1);
        RfmResult.Scores scores = new RfmResult.Scores(r, f, m, group);
        List<ScoreRule> rules = new ArrayList<>();
        rules.addAll(rules(ScoreRule.Measure.RECENCY, buyers, r, recency, -1, bins));
        rules.addAll(rules(ScoreRule.Measure.FREQUENCY, buyers, f, frequency, 1, bins));
        rules.addAll(rules(ScoreRule.Measure.MONEY, buyers, m, purchases.money(), 1, bins));
        return new RfmResult(
                bins, byCuts, scores, groupTotals(purchases, scores), cellTotals(purchases, scores, bins), rules);
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

    private static void score(int[] customers, long[] value, int bins, byte[] into) {
        long[] values = new long[customers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value[customers[i]];
        }
        long[] cuts = Ranks.cuts(values, bins);
        for (int c : customers) {
            into[c] = (byte) Ranks.bin(value[c], cuts);
        }
    }

    private static void scoreByCuts(int[] customers, long[] orders, int bins, byte[] into) {
        for (int c : customers) {
            int score = 1;
            while (score < bins && orders[c] >= ORDER_CUTS[score - 1]) {
                score++;
            }
            into[c] = (byte) score;
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

    private static Map<RfmCell, RfmTotals> cellTotals(Purchases purchases, RfmResult.Scores scores, int bins) {
        RfmTotals[] totals = new RfmTotals[(bins + 1) * (bins + 1)];
        Arrays.fill(totals, RfmTotals.NONE);
        for (int c = 0; c < scores.group().length; c++) {
            int at = scores.recency()[c] * (bins + 1) + scores.frequency()[c];
            totals[at] = totals[at].plus(purchases.orders()[c], purchases.money()[c]);
        }
        Map<RfmCell, RfmTotals> byCell = new HashMap<>();
        for (int r = 1; r <= bins; r++) {
            for (int f = 1; f <= bins; f++) {
                byCell.put(new RfmCell(r, f), totals[r * (bins + 1) + f]);
            }
        }
        return byCell;
    }
}
