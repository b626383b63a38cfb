package org.clientele.analysis.recommend.linear;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;

/**
 * Collects, for each target product, the bought products that speak for it.
 *
 * <p>The columns may be filled by several threads, each its own columns.
 */
public final class ColumnWeights {
    private final int[][] source;
    private final float[][] weight;

    public ColumnWeights(int items) {
        source = new int[items][];
        weight = new float[items][];
        Arrays.fill(source, new int[0]);
        Arrays.fill(weight, new float[0]);
    }

    /** Sets the column of one target product from the first {@code count} entries. */
    public void set(int target, int[] sources, float[] weights, int count) {
        source[target] = Arrays.copyOf(sources, count);
        weight[target] = Arrays.copyOf(weights, count);
    }

    /** The weights, one row per bought product. */
    public SparseRows byBought() {
        int items = source.length;
        int[] start = new int[items + 1];
        for (int[] column : source) {
            for (int s : column) {
                start[s + 1]++;
            }
        }
        for (int i = 0; i < items; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] index = new int[start[items]];
        float[] value = new float[start[items]];
        for (int target = 0; target < items; target++) {
            for (int e = 0; e < source[target].length; e++) {
                int at = next[source[target][e]]++;
                index[at] = target;
                value[at] = weight[target][e];
            }
        }
        return new SparseRows(items, start, index, value);
    }
}
