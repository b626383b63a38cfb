package org.clientele.analysis.project;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.KdTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * A map on which neighbours stay neighbours, after UMAP (McInnes, Healy and Melville 2018): near points pull, others push.
 * Distances between far groups and the sizes of groups mean little on it.
 *
 * <p>It begins with the two principal components and moves points one by one, so that one seed gives one map on every
 * computer.
 */
public final class NeighbourMap {
    /** More points than this are sampled beforehand. */
    public static final int MOST = 4_000;

    private static final int NEIGHBOURS = 15;
    private static final int ROUNDS = 200;
    private static final int PUSHES = 5;
    /** The curve of nearness 1 / (1 + a·d^2b) for points that may come as near as 0.1. */
    private static final double A = 1.5769434603113077;

    private static final double B = 0.8950608779109733;
    private static final double FARTHEST = 4;

    private NeighbourMap() {}

    /**
     * The places of the rows.
     *
     * @param rows the points, at most {@link #MOST}
     * @param seed start of all random choices
     * @param checkpoint progress and cancel
     */
    public static Places run(Rows rows, long seed, Checkpoint checkpoint) {
        int n = rows.rows();
        Projection start = Pca.run(rows, checkpoint);
        double[] place = new double[n * 2];
        double widest = 1e-9;
        for (int i = 0; i < n; i++) {
            widest = Math.max(widest, Math.max(Math.abs(start.x()[i]), Math.abs(start.y()[i])));
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < n; i++) {
            // Points in one place get a little room, or nothing could part them.
            place[2 * i] = 10 * start.x()[i] / widest + 1e-3 * random.nextDouble();
            place[2 * i + 1] = 10 * start.y()[i] / widest + 1e-3 * random.nextDouble();
        }
        if (n > 2) {
            settle(place, Ties.of(rows, Math.min(NEIGHBOURS, n - 1), checkpoint), random, checkpoint);
        }
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) place[2 * i];
            y[i] = (float) place[2 * i + 1];
        }
        return new Places(x, y);
    }

    /**
     * Where each row lies.
     *
     * @param x from left to right
     * @param y upwards
     */
    public record Places(float[] x, float[] y) {}

    private static void settle(double[] place, Ties ties, SplittableRandom random, Checkpoint checkpoint) {
        int n = place.length / 2;
        double strongest = Arrays.stream(ties.weight).max().orElse(1);
        double[] next = new double[ties.weight.length];
        for (int t = 0; t < next.length; t++) {
            next[t] = strongest / ties.weight[t];
        }
        for (int round = 1; round <= ROUNDS; round++) {
            checkpoint.check();
            checkpoint.progress((double) round / ROUNDS);
            double step = 1 - (double) (round - 1) / ROUNDS;
            for (int t = 0; t < next.length; t++) {
                if (next[t] > round) {
                    continue;
                }
                next[t] += strongest / ties.weight[t];
                int i = ties.one[t];
                int j = ties.other[t];
                pull(place, i, j, step);
                for (int push = 0; push < PUSHES; push++) {
                    int away = random.nextInt(n);
                    if (away != i) {
                        push(place, i, away, step);
                    }
                }
            }
        }
    }

    private static void pull(double[] place, int i, int j, double step) {
        double dx = place[2 * i] - place[2 * j];
        double dy = place[2 * i + 1] - place[2 * j + 1];
        double d2 = dx * dx + dy * dy;
        if (d2 == 0) {
            return;
        }
        double force = -2 * A * B * Math.pow(d2, B - 1) / (1 + A * Math.pow(d2, B));
        double mx = Math.clamp(force * dx, -FARTHEST, FARTHEST) * step;
        double my = Math.clamp(force * dy, -FARTHEST, FARTHEST) * step;
        place[2 * i] += mx;
        place[2 * i + 1] += my;
        place[2 * j] -= mx;
        place[2 * j + 1] -= my;
    }

    private static void push(double[] place, int i, int j, double step) {
        double dx = place[2 * i] - place[2 * j];
        double dy = place[2 * i + 1] - place[2 * j + 1];
        double d2 = dx * dx + dy * dy;
        double force = 2 * B / ((0.001 + d2) * (1 + A * Math.pow(d2, B)));
        place[2 * i] += Math.clamp(force * dx, -FARTHEST, FARTHEST) * step;
        place[2 * i + 1] += Math.clamp(force * dy, -FARTHEST, FARTHEST) * step;
    }

    /** How strongly neighbours are tied, each pair in both directions. */
    private record Ties(int[] one, int[] other, double[] weight) {
        static Ties of(Rows rows, int neighbours, Checkpoint checkpoint) {
            int n = rows.rows();
            KdTree tree = new KdTree(rows);
            int[][] near = new int[n][];
            double[][] strength = new double[n][];
            IntStream.range(0, n).parallel().forEach(i -> {
                if ((i & 127) == 0) {
                    checkpoint.check();
                }
                KdTree.Near found = tree.nearest(rows.data(), i, neighbours + 1);
                int[] others = new int[neighbours];
                double[] away = new double[neighbours];
                int kept = 0;
                for (int j = 0; j < found.row().length && kept < neighbours; j++) {
                    if (found.row()[j] != i) {
                        others[kept] = found.row()[j];
                        away[kept++] = Math.sqrt(found.distance2()[j]);
                    }
                }
                near[i] = others;
                strength[i] = strengths(away);
            });
            long[] pair = new long[n * neighbours];
            double[] tie = new double[n * neighbours];
            Integer[] order = new Integer[n * neighbours];
            for (int i = 0, at = 0; i < n; i++) {
                for (int j = 0; j < neighbours; j++, at++) {
                    long low = Math.min(i, near[i][j]);
                    long high = Math.max(i, near[i][j]);
                    pair[at] = low * n + high;
                    tie[at] = strength[i][j];
                    order[at] = at;
                }
            }
            Arrays.sort(order, (a, b) -> Long.compare(pair[a], pair[b]));
            int[] one = new int[pair.length * 2];
            int[] other = new int[pair.length * 2];
            double[] weight = new double[pair.length * 2];
            int count = 0;
            for (int at = 0; at < order.length; at++) {
                double w = tie[order[at]];
                long here = pair[order[at]];
                if (at + 1 < order.length && pair[order[at + 1]] == here) {
                    double back = tie[order[++at]];
                    w = w + back - w * back;
                }
                if (w < 1e-3) {
                    continue;
                }
                int low = (int) (here / n);
                int high = (int) (here % n);
                one[count] = low;
                other[count] = high;
                weight[count++] = w;
                one[count] = high;
                other[count] = low;
                weight[count++] = w;
            }
            return new Ties(Arrays.copyOf(one, count), Arrays.copyOf(other, count), Arrays.copyOf(weight, count));
        }

        /** Ties that fade with the distance beyond the nearest neighbour, and add up to log2 of their number. */
        private static double[] strengths(double[] away) {
            double nearest = 0;
            for (double distance : away) {
                if (distance > 0) {
                    nearest = distance;
                    break;
                }
            }
            double target = Math.log(away.length) / Math.log(2);
            double low = 0;
            double high = Double.POSITIVE_INFINITY;
            double spread = 1;
            for (int round = 0; round < 64; round++) {
                double sum = 0;
                for (double distance : away) {
                    sum += Math.exp(-Math.max(0, distance - nearest) / spread);
                }
                if (Math.abs(sum - target) < 1e-5) {
                    break;
                }
                if (sum > target) {
                    high = spread;
                    spread = (low + high) / 2;
                } else {
                    low = spread;
                    spread = Double.isInfinite(high) ? spread * 2 : (low + high) / 2;
                }
            }
            double floor = 1e-3 * Arrays.stream(away).average().orElse(0);
            spread = Math.max(spread, Math.max(floor, 1e-12));
            double[] strength = new double[away.length];
            for (int j = 0; j < strength.length; j++) {
                strength[j] = Math.exp(-Math.max(0, away[j] - nearest) / spread);
            }
            return strength;
        }
    }
}
