package org.clientele.analysis.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * How clear groups are: of each point, how much nearer its own group is than the next (Rousseeuw 1987); 0 is blurred, 1
 * is clearly apart.
 */
public final class Silhouette {
    private Silhouette() {}

    /**
     * The silhouette of each point under several ways of grouping, measured with one pass over all pairs.
     *
     * @param rows the points; work and time grow with the square of their number, so sample beforehand
     * @param labelings ways of grouping, each a group from 0 per point
     * @param checkpoint progress and cancel
     * @return per way of grouping the silhouette of each point; 0 for a point alone in its group
     */
    public static double[][] of(Rows rows, List<int[]> labelings, Checkpoint checkpoint) {
        int n = rows.rows();
        int ways = labelings.size();
        int[][] sizes = new int[ways][];
        for (int w = 0; w < ways; w++) {
            int groups = Arrays.stream(labelings.get(w)).max().orElse(0) + 1;
            sizes[w] = new int[groups];
            for (int label : labelings.get(w)) {
                sizes[w][label]++;
            }
        }
        double[][] silhouette = new double[ways][n];
        IntStream.range(0, n).parallel().forEach(i -> {
            if ((i & 63) == 0) {
                checkpoint.check();
            }
            double[][] sum = new double[ways][];
            for (int w = 0; w < ways; w++) {
                sum[w] = new double[sizes[w].length];
            }
            for (int j = 0; j < n; j++) {
                double distance = Math.sqrt(rows.distance2(i, rows.data(), j));
                for (int w = 0; w < ways; w++) {
                    sum[w][labelings.get(w)[j]] += distance;
                }
            }
            for (int w = 0; w < ways; w++) {
                silhouette[w][i] = one(sum[w], sizes[w], labelings.get(w)[i]);
            }
        });
        return silhouette;
    }

    private static double one(double[] sum, int[] size, int own) {
        if (size[own] <= 1) {
            return 0;
        }
        double inside = sum[own] / (size[own] - 1);
        double next = Double.POSITIVE_INFINITY;
        for (int g = 0; g < size.length; g++) {
            if (g != own && size[g] > 0) {
                next = Math.min(next, sum[g] / size[g]);
            }
        }
        double larger = Math.max(inside, next);
        return larger == 0 || Double.isInfinite(next) ? 0 : (next - inside) / larger;
    }

    /** The mean silhouette. */
    public static double mean(double[] silhouette) {
        return Arrays.stream(silhouette).average().orElse(0);
    }
}
