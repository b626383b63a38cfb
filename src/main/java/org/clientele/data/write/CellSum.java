package org.clientele.data.write;

import java.util.List;

/** The sum over all cells of a table, by which it is known whether every cell reads back as it was written. */
final class CellSum {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long sum;
    private long rows;

    void add(List<String> cells) {
        long row = cells.size();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            row = (row ^ cell.hashCode() ^ ((long) cell.length() << 32)) * MIX;
            row ^= row >>> 29;
        }
        sum = (sum ^ row) * MIX;
        rows++;
    }

    long rows() {
        return rows;
    }

    boolean isSame(CellSum other) {
        return rows == other.rows && sum == other.sum;
    }
}
