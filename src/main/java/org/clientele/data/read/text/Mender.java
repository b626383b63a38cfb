package org.clientele.data.read.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Writes odd text the usual way while it is read: quotes protected by a backslash become doubled quotes, blanks behind
 * separators go, NUL characters go.
 */
final class Mender extends FilterReader {
    private final char delimiter;
    private final char quote;
    private final boolean escapes;
    private final boolean spaced;
    private final char[] raw = new char[8192];
    private int at;
    private int end;
    private final StringBuilder pending = new StringBuilder();
    private int given;
    private boolean quoted;
    private boolean cellBegins = true;
    private boolean justClosed;

    Mender(Reader in, Dialect dialect) {
        super(in);
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escapes = dialect.escape() != 0;
        this.spaced = dialect.spaced();
    }

    private int raw() throws IOException {
        int c;
        do {
            if (at == end) {
                end = in.read(raw, 0, raw.length);
                at = 0;
                if (end <= 0) {
                    end = 0;
                    return -1;
                }
            }
            c = raw[at++];
        } while (c == 0);
        return c;
    }

    @Override
    public int read() throws IOException {
        if (given < pending.length()) return pending.charAt(given++);
        pending.setLength(0);
        given = 0;
        int c = raw();
        if (c == '\\' && escapes && quoted) return escaped();
        if (spaced && c == ' ' && !quoted && cellBegins) return blanks();
        track(c);
        return c;
    }

    /** Keeps count of where a cell begins and whether it is quoted; a doubled quote closes and opens again. */
    private void track(int c) {
        if (c == quote && quote != 0) {
            if (quoted) quoted = false;
            else if (cellBegins || justClosed) quoted = true;
            justClosed = !quoted;
            cellBegins = false;
            return;
        }
        if (!quoted) cellBegins = c == delimiter || c == '\n' || c == '\r';
        justClosed = false;
    }

    private int escaped() throws IOException {
        int next = raw();
        justClosed = false;
        if (next == quote) {
            pending.append(quote);
            return quote;
        }
        if (next < 0) return '\\';
        if (next != '\\') pending.append((char) next);
        return '\\';
    }

    /** Blanks at the beginning of a cell go. */
    private int blanks() throws IOException {
        int c = raw();
        while (c == ' ') c = raw();
        track(c);
        return c;
    }

    @Override
    public int read(char[] target, int off, int len) throws IOException {
        int n = 0;
        while (n < len) {
            int c = read();
            if (c < 0) return n == 0 ? -1 : n;
            target[off + n++] = (char) c;
        }
        return n;
    }
}
