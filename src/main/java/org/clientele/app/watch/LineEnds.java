package org.clientele.app.watch;

/** Finds in the bytes of separated text where the last whole row ends; a line end inside quotes ends nothing. */
final class LineEnds {
    private final byte quote;
    private boolean quoted;
    private boolean closedJustNow;
    private boolean cellBegins = true;
    private long read;
    private long end;
    private long lines;

    /** Begins at the beginning of a row.
     *
     * @param quote the quote character, or NUL when none is used */
    LineEnds(char quote) {
        this.quote = quote < 128 ? (byte) quote : 0;
    }

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            read++;
            if (b == quote && quote != 0) {
                closedJustNow = !opensOrStays();
                continue;
            }
            closedJustNow = false;
            if (quoted) {
                continue;
            }
            if (b == '\n') {
                end = read;
                lines++;
            }
            cellBegins = b == '\n' || b == ',' || b == ';' || b == '\t' || b == '|' || cellBegins && b == ' ';
        }
    }

    /** Takes a quote: it opens a cell, closes it, or is the second of two that stand for one. */
    private boolean opensOrStays() {
        quoted = !quoted && (cellBegins || closedJustNow);
        cellBegins = false;
        return quoted;
    }

    /** How many bytes the whole rows have. */
    long end() {
        return end;
    }

    /** How many lines end outside quotes. */
    long lines() {
        return lines;
    }
}
