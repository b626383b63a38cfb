package org.clientele.analysis.numeric;

import org.jspecify.annotations.Nullable;

/**
 * A sparse matrix kept row by row: which columns each row has, and with which value.
 *
 * @param columns number of columns
 * @param start rows+1 entries: the entries of row r are {@code start[r]} to {@code start[r+1]}
 * @param index the column of each entry, ascending within a row
 * @param value the value of each entry; null when all values are 1
 */
public record SparseRows(int columns, int[] start, int[] index, float @Nullable [] value) {
    public SparseRows {
        if (start.length == 0 || start[start.length - 1] != index.length) {
            throw new IllegalArgumentException("start does not end at the number of entries");
        }
        if (value != null && value.length != index.length) {
            throw new IllegalArgumentException("as many values as entries are needed");
        }
    }

    /** The number of rows. */
    public int rows() {
        return start.length - 1;
    }

    /** The number of entries. */
    public int entries() {
        return index.length;
    }

    /** How many entries that row has. */
    public int length(int row) {
        return start[row + 1] - start[row];
    }

    /** How many rows have at least one entry. */
    public int filledRows() {
        int filled = 0;
        for (int r = 0; r < rows(); r++) {
            filled += start[r + 1] > start[r] ? 1 : 0;
        }
        return filled;
    }

    /** The value of an entry. */
    public float valueAt(int entry) {
        return value == null ? 1f : value[entry];
    }

    /** The position of the entry at that row and column, or a negative number when it is not there. */
    public int find(int row, int column) {
        return java.util.Arrays.binarySearch(index, start[row], start[row + 1], column);
    }

    /** The same matrix with rows and columns exchanged, by counting sort. */
    public SparseRows transpose() {
        int[] from = new int[columns + 1];
        for (int column : index) {
            from[column + 1]++;
        }
        for (int c = 0; c < columns; c++) {
            from[c + 1] += from[c];
        }
        int[] next = from.clone();
        int[] rowOf = new int[index.length];
        float[] moved = value == null ? null : new float[index.length];
        for (int r = 0; r < rows(); r++) {
            for (int e = start[r]; e < start[r + 1]; e++) {
                int at = next[index[e]]++;
                rowOf[at] = r;
                if (moved != null) {
                    moved[at] = valueAt(e);
                }
            }
        }
        return new SparseRows(rows(), from, rowOf, moved);
    }

    /** How many columns stand in both rows. */
    public int common(int row, int other) {
        int a = start[row];
        int b = start[other];
        int endA = start[row + 1];
        int endB = start[other + 1];
        int both = 0;
        while (a < endA && b < endB) {
            if (index[a] == index[b]) {
                both++;
                a++;
                b++;
            } else if (index[a] < index[b]) {
                a++;
            } else {
                b++;
            }
        }
        return both;
    }
}
