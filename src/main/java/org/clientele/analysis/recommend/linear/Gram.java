package org.clientele.analysis.recommend.linear;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.model.run.Checkpoint;

/**
 * How many people bought both, for each pair of the most bought products: XᵀX of binary purchases.
 *
 * @param chosen the products that take part, ascending
 * @param matrix square, in the order of {@code chosen}, whole
 */
record Gram(int[] chosen, float[][] matrix) {
    private static final int GRAIN = 16;
    private static final int WORDS = 256;
    /** Counting one pair of 64 people takes about that part of the time of finding one pair in the lists. */
    private static final double WORD_COST = 0.3;

    /** Counts.
     *
     * @param limit how many products take part at most; those with the most buyers, equal counts by smaller number */
    static Gram of(Interactions x, int limit, Workers workers, Checkpoint checkpoint) {
        int[] chosen = mostBought(x, limit);
        int n = chosen.length;
        float[][] matrix = new float[n][n];
        double lists = 0;
        for (int u = 0; u < x.users(); u++) {
            lists += 0.5 * x.byUser().length(u) * x.byUser().length(u);
        }
        double words = 0.5 * n * n * x.users() / 64;
        if (words * WORD_COST < lists) {
            countBits(x, chosen, matrix, workers, checkpoint);
        } else {
            countLists(x, chosen, matrix, workers, checkpoint);
        }
        workers.run(n, GRAIN, Checkpoint.none(), () -> (from, to) -> {
            for (int i = from; i < to; i++) {
                for (int j = 0; j < i; j++) {
                    matrix[i][j] = matrix[j][i];
                }
            }
        });
        return new Gram(chosen, matrix);
    }

    /** How many products take part. */
    int size() {
        return chosen.length;
    }

    /** The products with the most buyers, ascending; never bought ones are left out. */
    private static int[] mostBought(Interactions x, int limit) {
        TopK top = new TopK(Math.max(1, Math.min(limit, x.items())));
        for (int i = 0; i < x.items(); i++) {
            if (x.byItem().length(i) > 0) {
                top.offer(i, x.byItem().length(i));
            }
        }
        int[] chosen = new int[top.size()];
        top.drain(chosen, new float[chosen.length], 0);
        Arrays.sort(chosen);
        return chosen;
    }

    /** Upper triangle by one bit per person and product: for shops where most pairs of products share a buyer. */
    static void countBits(Interactions x, int[] chosen, float[][] gram, Workers workers, Checkpoint checkpoint) {
        int n = chosen.length;
        int length = (x.users() + 63) / 64;
        long[][] bits = new long[n][length];
        SparseRows byItem = x.byItem();
        for (int i = 0; i < n; i++) {
            for (int e = byItem.start()[chosen[i]]; e < byItem.start()[chosen[i] + 1]; e++) {
                int u = byItem.index()[e];
                bits[i][u >> 6] |= 1L << u;
            }
        }
        workers.run(n, GRAIN, checkpoint, () -> (from, to) -> {
            for (int word = 0; word < length; word += WORDS) {
                int end = Math.min(length, word + WORDS);
                for (int j = from; j < n; j++) {
                    for (int i = from; i < Math.min(to, j + 1); i++) {
                        gram[i][j] += both(bits[i], bits[j], word, end);
                    }
                }
            }
        });
    }

    private static int both(long[] a, long[] b, int from, int to) {
        int count = 0;
        for (int w = from; w < to; w++) {
            count += Long.bitCount(a[w] & b[w]);
        }
        return count;
    }

    /** Upper triangle by going through the products of each buyer. */
    static void countLists(Interactions x, int[] chosen, float[][] gram, Workers workers, Checkpoint checkpoint) {
        int[] place = new int[x.items()];
        Arrays.fill(place, -1);
        for (int i = 0; i < chosen.length; i++) {
            place[chosen[i]] = i;
        }
        SparseRows byItem = x.byItem();
        SparseRows byUser = x.byUser();
        workers.run(chosen.length, GRAIN, checkpoint, () -> (from, to) -> {
            for (int i = from; i < to; i++) {
                float[] row = gram[i];
                int item = chosen[i];
                for (int e = byItem.start()[item]; e < byItem.start()[item + 1]; e++) {
                    int u = byItem.index()[e];
                    for (int f = byUser.start()[u + 1] - 1; f >= byUser.start()[u]; f--) {
                        int other = byUser.index()[f];
                        if (other < item) {
                            break;
                        }
                        if (place[other] >= 0) {
                            row[place[other]] += 1f;
                        }
                    }
                }
            }
        });
    }
}
