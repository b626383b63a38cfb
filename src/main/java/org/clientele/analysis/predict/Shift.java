package org.clientele.analysis.predict;

import java.util.Arrays;

/** How far a spread of scores has moved since another time. */
final class Shift {
    private static final int BINS = 10;
    private static final double LEAST = 1e-4;

    private Shift() {}

    /** The population stability index over tenths of the earlier scores: Σ (b − a) ln(b ÷ a). */
    static double of(double[] earlier, double[] later) {
        if (earlier.length == 0 || later.length == 0) {
            return 0;
        }
        double[] sorted = earlier.clone();
        Arrays.sort(sorted);
        double[] cuts = new double[BINS - 1];
        for (int k = 0; k < cuts.length; k++) {
            cuts[k] = sorted[(int) ((k + 1L) * sorted.length / BINS)];
        }
        double[] a = shares(earlier, cuts);
        double[] b = shares(later, cuts);
        double sum = 0;
        for (int k = 0; k < BINS; k++) {
            sum += (b[k] - a[k]) * Math.log(b[k] / a[k]);
        }
        return sum;
    }

    private static double[] shares(double[] scores, double[] cuts) {
        double[] shares = new double[BINS];
        for (double score : scores) {
            int bin = 0;
            while (bin < cuts.length && score >= cuts[bin]) {
                bin++;
            }
            shares[bin] += 1.0 / scores.length;
        }
        for (int k = 0; k < BINS; k++) {
            shares[k] = Math.max(LEAST, shares[k]);
        }
        return shares;
    }
}
