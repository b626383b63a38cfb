package org.clientele.analysis.cluster.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Builds the tree of groups by chains of nearest neighbours (Murtagh 1983): time grows with the square of the number of
 * points. Ward's needs memory for the middles of the groups only; average and complete keep all distances.
 *
 * <p>Heights are those of the usual definitions: for Ward's the square root of twice the growth of the squared distances,
 * so that two single points are joined at their distance.
 */
public final class Agglomeration {
    /** More points than this are sampled beforehand by those who ask for Ward's. */
    public static final int MOST_WARD = 10_000;

    /** More points than this are sampled beforehand by those who ask for the other linkages. */
    public static final int MOST = 4_000;

    private static final int BESIDE = 2_048;

    private Agglomeration() {}

    /** How many points that linkage takes at most. */
    public static int most(Linkage linkage) {
        return linkage == Linkage.WARD ? MOST_WARD : MOST;
    }

    /**
     * The tree of the points.
     *
     * @param rows the points, scaled as they should count; at most {@link #most}
     * @param linkage how far apart groups are
     * @param checkpoint progress and cancel
     */
    public static Dendrogram run(Rows rows, Linkage linkage, Checkpoint checkpoint) {
        return switch (linkage) {
            case SINGLE -> SpanningTree.of(rows, null, checkpoint);
            case WARD -> chain(new Middles(rows), rows.rows(), checkpoint);
            case AVERAGE, COMPLETE -> chain(new Distances(rows, linkage, checkpoint), rows.rows(), checkpoint);
        };
    }

    /** Groups that know how far apart they are; a group goes by the number of one of its points. */
    private interface Apart {
        double of(int a, int b);

        /** Joins b into a. */
        void join(int a, int b);

        double height(double apart);
    }

    private static Dendrogram chain(Apart apart, int n, Checkpoint checkpoint) {
        int[] active = new int[n];
        Arrays.setAll(active, i -> i);
        int[] place = active.clone();
        int count = n;
        int[] chain = new int[n + 1];
        int length = 0;
        List<Dendrogram.Merge> merges = new ArrayList<>(n);
        while (count > 1) {
            if ((merges.size() & 31) == 0) {
                checkpoint.check();
                checkpoint.progress((double) merges.size() / n);
            }
            if (length == 0) {
                chain[length++] = active[0];
            }
            int top = chain[length - 1];
            int before = length > 1 ? chain[length - 2] : -1;
            // The one before is kept when nothing is nearer, or the chain could go round in circles.
            int nearest = nearest(apart, top, before, active, count);
            if (nearest != before) {
                chain[length++] = nearest;
                continue;
            }
            length -= 2;
            merges.add(new Dendrogram.Merge(top, before, apart.height(apart.of(top, before))));
            int stays = Math.min(top, before);
            int goes = Math.max(top, before);
            apart.join(stays, goes);
            int last = active[--count];
            active[place[goes]] = last;
            place[last] = place[goes];
        }
        return Dendrogram.of(n, merges);
    }

    private static int nearest(Apart apart, int top, int before, int[] active, int count) {
        if (count < 2 * BESIDE) {
            return nearest(apart, top, before, active, 0, count);
        }
        int parts = (count + BESIDE - 1) / BESIDE;
        int[] best = new int[parts];
        IntStream.range(0, parts)
                .parallel()
                .forEach(part -> best[part] =
                        nearest(apart, top, before, active, part * BESIDE, Math.min(count, (part + 1) * BESIDE)));
        int nearest = -1;
        for (int candidate : best) {
            nearest = candidate < 0 || nearest >= 0 && !nearer(apart, top, before, candidate, nearest)
                    ? nearest
                    : candidate;
        }
        return nearest;
    }

    private static boolean nearer(Apart apart, int top, int before, int candidate, int than) {
        double a = apart.of(top, candidate);
        double b = apart.of(top, than);
        return a < b || a == b && than != before && (candidate == before || candidate < than);
    }

    private static int nearest(Apart apart, int top, int before, int[] active, int from, int to) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            int candidate = active[i];
            if (candidate == top) {
                continue;
            }
            double distance = apart.of(top, candidate);
            if (nearest < 0
                    || distance < least
                    || distance == least && nearest != before && (candidate == before || candidate < nearest)) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** Groups by their middles, as Ward's wants them; apart is the growth of the squared distances, twice. */
    private static final class Middles implements Apart {
        private final Rows middles;
        private final double[] size;

        Middles(Rows rows) {
            this.middles = new Rows(rows.data().clone(), rows.rows(), rows.columns());
            this.size = new double[rows.rows()];
            Arrays.fill(size, 1);
        }

        @Override
        public double of(int a, int b) {
            return 2 * size[a] * size[b] / (size[a] + size[b]) * middles.distance2(a, middles.data(), b);
        }

        @Override
        public void join(int a, int b) {
            int d = middles.columns();
            double whole = size[a] + size[b];
            for (int j = 0; j < d; j++) {
                middles.data()[a * d + j] =
                        (size[a] * middles.data()[a * d + j] + size[b] * middles.data()[b * d + j]) / whole;
            }
            size[a] = whole;
        }

        @Override
        public double height(double apart) {
            return Math.sqrt(apart);
        }
    }

    /** Groups by all their distances, updated as groups are joined (Lance and Williams 1967). */
    private static final class Distances implements Apart {
        private final double[] distance;
        private final boolean[] gone;
        private final double[] size;
        private final boolean farthest;

        Distances(Rows rows, Linkage linkage, Checkpoint checkpoint) {
            int n = rows.rows();
            this.distance = new double[Math.toIntExact((long) n * (n - 1) / 2)];
            this.gone = new boolean[n];
            this.size = new double[n];
            this.farthest = linkage == Linkage.COMPLETE;
            Arrays.fill(size, 1);
            for (int i = 1; i < n; i++) {
                checkpoint.check();
                for (int j = 0; j < i; j++) {
                    distance[at(i, j)] = Math.sqrt(rows.distance2(i, rows.data(), j));
                }
            }
        }

        private static int at(int a, int b) {
            int high = Math.max(a, b);
            return (int) ((long) high * (high - 1) / 2) + Math.min(a, b);
        }

        @Override
        public double of(int a, int b) {
            return distance[at(a, b)];
        }

        @Override
        public void join(int a, int b) {
            gone[b] = true;
            for (int c = 0; c < gone.length; c++) {
                if (gone[c] || c == a) {
                    continue;
                }
                double one = distance[at(a, c)];
                double other = distance[at(b, c)];
                distance[at(a, c)] =
                        farthest ? Math.max(one, other) : (size[a] * one + size[b] * other) / (size[a] + size[b]);
            }
            size[a] += size[b];
        }

        @Override
        public double height(double apart) {
            return apart;
        }
    }
}
