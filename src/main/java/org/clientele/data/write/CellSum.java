package org.clientele.data.write;

import java.util.List;

/** The sum over all cells of a table, by which it is known whether every cell reads back as it was written. */
final class CellSum {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long sum;
    private long rows;

    /** The row that is being added cell by cell: the sum of its cells, to be ended with their number. */
    private long row;

    /** Adds a row. */
    void add(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            add(cell.hashCode(), cell.length());
        }
        endOfRow(cells.size());
    }

    /** Adds a cell to the row that is being read. */
    void cell(char[] signs, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            // as the hash of a text is defined
            hash = 31 * hash + signs[i];
        }
        add(hash, length);
    }

    private void add(int hash, int length) {
        row = (row ^ hash ^ ((long) length << 32)) * MIX;
        row ^= row >>> 29;
    }

    /** Ends the row that is being added. */
    void endOfRow(int cells) {
        sum = (sum ^ row ^ cells) * MIX;
        row = 0;
        rows++;
    }

    long rows() {
        return rows;
    }

    boolean isSame(CellSum other) {
        return rows == other.rows && sum == other.sum;
    }
}
