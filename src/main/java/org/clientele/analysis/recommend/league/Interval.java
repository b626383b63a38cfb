package org.clientele.analysis.recommend.league;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A value and the range in which it would mostly fall again with other customers like these.
 *
 * @param value the value measured
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Interval(double value, double low, double high) {
    /** Whether the whole interval lies above zero. */
    public boolean aboveZero() {
        return low > 0;
    }

    /**
     * The mean with its percentile bootstrap interval over people (Efron and Tibshirani, 1993, chapter 13).
     *
     * @param values one value per person
     * @param resamples how many bootstrap samples, 100 or more
     * @param seed the same seed gives the same samples, so that two measures of the same people are compared in pairs
     */
    public static Interval ofMean(float[] values, int resamples, long seed) {
        int n = values.length;
        if (n == 0) {
            return new Interval(0, 0, 0);
        }
        double sum = 0;
        for (float v : values) {
            sum += v;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] means = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            double total = 0;
            for (int i = 0; i < n; i++) {
                total += values[random.nextInt(n)];
            }
            means[b] = total / n;
        }
        Arrays.sort(means);
        return new Interval(sum / n, quantile(means, 0.025), quantile(means, 0.975));
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
