package org.clientele.data.read;

import java.util.Arrays;
import org.clientele.data.read.grid.GridRow;
import org.clientele.model.text.Message;

/** Gives every row exactly the columns of the header, and marks those that cannot be trusted; never moves a cell. */
final class RowShaper {
    private static final char QUOTE = 0x22;

    private final int columns;
    private final boolean suspicious;
    private final char delimiter;
    private final ColumnForms forms;

    /**
     * @param columns number of columns of the header
     * @param suspicious whether the replacement character may stand for bytes that are no text
     * @param delimiter separator of a text file, or NUL
     * @param forms what the columns look like
     */
    RowShaper(int columns, boolean suspicious, char delimiter, ColumnForms forms) {
        this.columns = columns;
        this.forms = forms;
        this.delimiter = delimiter;
        this.suspicious = suspicious;
    }

    RawRow shape(long record, GridRow row) {
        String[] cells = row.cells();
        Message defect = null;
        if (misfit(row)) defect = Message.of("read.defect.cells", cells.length, columns);
        if (defect == null && suspicious && damaged(cells)) defect = Message.of("read.defect.bytes");
        if (defect == null && delimiter != 0 && columns > 1) {
            if (swallowed(cells)) defect = Message.of("read.defect.quote");
            else if (forms.quoted(cells, QUOTE)) defect = Message.of("read.defect.stray");
        }
        if (cells.length != columns) cells = resized(cells);
        return new RawRow(record, row.line(), cells, defect);
    }

    /** More values than columns, or another number of cells and values in the wrong columns. */
    boolean misfit(GridRow row) {
        int length = row.cells().length;
        if (length == columns) return false;
        if (length > columns && row.width() > columns) return true;
        return delimiter != 0 && forms.slipped(row.cells());
    }

    private String[] resized(String[] cells) {
        String[] all = Arrays.copyOf(cells, columns);
        for (int i = cells.length; i < columns; i++) all[i] = "";
        return all;
    }

    /** Whether a cell holds whole lines of the table: its closing quote is missing and the next one has ended it. */
    private boolean swallowed(String[] cells) {
        for (String c : cells) {
            int at = c.indexOf('\n');
            if (at < 0) continue;
            int lines = 0;
            for (int end = c.indexOf('\n', at + 1); end >= 0; end = c.indexOf('\n', at + 1)) {
                if (separators(c, at + 1, end) == columns - 1) lines++;
                at = end;
            }
            if (lines >= 2) return true;
        }
        return false;
    }

    private int separators(String text, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) if (text.charAt(i) == delimiter) n++;
        return n;
    }

    static boolean damaged(String[] cells) {
        for (String c : cells) if (c.indexOf('\uFFFD') >= 0) return true;
        return false;
    }
}
