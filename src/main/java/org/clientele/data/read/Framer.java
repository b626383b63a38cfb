package org.clientele.data.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.clientele.data.read.grid.GridRow;
import org.clientele.data.read.grid.Merge;
import org.clientele.data.read.text.Cells;
import org.clientele.data.read.text.Cells.Form;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows of a table: what stands before it are remarks, what follows is data. */
final class Framer {
    private static final double FILLED = 0.7;
    private static final double MOST = 0.6;
    private static final double SOME = 0.2;

    private final String file;
    private final List<GridRow> top;
    private final char delimiter;
    private final List<Merge> merges;
    private final List<Message> notes = new ArrayList<>();
    private boolean doubtful;

    /**
     * @param file name of the file, for sentences
     * @param top the first rows that are not blank
     * @param delimiter separator of a text file, or NUL
     * @param merges the cells among them that are shown as one
     */
    Framer(String file, List<GridRow> top, char delimiter, List<Merge> merges) {
        this.delimiter = delimiter;
        this.merges = merges;
        this.file = file;
        this.top = withoutSeparatorLine(top);
    }

    Frame frame(@Nullable Integer wished) {
        if (top.isEmpty()) throw Refusal.of("read.refused.blank", file);
        if (wished != null && wished > 0) return wished(wished);
        int first = firstFullRow();
        if (wished == null && continued(first)) return headed(first + 1);
        boolean header = wished == null && header(first);
        GridRow row = top.get(first);
        if (first > 0) notes.add(Message.of("read.note.preamble", first, row.line()));
        if (!header) {
            long after = first == 0 ? row.line() - 1 : top.get(first - 1).line();
            notes.add(Message.of("read.note.no.header"));
            return new Frame(0, after, numbered(width(first, top.size(), 0)), doubtful, notes);
        }
        return headed(first);
    }

    private static List<GridRow> withoutSeparatorLine(List<GridRow> top) {
        if (top.isEmpty()) return top;
        GridRow first = top.getFirst();
        boolean separator = first.line() == 1
                && first.cell(0).toLowerCase(Locale.ROOT).startsWith("sep=")
                && first.cell(0).length() <= 5
                && first.width() == 1;
        return separator ? top.subList(1, top.size()) : top;
    }

    private Frame wished(int line) {
        for (int i = 0; i < top.size(); i++) if (top.get(i).line() == line) return headed(i);
        throw Refusal.of("read.refused.header.row", file, line);
    }

