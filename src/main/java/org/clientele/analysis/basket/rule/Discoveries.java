package org.clientele.analysis.basket.rule;

import java.util.Arrays;

/**
 * The share of false findings among many tests by Benjamini and Hochberg (1995), for any number of tests in bounded memory.
 *
 * <p>Up to four million p-values are kept as they are. Beyond that they are counted in bins of one in a hundred and a
 * finding is put at the upper end of its bin, so that the share is told too large rather than too small.
 */
final class Discoveries {
    /** So many p-values are kept. */
    static final int KEPT = 1 << 22;

    private static final double BINS_PER_E = 100;
    private static final int BINS = 74_600;
    private final int most;
    private final long[] bins;
    private double[] values;
    private double[] shares = new double[0];
    private int size;
    private final long tests;

    /** For so many tests.
     *
     * @param most so many are kept as they are */
    Discoveries(long tests, int most) {
        this.tests = tests;
        this.most = most;
        this.values = tests <= most ? new double[(int) tests] : new double[0];
        this.bins = tests <= most ? new long[0] : new long[BINS];
    }

    /** Counts p-values. */
    synchronized void add(double[] p, int count) {
        if (tests <= most) {
            System.arraycopy(p, 0, values, size, count);
            size += count;
        } else {
            for (int i = 0; i < count; i++) {
                bins[bin(p[i])]++;
            }
        }
    }

    /** All p-values are there. */
    void finish() {
        if (tests <= most) {
            Arrays.sort(values, 0, size);
            shares = new double[size];
            double least = 1;
            for (int i = size - 1; i >= 0; i--) {
                least = Math.min(least, values[i] * tests / (i + 1.0));
                shares[i] = least;
            }
        } else {
            shares = new double[BINS];
            long below = tests;
            double least = 1;
            for (int bin = 0; bin < BINS; bin++) {
                double upper = Math.exp(-bin / BINS_PER_E);
                if (below > 0) {
                    least = Math.min(least, upper * tests / below);
                }
                shares[bin] = least;
                below -= bins[bin];
            }
        }
    }

    /** How many tests there are. */
    long tests() {
        return tests;
    }

    /** The share of false findings among those at least as unlikely as that p-value, which must be one of them. */
    double share(double p) {
        if (tests > most) {
            return shares[bin(p)];
        }
        int at = Arrays.binarySearch(values, 0, size, p);
        return shares[at < 0 ? Math.min(size - 1, -at - 1) : at];
    }

    private static int bin(double p) {
        return p <= 0 ? BINS - 1 : Math.min(BINS - 1, (int) (-Math.log(p) * BINS_PER_E));
    }
}
