package org.clientele.analysis.trend;

import java.util.Arrays;

/**
 * The test of Mann (1945) and Kendall for a trend: are later values higher more often than chance allows?
 *
 * @param s pairs in which the later value is higher less pairs in which it is lower
 * @param variance of s without a trend, corrected for ties
 * @param z s as a standard score, with correction for continuity
 */
record MannKendall(long s, double variance, double z) {
    /** The test of values in the order of time. */
    static MannKendall of(double[] values) {
        int n = values.length;
        long s = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += Double.compare(values[j], values[i]) == 0 ? 0 : values[j] > values[i] ? 1 : -1;
            }
        }
        double variance = term(n);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < n; ) {
            int ties = i;
            while (ties < n && Double.compare(sorted[ties], sorted[i]) == 0) {
                ties++;
            }
            variance -= term(ties - i);
            i = ties;
        }
        variance /= 18;
        double z = s == 0 || variance <= 0 ? 0 : (double) (s - Long.signum(s)) / Math.sqrt(variance);
        return new MannKendall(s, variance, z);
    }

    private static double term(double n) {
        return n * (n - 1) * (2 * n + 5);
    }

    /** How often chance alone would make a trend at least as strong, up or down. */
    double chance() {
        return Math.min(1, 2 * upperTail(Math.abs(z)));
    }

    /** The normal distribution's upper tail by the continued fraction, or its series near zero. */
    private static double upperTail(double x) {
        double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
        if (x < 2.5) {
            double term = x;
            double sum = x;
            for (int k = 1; k < 60; k++) {
                term *= x * x / (2 * k + 1);
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = x;
        for (int k = 80; k >= 1; k--) {
            fraction = x + k / fraction;
        }
        return density / fraction;
    }
}
