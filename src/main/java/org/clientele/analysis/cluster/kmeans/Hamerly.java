package org.clientele.analysis.cluster.kmeans;

import java.util.Arrays;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * One run of Lloyd's algorithm with an upper bound to the own and a lower bound to the second centre of each point
 * (Hamerly 2010): points whose bounds do not meet need no distance.
 *
 * <p>Sums are taken per block of rows and added in the order of the blocks, so the answer does not depend on threads.
 */
final class Hamerly {
    private static final int MOST_ROUNDS = 300;

    private final Rows rows;
    private final int k;
    private final int d;
    private final Checkpoint checkpoint;
    private double[] centres;
    private final int[] label;
    private final double[] upper;
    private final double[] lower;
    private final int[] size;

    Hamerly(Rows rows, double[] first, int k, Checkpoint checkpoint) {
        this.rows = rows;
        this.k = k;
        this.d = rows.columns();
        this.checkpoint = checkpoint;
        this.centres = first.clone();
        this.label = new int[rows.rows()];
        this.upper = new double[rows.rows()];
        this.lower = new double[rows.rows()];
        this.size = new int[k];
    }

    KMeansFit run(double tolerance) {
        assignAll();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            checkpoint.check();
            double[] moved = update();
            double shift = 0;
            for (double m : moved) {
                shift += m * m;
            }
            if (shift <= tolerance) {
                break;
            }
            if (!reassign(moved)) {
                break;
            }
        }
        return new KMeansFit(k, centres, label, inertia());
    }

    private void assignAll() {
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                search(i);
            }
        });
    }

    /** Finds the nearest and the second nearest centre of a row; the first of equals wins. */
    private void search(int i) {
        double first = Double.POSITIVE_INFINITY;
        double second = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int c = 0; c < k; c++) {
            double distance = rows.distance2(i, centres, c);
            if (distance < first) {
                second = first;
                first = distance;
                best = c;
            } else if (distance < second) {
                second = distance;
            }
        }
        label[i] = best;
        upper[i] = Math.sqrt(first);
        lower[i] = Math.sqrt(second);
    }

    /** Moves each centre to the mean of its points and tells how far each went. */
    private double[] update() {
        int blocks = Blocks.count(rows.rows());
        double[][] sums = new double[blocks][];
        int[][] counts = new int[blocks][];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            double[] sum = new double[k * d];
            int[] count = new int[k];
            double[] data = rows.data();
            for (int i = from, at = from * d; i < to; i++) {
                int c = label[i];
                count[c]++;
                for (int j = 0, into = c * d; j < d; j++) {
                    sum[into + j] += data[at++];
                }
            }
            sums[block] = sum;
            counts[block] = count;
        });
        double[] next = new double[k * d];
        Arrays.fill(size, 0);
        for (int block = 0; block < blocks; block++) {
            for (int c = 0; c < k; c++) {
                size[c] += counts[block][c];
            }
            for (int j = 0; j < next.length; j++) {
                next[j] += sums[block][j];
            }
        }
        for (int c = 0; c < k; c++) {
            for (int j = 0; j < d; j++) {
                next[c * d + j] = size[c] == 0 ? centres[c * d + j] : next[c * d + j] / size[c];
            }
        }
        boolean relocated = refill(next);
        double[] moved = new double[k];
        for (int c = 0; c < k; c++) {
            double sum = 0;
            for (int j = c * d; j < (c + 1) * d; j++) {
                sum += (next[j] - centres[j]) * (next[j] - centres[j]);
            }
            moved[c] = Math.sqrt(sum);
        }
        centres = next;
        if (relocated) {
            // Bounds know nothing of a jump.
            Arrays.fill(lower, 0);
            Arrays.fill(upper, Double.POSITIVE_INFINITY);
        }
        return moved;
    }

    /** Puts the centre of an empty group onto the point that is farthest from its own centre. */
    private boolean refill(double[] next) {
        boolean relocated = false;
        for (int c = 0; c < k; c++) {
            if (size[c] > 0) {
                continue;
            }
            int farthest = -1;
            double most = -1;
            for (int i = 0; i < label.length; i++) {
                double distance = rows.distance2(i, next, label[i]);
                if (size[label[i]] > 1 && distance > most) {
                    most = distance;
                    farthest = i;
                }
            }
            if (farthest >= 0) {
                size[label[farthest]]--;
                label[farthest] = c;
                size[c] = 1;
                System.arraycopy(rows.data(), farthest * d, next, c * d, d);
                relocated = true;
            }
        }
        return relocated;
    }

    private boolean reassign(double[] moved) {
        int fastest = 0;
        for (int c = 1; c < k; c++) {
            fastest = moved[c] > moved[fastest] ? c : fastest;
        }
        double second = 0;
        for (int c = 0; c < k; c++) {
            second = c == fastest ? second : Math.max(second, moved[c]);
        }
        double[] safe = halfGaps();
        int jump = fastest;
        double others = second;
        boolean[] changed = new boolean[Math.max(1, Blocks.count(rows.rows()))];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                int own = label[i];
                upper[i] += moved[own];
                lower[i] -= own == jump ? others : moved[jump];
                double bound = Math.max(safe[own], lower[i]);
                if (upper[i] < bound) {
                    continue;
                }
                upper[i] = Math.sqrt(rows.distance2(i, centres, own));
                if (upper[i] < bound) {
                    continue;
                }
                search(i);
                changed[block] |= label[i] != own;
            }
        });
        for (boolean any : changed) {
            if (any) {
                return true;
            }
        }
        return false;
    }

    /** Half the distance of each centre to its nearest other centre. */
    private double[] halfGaps() {
        double[] half = new double[k];
        Rows points = new Rows(centres, k, d);
        for (int c = 0; c < k; c++) {
            double least = Double.POSITIVE_INFINITY;
            for (int other = 0; other < k; other++) {
                least = other == c ? least : Math.min(least, points.distance2(c, centres, other));
            }
            half[c] = Math.sqrt(least) / 2;
        }
        return half;
    }

    private double inertia() {
        double[] sums = new double[Math.max(1, Blocks.count(rows.rows()))];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                sums[block] += rows.distance2(i, centres, label[i]);
            }
        });
        return Arrays.stream(sums).sum();
    }
}
