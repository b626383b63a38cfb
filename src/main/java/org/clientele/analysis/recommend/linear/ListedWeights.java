package org.clientele.analysis.recommend.linear;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;

/**
 * Collects, for each product, a list of other products with a weight each: for a target, the bought products that speak
 * for it; or for a bought product, its targets.
 *
 * <p>The lists may be filled by several threads, each its own products.
 */
public final class ListedWeights {
    private final int[][] other;
    private final float[][] weight;

    /** Empty lists for that many products. */
    public ListedWeights(int items) {
        other = new int[items][];
        weight = new float[items][];
        Arrays.fill(other, new int[0]);
        Arrays.fill(weight, new float[0]);
    }

    /** Sets the list of one product from the first {@code count} entries. */
    public void set(int item, int[] others, float[] weights, int count) {
        other[item] = Arrays.copyOf(others, count);
        weight[item] = Arrays.copyOf(weights, count);
    }

    /** The lists turned round: row r tells in which lists product r stands, ascending, and with which weight. */
    public SparseRows turned() {
        int items = other.length;
        int[] start = new int[items + 1];
        for (int[] list : other) {
            for (int o : list) {
                start[o + 1]++;
            }
        }
        for (int i = 0; i < items; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] index = new int[start[items]];
        float[] value = new float[start[items]];
        for (int item = 0; item < items; item++) {
            for (int e = 0; e < other[item].length; e++) {
                int at = next[other[item][e]]++;
                index[at] = item;
                value[at] = weight[item][e];
            }
        }
        return new SparseRows(items, start, index, value);
    }

    /** Divides the weights of each row by their sum; rows without a positive sum stay as they are. */
    public static SparseRows normalised(SparseRows rows) {
        float[] value = new float[rows.entries()];
        for (int r = 0; r < rows.rows(); r++) {
            double sum = 0;
            for (int e = rows.start()[r]; e < rows.start()[r + 1]; e++) {
                sum += rows.valueAt(e);
            }
            for (int e = rows.start()[r]; e < rows.start()[r + 1]; e++) {
                value[e] = sum > 0 ? (float) (rows.valueAt(e) / sum) : rows.valueAt(e);
            }
        }
        return new SparseRows(rows.columns(), rows.start(), rows.index(), value);
    }

    /** The rows turned round with only the {@code k} largest weights of each row kept; equal ones by smaller column. */
    public static SparseRows turnedBest(SparseRows rows, int k) {
        int longest = 1;
        for (int r = 0; r < rows.rows(); r++) {
            longest = Math.max(longest, rows.length(r));
        }
        int limit = Math.min(k, longest);
        ListedWeights best = new ListedWeights(rows.rows());
        TopK top = new TopK(limit);
        int[] kept = new int[limit];
        float[] score = new float[limit];
        for (int r = 0; r < rows.rows(); r++) {
            for (int e = rows.start()[r]; e < rows.start()[r + 1]; e++) {
                top.offer(rows.index()[e], rows.valueAt(e));
            }
            best.set(r, kept, score, top.drain(kept, score, 0));
        }
        return best.turned();
    }
}
