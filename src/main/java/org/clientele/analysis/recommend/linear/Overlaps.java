package org.clientele.analysis.recommend.linear;

import org.clientele.analysis.numeric.SparseRows;

/**
 * What one row has in common with every other row: Σ over shared columns of a weight of the column. One thread's scratch
 * space; the work is the sum of the lengths of the columns that the row has, never rows × rows.
 */
public final class Overlaps {
    private final SparseRows byColumn;
    private final float[] columnWeight;
    private final float[] sum;
    private final boolean[] seen;
    private final int[] touched;
    private int count;

    /**
     * Nothing in common yet.
     *
     * @param byColumn for each column the rows that have it
     * @param columnWeight what a shared column adds
     */
    public Overlaps(SparseRows byColumn, float[] columnWeight) {
        this.byColumn = byColumn;
        this.columnWeight = columnWeight;
        sum = new float[byColumn.columns()];
        seen = new boolean[byColumn.columns()];
        touched = new int[byColumn.columns()];
    }

    /** Forgets the row before and goes through the columns {@code column[from]…column[to − 1]} of another. */
    public void of(int[] column, int from, int to) {
        for (int t = 0; t < count; t++) {
            sum[touched[t]] = 0;
            seen[touched[t]] = false;
        }
        count = 0;
        for (int e = from; e < to; e++) {
            float w = columnWeight[column[e]];
            int end = byColumn.start()[column[e] + 1];
            for (int f = byColumn.start()[column[e]]; f < end; f++) {
                int row = byColumn.index()[f];
                if (!seen[row]) {
                    seen[row] = true;
                    touched[count++] = row;
                }
                sum[row] += w;
            }
        }
    }

    /** How many rows have something in common, the row itself among them. */
    public int count() {
        return count;
    }

    /** The t-th of them. */
    public int row(int t) {
        return touched[t];
    }

    /** What that row has in common. */
    public float with(int row) {
        return sum[row];
    }
}
