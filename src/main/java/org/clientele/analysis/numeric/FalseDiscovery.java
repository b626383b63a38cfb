package org.clientele.analysis.numeric;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps many tests honest: controls which share of the findings may be false. */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * The adjusted p-values of Benjamini and Hochberg (1995): keeping what is at most q keeps the share of false findings
     * at most q on average.
     *
     * @param p the p-values in any order
     * @return one for each, in the same order
     */
    public static double[] adjusted(double[] p) {
        return adjusted(p, p.length);
    }

    /**
     * The same where only the smallest p-values were kept; all others count as 1.
     *
     * @param p the p-values that were kept, in any order
     * @param tests how many tests there were in all
     */
    public static double[] adjusted(double[] p, long tests) {
        int m = p.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int at = order[rank - 1];
            least = Math.min(least, p[at] * tests / rank);
            adjusted[at] = least;
        }
        return adjusted;
    }
}
