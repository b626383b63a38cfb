package org.clientele.analysis.cluster;

import org.clientele.analysis.numeric.Ranks;
import org.clientele.analysis.numeric.Rows;

/** Finds people who are far from the middle of their own group: beyond three times the spread (Tukey's outer fence). */
final class Outliers {
    private static final double FAR = 3;

    private Outliers() {}

    static boolean[] of(Rows rows, int[] label, double[] centres, int k) {
        double[] distance = new double[rows.rows()];
        int[] sizes = new int[k];
        for (int i = 0; i < distance.length; i++) {
            distance[i] = Math.sqrt(rows.distance2(i, centres, label[i]));
            sizes[label[i]]++;
        }
        double[] border = new double[k];
        for (int g = 0; g < k; g++) {
            double[] own = new double[sizes[g]];
            int next = 0;
            for (int i = 0; i < distance.length; i++) {
                if (label[i] == g) {
                    own[next++] = distance[i];
                }
            }
            double low = Ranks.quantile(own, 0.25);
            double high = Ranks.quantile(own, 0.75);
            border[g] = high + FAR * (high - low) + 1e-9;
        }
        boolean[] out = new boolean[distance.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = distance[i] > border[label[i]];
        }
        return out;
    }
}
