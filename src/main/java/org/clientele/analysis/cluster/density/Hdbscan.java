package org.clientele.analysis.cluster.density;

import java.util.Arrays;
import org.clientele.analysis.cluster.tree.Dendrogram;
import org.clientele.analysis.cluster.tree.SpanningTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Finds crowds of different densities (Campello, Moulavi and Sander 2013): of all crowds that appear as the required
 * density falls, those are taken that last longest, no two of them one within the other.
 */
public final class Hdbscan {
    private Hdbscan() {}

    /**
     * The crowd of each point, from 0 in the order of their first points, or {@link Dbscan#ALONE}.
     *
     * @param rows the points; time grows with the square of their number
     * @param smallest how many make a crowd, 2 or more
     * @param enough the neighbour whose distance is the core distance, the point itself counted as the first
     * @param checkpoint progress and cancel
     */
    public static Crowds run(Rows rows, int smallest, int enough, Checkpoint checkpoint) {
        int n = rows.rows();
        int[] label = new int[n];
        Arrays.fill(label, Dbscan.ALONE);
        if (n < 2) {
            return new Crowds(0, label, new boolean[n]);
        }
        double[] core = Knee.distances(rows, enough, checkpoint);
        Dendrogram tree = SpanningTree.of(rows, core, checkpoint);
        Condensed condensed = new Condensed(tree, smallest);
        boolean[] taken = condensed.mostStable();
        int[] number = new int[taken.length];
        Arrays.fill(number, -1);
        int count = 0;
        boolean[] inside = new boolean[n];
        for (int i = 0; i < n; i++) {
            int crowd = condensed.crowd[i];
            while (crowd > 0 && !taken[crowd]) {
                crowd = condensed.parent[crowd];
            }
            if (crowd > 0) {
                if (number[crowd] < 0) {
                    number[crowd] = count++;
                }
                label[i] = number[crowd];
                inside[i] = true;
            }
        }
        return new Crowds(count, label, inside);
    }

    /** The tree in which a branch of fewer than the smallest crowd falls off instead of parting its trunk. */
    private static final class Condensed {
        private final Dendrogram tree;
        private final int smallest;
        /** The crowd in which each point was last. */
        private final int[] crowd;

        private int[] parent = new int[16];
        private double[] birth = new double[16];
        private double[] stability = new double[16];
        private int count;

        Condensed(Dendrogram tree, int smallest) {
            this.tree = tree;
            this.smallest = Math.max(2, smallest);
            this.crowd = new int[tree.leaves()];
            walk();
        }

        private int crowd(int above, double density) {
            if (count == parent.length) {
                parent = Arrays.copyOf(parent, count * 2);
                birth = Arrays.copyOf(birth, count * 2);
                stability = Arrays.copyOf(stability, count * 2);
            }
            parent[count] = above;
            birth[count] = density;
            return count++;
        }

        private int size(int node) {
            return node < tree.leaves() ? 1 : tree.size()[node - tree.leaves()];
        }

        private void walk() {
            int root = tree.leaves() + tree.height().length - 1;
            int[] nodes = new int[tree.leaves() * 2];
            int[] crowds = new int[tree.leaves() * 2];
            int top = 0;
            nodes[top] = root;
            crowds[top++] = crowd(-1, 0);
            while (top > 0) {
                int node = nodes[--top];
                int own = crowds[top];
                int merge = node - tree.leaves();
                double density = 1 / tree.height()[merge];
                int left = tree.left()[merge];
                int right = tree.right()[merge];
                boolean bigLeft = size(left) >= smallest;
                boolean bigRight = size(right) >= smallest;
                if (bigLeft && bigRight) {
                    stability[own] += lasted(own, density) * (size(left) + size(right));
                }
                for (int child : new int[] {right, left}) {
                    boolean big = child == left ? bigLeft : bigRight;
                    if (!big) {
                        stability[own] += lasted(own, density) * size(child);
                        drop(child, own);
                    } else {
                        nodes[top] = child;
                        crowds[top++] = bigLeft && bigRight ? crowd(own, density) : own;
                    }
                }
            }
        }

        /** How long a crowd has lasted at a density; points in one place last for ever, which no sum survives. */
        private double lasted(int own, double density) {
            return Math.min(density, 1e300) - birth[own];
        }

        private void drop(int node, int own) {
            int[] stack = new int[Math.max(2, 2 * size(node))];
            int top = 0;
            stack[top++] = node;
            while (top > 0) {
                int at = stack[--top];
                if (at < tree.leaves()) {
                    crowd[at] = own;
                } else {
                    stack[top++] = tree.left()[at - tree.leaves()];
                    stack[top++] = tree.right()[at - tree.leaves()];
                }
            }
        }

        /** Which crowds to take: each that is more stable than all within it together; never all points. */
        boolean[] mostStable() {
            boolean[] taken = new boolean[count];
            double[] within = new double[count];
            for (int c = count - 1; c > 0; c--) {
                // A crowd has a higher number than the one it came from.
                taken[c] = stability[c] >= within[c];
                within[parent[c]] += Math.max(stability[c], within[c]);
            }
            for (int c = 1; c < count; c++) {
                for (int above = parent[c]; above > 0 && taken[c]; above = parent[above]) {
                    taken[c] = !taken[above];
                }
            }
            return taken;
        }
    }
}
