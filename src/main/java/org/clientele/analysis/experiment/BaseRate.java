package org.clientele.analysis.experiment;

import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;

/**
 * How many customers order anyway: the share of known buyers who ordered within two weeks, over the last windows.
 *
 * @param share the mean share over the windows, 0 when there is nothing to count
 * @param averageOrder what such a customer spent in the two weeks on average, in ten-thousandths
 * @param windows windows that had somebody to count
 */
public record BaseRate(double share, double averageOrder, int windows) {
    /** Days of a window. */
    public static final int DAYS = 14;

    private static final int WINDOWS = 6;

    /** Counts the windows that end at the data date. A customer counts in a window from the day of the first order before
     * it, so that a rate of new customers does not come in. */
    public static BaseRate of(Facts facts) {
        if (facts.dataDay() == People.NO_DAY) {
            return new BaseRate(0, 0, 0);
        }
        OrderLines lines = facts.lines();
        long[] known = new long[WINDOWS];
        long[] ordered = new long[WINDOWS];
        long spent = 0;
        for (int c = 0; c < facts.customers(); c++) {
            int first = Integer.MAX_VALUE;
            boolean[] did = new boolean[WINDOWS];
            for (int i = lines.offset()[c]; i < lines.offset()[c + 1]; i++) {
                boolean bought = lines.counts(i);
                first = bought ? Math.min(first, lines.day()[i]) : first;
                int window = Math.floorDiv(facts.dataDay() - lines.day()[i], DAYS);
                if (window >= 0 && window < WINDOWS && first < start(facts, window)) {
                    did[window] |= bought;
                    spent += lines.revenue(i);
                }
            }
            for (int w = 0; w < WINDOWS; w++) {
                if (first < start(facts, w)) {
                    known[w]++;
                    ordered[w] += did[w] ? 1 : 0;
                }
            }
        }
        double sum = 0;
        long buyers = 0;
        int windows = 0;
        for (int w = 0; w < WINDOWS; w++) {
            if (known[w] > 0) {
                sum += (double) ordered[w] / known[w];
                buyers += ordered[w];
                windows++;
            }
        }
        return new BaseRate(windows == 0 ? 0 : sum / windows, buyers == 0 ? 0 : (double) spent / buyers, windows);
    }

    private static int start(Facts facts, int window) {
        return facts.dataDay() - DAYS * (window + 1) + 1;
    }
}
