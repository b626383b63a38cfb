package org.clientele.data.read;

import java.util.List;
import org.clientele.data.read.text.Cells;
import org.clientele.data.read.text.Cells.Form;
import org.jspecify.annotations.Nullable;

/** What the cells of each column look like, to tell whether a row with too few or too many cells has slipped sideways. */
final class ColumnForms {
    /** Rows from the beginning that are looked at. */
    static final int ROWS = 150;

    private static final double NEARLY_ALL = 0.9;
    private static final int ENOUGH = 5;

    private final @Nullable Form[] forms;

    private ColumnForms(@Nullable Form[] forms) {
        this.forms = forms;
    }

    /** The forms that columns have nearly throughout; only rows with exactly the columns count. */
    static ColumnForms of(List<String[]> rows, int columns) {
        int[][] counts = new int[columns][Form.values().length];
        int seen = 0;
        for (String[] cells : rows) {
            if (cells.length != columns || seen == ROWS) continue;
            seen++;
            for (int c = 0; c < columns; c++) counts[c][Cells.form(cells[c]).ordinal()]++;
        }
        @Nullable Form[] forms = new Form[columns];
        if (seen < ENOUGH) return new ColumnForms(forms);
        for (int c = 0; c < columns; c++) {
            int blank = counts[c][Form.BLANK.ordinal()];
            if (blank == seen) forms[c] = Form.BLANK;
            for (Form f : Form.values()) {
                boolean mostly = counts[c][f.ordinal()] >= NEARLY_ALL * (seen - blank);
                if (f.strong() && seen - blank >= ENOUGH && mostly) forms[c] = f;
            }
        }
        return new ColumnForms(forms);
    }

    /** Whether a cell with a quote in it stands where only numbers, dates or addresses stand. */
    boolean quoted(String[] cells, char quote) {
        for (int c = 0; c < forms.length && c < cells.length; c++) {
            Form form = forms[c];
            if (form == null || !form.strong() || cells[c].indexOf(quote) < 0) continue;
            if (Cells.form(cells[c]) != form) return true;
        }
        return false;
    }

    /** Whether some cell stands where only cells of another form stand, or left of where cells of its form stand. */
    boolean slipped(String[] cells) {
        int missing = forms.length - cells.length;
        for (int c = missing; missing > 0 && c < forms.length; c++) {
            Form form = forms[c];
            if (form == null || !form.strong() || c < cells.length && Cells.form(cells[c]) == form) continue;
            if (forms[c - missing] != form && Cells.form(cells[c - missing]) == form) return true;
        }
        for (int c = 0; c < forms.length && c < cells.length; c++) {
            if (forms[c] == null) continue;
            Form form = Cells.form(cells[c]);
            if (form != Form.BLANK && form != forms[c]) return true;
        }
        return false;
    }
}
