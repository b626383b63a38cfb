package org.clientele.analysis.numeric;

import java.util.Arrays;

/** Bins and medians of many values by rank, with equal values always kept together. */
public final class Ranks {
    private Ranks() {}

    /**
     * The cut points of equal-count bins: a value's bin is {@code 1 + floor(bins · (midrank − ½) / n)}, and equal values
     * share the mean of their ranks, so identical customers get identical scores.
     *
     * @param values the values, in any order; not changed
     * @param bins number of bins, 2 or more
     * @return {@code bins − 1} ascending cuts; see {@link #bin}
     */
    public static long[] cuts(long[] values, int bins) {
        long[] sorted = values.clone();
        Arrays.parallelSort(sorted);
        long[] cuts = new long[bins - 1];
        Arrays.fill(cuts, Long.MAX_VALUE);
        int n = sorted.length;
        int reached = 1;
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && sorted[to] == sorted[from]) {
                to++;
            }
            // The ranks of the run are from+1 … to, so midrank − ½ = (from + to) / 2; whole numbers keep it exact.
            int bin = 1 + (int) ((long) bins * (from + to) / (2L * n));
            while (reached < bin) {
                cuts[reached - 1] = sorted[from];
                reached++;
            }
            from = to;
        }
        return cuts;
    }

    /** The bin of a value, from 1: one more than the number of cuts that it reaches. */
    public static int bin(long value, long[] cuts) {
        int bin = 1;
        while (bin <= cuts.length && cuts[bin - 1] != Long.MAX_VALUE && value >= cuts[bin - 1]) {
            bin++;
        }
        return bin;
    }

    /**
     * The median of the first {@code size} values, which are sorted in place.
     *
     * @return the middle value, or the mean of the two middle values; NaN when there is none
     */
    public static double median(int[] values, int size) {
        if (size == 0) {
            return Double.NaN;
        }
        Arrays.sort(values, 0, size);
        return (values[(size - 1) / 2] + (double) values[size / 2]) / 2;
    }

    /**
     * A quantile by linear interpolation between the order statistics (type 7 of Hyndman and Fan 1996).
     *
     * @param values the values; not changed
     * @param share 0 to 1
     * @return NaN when there is no value
     */
    public static double quantile(double[] values, double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double at = share * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
