package org.clientele.analysis.numeric;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Keeps a family of tests honest: the chance that even one finding is false stays below the error. */
public final class FamilyError {
    private FamilyError() {}

    /**
     * The adjusted p-values of Holm (Scandinavian Journal of Statistics 6, 1979): keeping what is at most α keeps the
     * chance of any false finding at most α, whatever depends on what.
     *
     * @param p the p-values in any order
     * @return one for each, in the same order
     */
    public static double[] adjusted(double[] p) {
        int m = p.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] adjusted = new double[m];
        double most = 0;
        for (int rank = 0; rank < m; rank++) {
            int at = order[rank];
            most = Math.max(most, Math.min(1, p[at] * (m - rank)));
            adjusted[at] = most;
        }
        return adjusted;
    }
}
