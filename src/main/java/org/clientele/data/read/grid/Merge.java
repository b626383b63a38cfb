package org.clientele.data.read.grid;

/**
 * Cells of a sheet that are shown as one.
 *
 * @param firstLine row of the sheet at which it begins, from 1
 * @param firstColumn column at which it begins, from 0
 * @param lastLine its last row
 * @param lastColumn its last column
 */
public record Merge(long firstLine, int firstColumn, long lastLine, int lastColumn) {
    /** Whether it covers a cell. */
    public boolean covers(long line, int column) {
        return line >= firstLine && line <= lastLine && column >= firstColumn && column <= lastColumn;
    }

    /** Whether it is more than one column wide. */
    public boolean wide() {
        return lastColumn > firstColumn;
    }
}
