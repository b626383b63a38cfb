package org.clientele.analysis.recommend.league;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.model.run.Checkpoint;

/**
 * A value and the range in which it would mostly fall again with other customers like these.
 *
 * @param value the value measured
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Interval(double value, double low, double high) {
    private static final int CHECK_EVERY = 32;

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
        return ofMeans(new float[][] {values}, resamples, seed, Checkpoint.none())[0];
    }

    /** The intervals of several means over the same people, all from the same resamples: each is that of
     * {@link #ofMean} with the same seed, for the price of one.
     *
     * @param columns one value per person in each
     * @param checkpoint asked for cancel now and then */
    static Interval[] ofMeans(float[][] columns, int resamples, long seed, Checkpoint checkpoint) {
        int width = columns.length;
        int n = columns[0].length;
        Interval[] intervals = new Interval[width];
        if (n == 0) {
            Arrays.fill(intervals, new Interval(0, 0, 0));
            return intervals;
        }
        float[] rows = new float[n * width];
        double[] sum = new double[width];
        for (int c = 0; c < width; c++) {
            for (int i = 0; i < n; i++) {
                rows[i * width + c] = columns[c][i];
                sum[c] += columns[c][i];
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] means = new double[width][resamples];
        double[] total = new double[width];
        for (int b = 0; b < resamples; b++) {
            if (b % CHECK_EVERY == 0) {
                checkpoint.check();
            }
            Arrays.fill(total, 0);
            for (int i = 0; i < n; i++) {
                int row = random.nextInt(n) * width;
                for (int c = 0; c < width; c++) {
                    total[c] += rows[row + c];
                }
            }
            for (int c = 0; c < width; c++) {
                means[c][b] = total[c] / n;
            }
        }
        for (int c = 0; c < width; c++) {
            Arrays.sort(means[c]);
            intervals[c] = new Interval(sum[c] / n, quantile(means[c], 0.025), quantile(means[c], 0.975));
        }
        return intervals;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
