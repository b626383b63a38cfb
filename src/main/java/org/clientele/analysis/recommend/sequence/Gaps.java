package org.clientele.analysis.recommend.sequence;

import java.util.Arrays;
import org.clientele.analysis.recommend.Purchases;

/**
 * How long people wait before they buy a thing again, counted per product and over all.
 *
 * @param gaps number of gaps of each product
 * @param sum Σ ln gap of each product
 * @param squares Σ ln² gap of each product
 * @param again purchases of each product that were old enough and were followed by another of the same person
 * @param trials purchases of each product that were old enough
 * @param againByTimes those followed by another, by how often the person had bought the thing by then (1, 2 … 5 or more)
 * @param trialsByTimes all of them, on the same terms
 */
record Gaps(
        int[] gaps,
        double[] sum,
        double[] squares,
        int[] again,
        int[] trials,
        int[] againByTimes,
        int[] trialsByTimes) {
    /** Buying it so often or more is one case. */
    static final int TIMES = 5;

    /** Gaps between the days on which a person bought a thing. A purchase is old enough when it is twice the usual gap of
     * the shop before the newest, so that there was time to buy again. */
    static Gaps of(Purchases lines) {
        int items = lines.items();
        int[] gaps = new int[items];
        double[] sum = new double[items];
        double[] squares = new double[items];
        each(lines, (item, times, day, next) -> {
            if (next > day) {
                double log = Math.log((double) next - day);
                gaps[item]++;
                sum[item] += log;
                squares[item] += log * log;
            }
        });
        double mean = Arrays.stream(sum).sum() / Math.max(1, Arrays.stream(gaps).sum());
        int old = lines.lastDayBought() - (int) Math.ceil(2 * Math.exp(mean));
        int[] again = new int[items];
        int[] trials = new int[items];
        int[] againByTimes = new int[TIMES + 1];
        int[] trialsByTimes = new int[TIMES + 1];
        each(lines, (item, times, day, next) -> {
            if (day <= old) {
                int followed = next > day ? 1 : 0;
                trials[item]++;
                again[item] += followed;
                trialsByTimes[Math.min(times, TIMES)]++;
                againByTimes[Math.min(times, TIMES)] += followed;
            }
        });
        return new Gaps(gaps, sum, squares, again, trials, againByTimes, trialsByTimes);
    }

    /** Takes one day on which a person bought a product. */
    @FunctionalInterface
    private interface Day {
        /** The n-th day of buying it, and the next one; the same day where there is none. */
        void bought(int item, int times, int day, int next);
    }

    private static void each(Purchases lines, Day action) {
        int[] last = new int[lines.items()];
        int[] times = new int[lines.items()];
        for (int u = 0; u < lines.users(); u++) {
            for (int line = lines.offset()[u]; line < lines.offset()[u + 1]; line++) {
                int item = lines.item()[line];
                int day = lines.day()[line];
                if (lines.bought(line) && (times[item] == 0 || day > last[item])) {
                    if (times[item] > 0) {
                        action.bought(item, times[item], last[item], day);
                    }
                    times[item]++;
                    last[item] = day;
                }
            }
            for (int line = lines.offset()[u]; line < lines.offset()[u + 1]; line++) {
                int item = lines.item()[line];
                if (times[item] > 0) {
                    action.bought(item, times[item], last[item], last[item]);
                    times[item] = 0;
                }
            }
        }
    }
}
