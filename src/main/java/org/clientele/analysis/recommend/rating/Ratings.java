package org.clientele.analysis.recommend.rating;

import java.util.Arrays;
import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.TrainingData;

/**
 * Who rated what how high.
 *
 * <p>Where every line of the data carries a number and none is marked as anything but a rating, the newest number of each
 * person and product counts. Otherwise, and where all numbers are the same, there are no ratings: each product bought (or
 * touched in another way) counts as a 1, and for each of them some products that the person has not bought are drawn as a 0.
 *
 * @param rows people × products with the ratings
 * @param known people × products that say something by being there at all: the products rated or bought, without those
 *     that were drawn
 * @param rated whether these are real ratings
 * @param mean the mean of all ratings, 0 when there are none
 * @param low the lowest rating
 * @param high the highest rating
 */
record Ratings(SparseRows rows, SparseRows known, boolean rated, float mean, float low, float high) {
    /** The ratings in the data.
     *
     * @param negatives products drawn per product bought where there are no ratings
     * @param seed decides which */
    static Ratings of(TrainingData data, int negatives, long seed) {
        Interactions pairs = data.interactions();
        return rated(data.purchases())
                ? of(newest(data.purchases(), pairs.byUser()), pairs.byUser(), true)
                : of(withDrawn(pairs.byUser(), negatives, seed), pairs.byUser(), false);
    }

    private static Ratings of(SparseRows rows, SparseRows known, boolean rated) {
        double sum = 0;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (int e = 0; e < rows.entries(); e++) {
            float value = rows.valueAt(e);
            sum += value;
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return rows.entries() == 0
                ? new Ratings(rows, known, rated, 0f, 0f, 0f)
                : new Ratings(rows, known, rated, (float) (sum / rows.entries()), low, high);
    }

    /** Whether every line carries a number, not always the same one, and none is marked as anything but a rating. */
    private static boolean rated(Purchases lines) {
        float[] weight = lines.weight();
        byte[] signal = lines.signal();
        boolean differ = false;
        for (int line = 0; line < lines.size(); line++) {
            if (weight == null || signal != null && signal[line] != Signal.RATING.ordinal()) {
                return false;
            }
            differ |= weight[line] != weight[0];
        }
        return differ;
    }

    private static SparseRows newest(Purchases lines, SparseRows pairs) {
        float[] value = new float[pairs.entries()];
        float[] weight = lines.weight();
        for (int u = 0; u < lines.users(); u++) {
            for (int line = lines.offset()[u]; line < lines.offset()[u + 1]; line++) {
                value[pairs.find(u, lines.item()[line])] = weight == null ? 1f : weight[line];
            }
        }
        return new SparseRows(pairs.columns(), pairs.start(), pairs.index(), value);
    }

    private static SparseRows withDrawn(SparseRows bought, int negatives, long seed) {
        int items = bought.columns();
        int users = bought.rows();
        int[] start = new int[users + 1];
        for (int u = 0; u < users; u++) {
            long wanted = bought.length(u) * (1L + negatives);
            start[u + 1] = Math.toIntExact(start[u] + Math.min(items, wanted));
        }
        int[] index = new int[start[users]];
        float[] value = new float[start[users]];
        for (int u = 0; u < users; u++) {
            int from = start[u];
            int to = start[u + 1];
            draw(bought, u, Draws.at(seed, u, 0), index, from, to);
            Arrays.sort(index, from, to);
            for (int e = from; e < to; e++) {
                value[e] = bought.find(u, index[e]) >= 0 ? 1f : 0f;
            }
        }
        return new SparseRows(items, start, index, value);
    }

    private static void draw(SparseRows bought, int u, long seed, int[] index, int from, int to) {
        int n = bought.length(u);
        System.arraycopy(bought.index(), bought.start()[u], index, from, n);
        int at = from + n;
        // By going through all products once (Fan, Muller and Rezucha, 1962): each with what is still needed / still
        // left.
        int left = bought.columns() - n;
        long bits = seed;
        for (int i = 0; i < bought.columns() && at < to; i++) {
            if (bought.find(u, i) < 0) {
                bits = Draws.next(bits);
                if (Draws.below(bits, left) < to - at) {
                    index[at++] = i;
                }
                left--;
            }
        }
    }
}
