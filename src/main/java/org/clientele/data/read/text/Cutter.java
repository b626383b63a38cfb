package org.clientele.data.read.text;

/** Cuts a sample of text into records and cells in one candidate way and counts how well that fits. */
final class Cutter {
    private final char[] text;
    private final char delimiter;
    private final char quote;
    private final char escape;
    private final boolean spaced;
    private final StringBuilder cell = new StringBuilder();
    int[] widths = new int[64];
    int records;
    int cells;
    int typed;
    int strong;
    int blankCells;
    int stray;
    int wrapped;
    int quoted;
    int trailing;
    boolean unclosed;

    Cutter(char[] text, Dialect dialect) {
        this.text = text;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escape = dialect.escape();
        this.spaced = dialect.spaced();
    }

    /** Cuts up to a number of records from a place on; a record that the end of the sample cuts is left out. */
    Cutter cut(int from, int maxRecords, boolean toEnd) {
        int i = from;
        int n = text.length;
        int width = 0;
        boolean any = false;
        while (i < n && records < maxRecords) {
            if (!any && width == 0 && text[i] == '#' && delimiter != '#') {
                while (i < n && text[i] != '\n' && text[i] != '\r') i++; // a remark says nothing about the dialect
                if (i++ >= n) return this;
                continue;
            }
            cell.setLength(0);
            i = readCell(i);
            if (i < 0) {
                unclosed = true;
                return this;
            }
            boolean end = i >= n;
            char c = end ? '\n' : text[i];
            if (end && !toEnd) return this;
            boolean blankLine = !any && width == 0 && cell.isEmpty() && c != delimiter;
            if (!blankLine) {
                any = true;
                width++;
                note(c != delimiter);
            }
            i++;
            if (c == delimiter && !end) {
                if (i >= n && toEnd) {
                    width++;
                    cell.setLength(0);
                    note(true);
                    add(width);
                }
                continue;
            }
            if (c == '\r' && i < n && text[i] == '\n') i++;
            if (any) add(width);
            width = 0;
            any = false;
        }
        return this;
    }

    private void note(boolean last) {
        cells++;
        Cells.Form form = Cells.form(cell);
        if (form == Cells.Form.BLANK) {
            blankCells++;
            if (last) trailing++;
        }
        if (form.typed()) typed++;
        if (form.strong()) strong++;
    }

    private void add(int width) {
        if (records == widths.length) widths = java.util.Arrays.copyOf(widths, records * 2);
        widths[records++] = width;
    }

    /** Reads one cell and returns the place of what ends it, or -1 when a quote is never closed. */
    private int readCell(int from) {
        int n = text.length;
        int i = from;
        if (quote != 0) {
            int j = i;
            while (spaced && j < n && text[j] == ' ') j++;
            if (j < n && text[j] == quote) return readQuoted(j + 1);
        }
        while (i < n) {
            char c = text[i];
            if (c == delimiter || c == '\n' || c == '\r') break;
            cell.append(c);
            i++;
        }
        mark();
        return i;
    }

    /** An unquoted cell with a double quote at one end is a sign of a cut inside quotes; at both ends, of missed quotes. */
    private void mark() {
        int last = cell.length() - 1;
        if (last < 1) return;
        boolean opens = cell.charAt(0) == '"';
        boolean closes = cell.charAt(last) == '"';
        if (opens != closes) stray++;
        else if (opens) wrapped++;
    }

    private int readQuoted(int from) {
        int n = text.length;
        int i = from;
        quoted++;
        while (i < n) {
            char c = text[i];
            if (escape != 0 && c == escape && i + 1 < n) {
                cell.append(text[i + 1]);
                i += 2;
                continue;
            }
            if (c == quote) {
                if (i + 1 < n && text[i + 1] == quote) {
                    cell.append(quote);
                    i += 2;
                    continue;
                }
                i++;
                while (spaced && i < n && text[i] == ' ') i++;
                int closed = i;
                while (i < n && text[i] != delimiter && text[i] != '\n' && text[i] != '\r') cell.append(text[i++]);
                if (i > closed) stray++;
                return i;
            }
            cell.append(c);
            i++;
        }
        return -1;
    }
}
