package org.clientele.data.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The ways to cut one line with a quotation mark too many into cells. */
final class QuotedLine {
    private static final int NONE = -1;

    private final char delimiter;
    private final char quote;

    QuotedLine(char delimiter, char quote) {
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** Number of cells of a line without anything odd; 0 when there is something odd. */
    int count(String line) {
        List<String> cells = cut(line, NONE, false);
        return cells == null ? 0 : cells.size();
    }

    /**
     * The cells of a line, cut in the first way that gives as many as fit: marks inside a quoted cell are part of its
     * text; or one mark is a sign like any other.
     *
     * @return null when no way fits, or the line has as many already when what follows a closing mark belongs to its
     *     cell
     */
    @Nullable
    List<String> fitting(String line, IntPredicate fits) {
        List<String> inside = cut(line, NONE, true);
        if (inside != null && fits.test(inside.size())) return inside;
        if (fits.test(lenient(line))) return null;
        for (int i = line.indexOf(quote); i >= 0; i = line.indexOf(quote, i + 1)) {
            List<String> cells = cut(line, i, false);
            if (cells != null && fits.test(cells.size())) return cells;
        }
        return null;
    }

    /** The cells as a line with nothing odd. */
    String written(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) line.append(delimiter);
            String cell = cells.get(i);
            boolean plain = cell.indexOf(quote) < 0 && cell.indexOf(delimiter) < 0;
            if (plain) line.append(cell);
            else {
                line.append(quote);
                for (int c = 0; c < cell.length(); c++) {
                    if (cell.charAt(c) == quote) line.append(quote);
                    line.append(cell.charAt(c));
                }
                line.append(quote);
            }
        }
        return line.toString();
    }

    /**
     * Cuts a line.
     *
     * @param literal place of a mark that is a sign like any other, or {@link #NONE}
     * @param inside whether a mark that no separator follows is part of the text of its cell
     * @return null when a quoted cell does not end where it should
     */
    private @Nullable List<String> cut(String line, int literal, boolean inside) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean begins = true;
        boolean quoted = false;
        int n = line.length();
        for (int i = 0; i < n; i++) {
            char c = line.charAt(i);
            boolean mark = c == quote && i != literal;
            if (quoted && mark) {
                char next = i + 1 < n ? line.charAt(i + 1) : delimiter;
                if (next == quote && i + 1 != literal) {
                    cell.append(quote);
                    i++;
                } else if (next == delimiter) quoted = false;
                else if (inside) cell.append(c);
                else return null;
            } else if (!quoted && c == delimiter) {
                cells.add(cell.toString());
                cell.setLength(0);
                begins = true;
            } else if (!quoted && begins && mark) {
                quoted = true;
                begins = false;
            } else {
                cell.append(c);
                begins = false;
            }
        }
        cells.add(cell.toString());
        return quoted ? null : cells;
    }

    /** Number of cells when what follows a closing mark belongs to its cell; 0 when such a cell holds a separator. */
    private int lenient(String line) {
        int cells = 1;
        boolean begins = true;
        boolean quoted = false;
        boolean separator = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == quote && (quoted || begins)) {
                char next = i + 1 < line.length() ? line.charAt(i + 1) : delimiter;
                if (quoted && separator && next != delimiter && next != quote) return 0;
                if (begins) separator = false;
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells++;
                begins = true;
                continue;
            } else if (c == delimiter) separator = true;
            begins = false;
        }
        return quoted ? 0 : cells;
    }
}
