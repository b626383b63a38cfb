package org.clientele.analysis.cluster.density;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.KdTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Finds crowds of one density (Ester, Kriegel, Sander and Xu 1996): points with enough others within reach belong
 * together, and so does what they reach; the rest stands alone.
 */
public final class Dbscan {
    /** The label of those who belong to no crowd. */
    public static final int ALONE = -1;

    private Dbscan() {}

    /**
     * The crowd of each point, from 0 in the order of their first core points, or {@link #ALONE}.
     *
     * @param rows the points
     * @param reach how far a point reaches, that distance included
     * @param enough how many must be within reach of a core point, itself included
     * @param checkpoint progress and cancel
     */
    public static Crowds run(Rows rows, double reach, int enough, Checkpoint checkpoint) {
        int n = rows.rows();
        KdTree tree = new KdTree(rows);
        double reach2 = reach * reach;
        int[][] near = new int[n][];
        IntStream.range(0, n).parallel().forEach(i -> {
            if ((i & 127) == 0) {
                checkpoint.check();
            }
            IntBag bag = new IntBag();
            tree.within(rows.data(), i, reach2, bag::add);
            near[i] = bag.count < enough ? new int[0] : Arrays.copyOf(bag.values, bag.count);
        });
        int[] label = new int[n];
        Arrays.fill(label, ALONE);
        int[] queue = new int[n];
        int crowds = 0;
        for (int i = 0; i < n; i++) {
            if (label[i] != ALONE || near[i].length == 0) {
                continue;
            }
            int head = 0;
            int tail = 0;
            queue[tail++] = i;
            label[i] = crowds;
            while (head < tail) {
                for (int other : near[queue[head++]]) {
                    if (label[other] == ALONE) {
                        label[other] = crowds;
                        queue[tail++] = other;
                    }
                }
            }
            crowds++;
        }
        boolean[] core = new boolean[n];
        for (int i = 0; i < n; i++) {
            core[i] = near[i].length > 0;
        }
        return new Crowds(crowds, label, core);
    }

    private static final class IntBag {
        private int[] values = new int[32];
        private int count;

        void add(int value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }
    }
}
