package org.clientele.analysis.cluster.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** The shortest tree that ties all points together (Prim 1957), in the square of their number and linear memory. */
public final class SpanningTree {
    private SpanningTree() {}

    /**
     * The tree of single linkage; with core distances, of mutual reachability: two points are as far apart as they are,
     * and no nearer than the core distance of either (Campello, Moulavi and Sander 2013).
     *
     * @param rows the points
     * @param core core distance of each point, or null for none
     * @param checkpoint progress and cancel
     */
    public static Dendrogram of(Rows rows, double @Nullable [] core, Checkpoint checkpoint) {
        int n = rows.rows();
        double[] away = new double[n];
        int[] from = new int[n];
        boolean[] in = new boolean[n];
        Arrays.fill(away, Double.POSITIVE_INFINITY);
        List<Dendrogram.Merge> merges = new ArrayList<>(n);
        int at = 0;
        for (int step = 1; step < n; step++) {
            if ((step & 63) == 0) {
                checkpoint.check();
                checkpoint.progress((double) step / n);
            }
            in[at] = true;
            int next = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < n; i++) {
                if (in[i]) {
                    continue;
                }
                double distance = Math.sqrt(rows.distance2(i, rows.data(), at));
                if (core != null) {
                    distance = Math.max(distance, Math.max(core[i], core[at]));
                }
                if (distance < away[i]) {
                    away[i] = distance;
                    from[i] = at;
                }
                if (next < 0 || away[i] < least) {
                    least = away[i];
                    next = i;
                }
            }
            merges.add(new Dendrogram.Merge(from[next], next, least));
            at = next;
        }
        return Dendrogram.of(n, merges);
    }
}
