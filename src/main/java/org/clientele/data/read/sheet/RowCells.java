package org.clientele.data.read.sheet;

import java.util.Arrays;

/** Gathers the cells of one row; blank cells take no room until a filled one follows. */
final class RowCells {
    private String[] cells = new String[32];
    private int width;
    private long at;

    /** Column at which the next cell stands, from 0. */
    long at() {
        return at;
    }

    void to(long column) {
        at = column;
    }

    /** Puts a text into the next columns. */
    void add(String text, long times) {
        if (!text.isEmpty()) {
            int end = (int) Math.min(at + times, LIMIT);
            if (end > cells.length) cells = Arrays.copyOf(cells, Math.max(end, 2 * cells.length));
            Arrays.fill(cells, width, Math.max(width, (int) Math.min(at, end)), "");
            Arrays.fill(cells, (int) Math.min(at, end), end, text);
            width = Math.max(width, end);
        }
        at += times;
    }

    /** Number of columns up to the last filled one; one more than a spreadsheet has stands for too many. */
    int width() {
        return width;
    }

    /** The cells of the row, and an empty row again. */
    String[] take() {
        String[] row = Arrays.copyOf(cells, width);
        width = 0;
        at = 0;
        return row;
    }

    private static final int LIMIT = 16_385;
}
