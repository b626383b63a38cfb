package org.clientele.analysis.cluster.density;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.KdTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Finds a reach from the distances to the k-th neighbour, sorted: it lies at their knee, the place farthest below the
 * straight line from the first to the last.
 */
public final class Knee {
    private Knee() {}

    /** The distance of each point to its k-th nearest, itself counted as the first. */
    public static double[] distances(Rows rows, int k, Checkpoint checkpoint) {
        KdTree tree = new KdTree(rows);
        double[] distance = new double[rows.rows()];
        IntStream.range(0, rows.rows()).parallel().forEach(i -> {
            if ((i & 127) == 0) {
                checkpoint.check();
            }
            KdTree.Near near = tree.nearest(rows.data(), i, k);
            distance[i] = Math.sqrt(near.distance2()[near.distance2().length - 1]);
        });
        return distance;
    }

    /** The reach at the knee of those distances; the smallest number above zero where all are alike. */
    public static double of(double[] distances) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        if (last < 0 || sorted[last] == sorted[0]) {
            return Math.max(Double.MIN_NORMAL, last < 0 ? 0 : sorted[0]);
        }
        int knee = last;
        double most = 0;
        for (int i = 0; i <= last; i++) {
            double line = sorted[0] + (sorted[last] - sorted[0]) * i / last;
            double below = line - sorted[i];
            if (below > most) {
                most = below;
                knee = i;
            }
        }
        return Math.max(Double.MIN_NORMAL, sorted[knee]);
    }
}
