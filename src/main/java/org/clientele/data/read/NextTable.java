package org.clientele.data.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.text.Cells;
import org.clientele.data.read.text.Cells.Form;

/**
 * Notices where a second table begins below the first: a row of names, after a blank row or of another width, with rows
 * of its own kind below it.
 */
final class NextTable {
    private static final int FOLLOWERS = 2;

    private final boolean ragged;
    private final int columns;
    private final List<String> header;
    private final ColumnForms forms;
    private final ArrayDeque<GridRow> held = new ArrayDeque<>();
    private boolean gap;
    private long last;
    private long line;

    NextTable(boolean ragged, int columns, List<String> header, ColumnForms forms) {
        this.ragged = ragged;
        this.columns = columns;
        this.header = header;
        this.forms = forms;
    }

    List<String> header() {
        return header;
    }

    /** Says that a blank row stands before the next one. */
    void gap() {
        gap = true;
    }

    /** Whether it has begun. */
    boolean begun() {
        return line > 0;
    }

    /** The line of its names. */
    long line() {
        return line;
    }

    /**
     * Takes the next row and gives those that certainly belong to the first table.
     *
     * @param seen data rows so far
     */
    List<GridRow> pass(GridRow row, long seen) {
        boolean blank = row.blank();
        boolean after = gap || ragged && last > 0 && row.line() > last + 1;
        gap = blank;
        if (!blank) last = row.line();
        if (held.isEmpty()) {
            if (blank || seen == 0 || !names(row, after)) return List.of(row);
            held.add(row);
            return List.of();
        }
        if (blank) return rest();
        held.add(row);
        if (held.size() <= FOLLOWERS) return List.of();
        return decided();
    }

    /** Rows that are still held back when the file ends. */
    List<GridRow> rest() {
        if (held.size() > 1) return decided();
        List<GridRow> free = new ArrayList<>(held);
        held.clear();
        return free;
    }

    private List<GridRow> decided() {
        List<GridRow> free = new ArrayList<>(held);
        held.clear();
        if (!table(free)) return free;
        line = free.getFirst().line();
        return List.of();
    }

    /** Whether a row may name columns: several different words, where the first table has other things or ends. */
    private boolean names(GridRow row, boolean after) {
        int width = row.width();
        boolean other = ragged ? width > columns : row.cells().length != columns && width != columns;
        if (width < 2 || !after && !other) return false;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String cell = row.cell(i).strip();
            Form form = Cells.form(cell);
            if (form != Form.WORDS && form != Form.CODE || !seen.add(cell)) return false;
        }
        return other || width != columns || forms.slipped(row.cells());
    }

    /** Whether the rows below the names hold at least one column of numbers, dates or addresses under them. */
    private boolean table(List<GridRow> rows) {
        GridRow names = rows.getFirst();
        boolean strong = false;
        for (GridRow r : rows.subList(1, rows.size())) {
            boolean fits = ragged ? r.width() <= names.width() : r.cells().length == names.cells().length;
            if (!fits || r.filled() < 2) return false;
            for (int c = 0; c < names.width(); c++)
                strong |= Cells.form(r.cell(c)).strong();
        }
        return strong;
    }
}