    private static List<String> numbered(int width) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) names.add(Headers.numbered(i));
        return names;
    }

    /** The first row about as full as the rows below it; what stands before are titles and remarks. */
    private int firstFullRow() {
        int[] widths = top.stream().mapToInt(GridRow::width).sorted().toArray();
        int typical = widths[widths.length / 2];
        if (typical <= 1) return comments();
        int enough = Math.max(2, (int) Math.ceil(FILLED * typical));
        for (int i = 0; i < top.size(); i++) {
            GridRow row = top.get(i);
            boolean full = row.filled() >= enough || row.width() >= typical && row.filled() * 2 > typical;
            if (full && !(comment(row) && row.width() < typical)) return i;
        }
        // sparse rows throughout: the widest of the first rows names the columns
        for (int i = 0; i < top.size(); i++) if (top.get(i).width() >= typical) return i;
        return 0;
    }

    /** In a table of one column only lines that begin with a number sign can be told from data. */
    private int comments() {
        int i = 0;
        while (i < top.size() - 1 && comment(top.get(i))) i++;
        return i;
    }

    private static boolean comment(GridRow row) {
        String c = row.cell(0).stripLeading();
        return c.startsWith("#") && c.length() > 1 || c.startsWith("//") || c.startsWith("--");
    }

    /** Whether a row names the columns: its cells are words where the cells below are numbers, dates or addresses. */
    private boolean header(int at) {
        GridRow row = top.get(at);
        double names = 0;
        double values = 0;
        int data = 0;
        int width = row.width();
        for (int c = 0; c < width; c++) {
            String cell = row.cell(c);
            Form form = Cells.form(cell);
            if (form == Form.BLANK || year(cell)) continue;
            if (form.strong()) data++;
            Form below = typical(at, c);
            if (below != null && below.strong()) {
                if (form == below) values++;
                else names++;
            } else if (form.strong()) values++;
            else if (repeated(at, c)) values += 0.5;
        }
        boolean told = UsualNames.in(row) && data == 0;
        doubtful = top.size() > at + 1
                && (names == values && !told || Math.min(names, values) * 2 > Math.max(names, values));
        if (names == values) return data == 0;
        return names > values;
    }

    /** Whether the row below says more about columns that are merged in this one, so that both name them. */
    private boolean continued(int at) {
        if (at + 1 >= top.size() || top.get(at + 1).line() != top.get(at).line() + 1) return false;
        GridRow row = top.get(at);
        GridRow next = top.get(at + 1);
        int under = 0;
        for (int c = 0; c < next.width(); c++) {
            String cell = next.cell(c);
            if (cell.isBlank()) continue;
            if (Cells.form(cell).strong()) return false;
            Merge m = merge(row.line(), c);
            if (m != null && m.wide() && m.lastLine() == row.line()) under++;
            else if (!row.cell(c).isBlank()) return false;
        }
        return under >= 2;
    }

    private @Nullable Merge merge(long line, int column) {
        for (Merge m : merges) if (m.covers(line, column)) return m;
        return null;
    }

    private static boolean year(String cell) {
        String c = cell.strip();
        return c.length() == 4
                && (c.startsWith("19") || c.startsWith("20"))
                && c.chars().allMatch(x -> x >= '0' && x <= '9');
    }

    private @Nullable Form typical(int at, int column) {
        int[] counts = new int[Form.values().length];
        int filled = 0;
        for (int i = at + 1; i < top.size(); i++) {
            Form f = Cells.form(top.get(i).cell(column));
            if (f == Form.BLANK) continue;
            filled++;
            counts[f.ordinal()]++;
        }
        for (Form f : Form.values()) if (filled > 0 && counts[f.ordinal()] >= MOST * filled) return f;
        return null;
    }

    private boolean repeated(int at, int column) {
        String cell = top.get(at).cell(column).strip();
        for (int i = at + 1; i < top.size(); i++)
            if (top.get(i).cell(column).strip().equals(cell)) return true;
        return false;
    }

    /** Columns: as many as the header names, and further ones that a fair share of the rows fills. */
    private int width(int from, int end, int named) {
        int rows = end - from;
        int width = named;
        int most = 0;
        for (int i = from; i < end; i++) most = Math.max(most, top.get(i).width());
        for (int w = most; w > width; w--) {
            int reach = 0;
            for (int i = from; i < end; i++) if (top.get(i).width() >= w) reach++;
            if (reach >= SOME * rows && (named == 0 || reach > 1)) return w;
        }
        return Math.max(1, width);
    }

    /** The place among the first rows where another table begins, or their end. */
    private int end(int at, int named) {
        List<GridRow> below = top.subList(at + 1, top.size());
        ColumnForms forms = ColumnForms.of(below.stream().map(GridRow::cells).toList(), named);
        NextTable next = new NextTable(delimiter == 0, named, List.of(), forms);
        long last = top.get(at).line();
        for (int i = 0; i < below.size() && !next.begun(); i++) {
            GridRow row = below.get(i);
            if (delimiter != 0 && row.line() > last + 1 && i > 0) next.gap();
            last = row.line();
            next.pass(row, i);
        }
        next.rest();
        for (int i = at + 1; next.begun() && i < top.size(); i++) if (top.get(i).line() == next.line()) return i;
        return top.size();
    }

    /** A name that holds a line as long as a row has an opening quote that nothing closes. */
    private void whole(GridRow row) {
        if (delimiter == 0) return;
        int typical = typicalLength();
        for (String cell : row.cells()) {
            int line = cell.indexOf('\n');
            if (line < 0) line = cell.indexOf('\r');
            if (line < 0) continue;
            int separators = 0;
            for (int i = 0; i < cell.length(); i++) if (cell.charAt(i) == delimiter) separators++;
            if (typical > 2 && separators >= typical / 2)
                throw Refusal.of("read.refused.header.quote", file, row.line());
        }
    }

    private int typicalLength() {
        int[] lengths = top.stream().mapToInt(r -> r.cells().length).sorted().toArray();
        return lengths[lengths.length / 2];
    }

    private Frame headed(int at) {
        GridRow row = top.get(at);
        whole(row);
        int named = row.width();
        int end = end(at, named);
        int width = at + 1 < end ? Math.max(named, width(at + 1, end, named)) : named;
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) cells.add(row.cell(i));
        Set<String> seen = new HashSet<>();
        int twice = 0;
        int blank = 0;
        for (String c : cells) {
            String name = Headers.clean(c).toLowerCase(Locale.ROOT);
            if (name.isEmpty()) blank++;
            else if (!seen.add(name)) twice++;
        }
        if ((twice > 0 || joined(at)) && at > 0 && grouped(at, cells)) {
            notes.removeIf(n -> n.key().equals("read.note.preamble"));
            if (at > 1) notes.add(Message.of("read.note.preamble", at - 1, row.line()));
            notes.add(Message.of("read.note.header.rows"));
            twice = 0;
            blank = (int) cells.stream().filter(String::isBlank).count();
        }
        int longer = 0;
        for (GridRow r : top.subList(at + 1, top.size())) if (r.cells().length > row.cells().length) longer++;
        int below = top.size() - at - 1;
        if (width == named && longer > MOST * below && below > 1)
            notes.add(Message.of("read.note.header.fewer", named, top.getLast().cells().length));
        if (twice > 0) notes.add(Message.of("read.note.header.twice", twice));
        if (blank > 0) notes.add(Message.of("read.note.header.blank", blank));
        return new Frame((int) row.line(), row.line(), Headers.names(cells), doubtful, notes);
    }

    /** Whether cells of the row above are merged over several columns of this one, or down to it. */
    private boolean joined(int at) {
        if (at == 0) return false;
        long above = top.get(at - 1).line();
        long line = top.get(at).line();
        if (above + 1 != line) return false;
        int width = top.get(at).width();
        for (Merge m : merges) {
            boolean over = m.wide() && m.firstLine() <= above && m.lastLine() == above && m.lastColumn() < width;
            if (over || m.firstLine() <= above && m.lastLine() == line) return true;
        }
        return false;
    }

    /** Prefixes names by the merged heading above them ("2026 | Orders"), when there is one above at least two. */
    private boolean grouped(int at, List<String> cells) {
        GridRow above = top.get(at - 1);
        if (above.filled() < 2 || above.line() + 1 != top.get(at).line() || above.width() > cells.size()) return false;
        String group = "";
        boolean exact = joined(at);
        for (int i = 0; i < cells.size(); i++) {
            String over = Headers.clean(above.cell(i));
            Merge m = merge(above.line(), i);
            if (exact) group = over.isEmpty() && m != null ? Headers.clean(above.cell(m.firstColumn())) : over;
            else if (!over.isEmpty()) group = over;
            String name = Headers.clean(cells.get(i));
            if (!group.isEmpty() && !group.equals(name)) cells.set(i, name.isEmpty() ? group : group + " " + name);
        }
        return true;
    }
}
