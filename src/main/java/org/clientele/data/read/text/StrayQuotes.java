package org.clientele.data.read.text;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a quotation mark that stands by itself the usual way while a text is read, so that it takes no other cells or
 * rows with it.
 *
 * <p>A record in which a quoted cell ends before something else than a separator, or never, is looked at again: if its
 * first line alone has as many cells as the row before or below it once marks are taken for signs like any other, that
 * is how it is read. A record that fits in no such way stays as it is.
 */
final class StrayQuotes extends FilterReader {
    /** A record longer than this is not looked at again. */
    private static final int LONGEST = 1 << 16;

    private static final int PIECE = 1 << 14;

    private final char delimiter;
    private final char quote;
    private final QuotedLine lines;
    private char[] text = new char[4 * PIECE];
    private int given;
    private int safe;
    private int record;
    private int at;
    private int end;
    private boolean over;

    private boolean cellBegins = true;
    private boolean quoted;
    private boolean trouble;
    private int cells = 1;
    private int before;
    private long lineNumber = 1;
    private long recordLine = 1;
    private long mended;
    private long firstMended;

    StrayQuotes(Reader in, Dialect dialect) {
        super(in);
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.lines = new QuotedLine(delimiter, quote);
    }

    /** How many rows were read another way than they are written. */
    long mended() {
        return mended;
    }

    /** Line of the first of them. */
    long firstMended() {
        return firstMended;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int off, int len) throws IOException {
        if (len == 0) return 0;
        while (given == safe && !(over && at == end)) {
            if (!over && end - at < 2) fill();
            scan();
        }
        int n = Math.min(len, safe - given);
        System.arraycopy(text, given, target, off, n);
        given += n;
        return n == 0 ? -1 : n;
    }

    private void fill() throws IOException {
        System.arraycopy(text, given, text, 0, end - given);
        safe -= given;
        record -= given;
        at -= given;
        end -= given;
        given = 0;
        if (text.length - end < PIECE) text = Arrays.copyOf(text, text.length * 2);
        int n = in.read(text, end, PIECE);
        if (n < 0) over = true;
        else end += n;
    }

    /** Goes over what is there, but for the last sign, which the one after it may explain. */
    private void scan() throws IOException {
        while (at < (over ? end : end - 1)) {
            char c = text[at];
            if (quoted) {
                if (c == quote) quoteInside();
                else {
                    if (c == '\n' || c == '\r' && text[Math.min(at + 1, end - 1)] != '\n') lineNumber++;
                    at++;
                }
            } else if (c == delimiter) {
                cells++;
                cellBegins = true;
                at++;
            } else if (c == '\n' || c == '\r') {
                at += c == '\r' && at + 1 < end && text[at + 1] == '\n' ? 2 : 1;
                endOfRecord();
            } else {
                quoted = cellBegins && c == quote;
                cellBegins = false;
                at++;
            }
        }
        if (over && quoted && !trouble) mend();
        if (over && at == end) safe = end;
        else if (at - record > LONGEST) {
            safe = at; // too long to wait for its end
            trouble = true;
        }
    }

    private void quoteInside() throws IOException {
        char next = at + 1 < end ? text[at + 1] : '\n';
        if (next == quote) {
            at += 2;
            return;
        }
        quoted = false;
        at++;
        if (next != delimiter && next != '\n' && next != '\r' && !trouble) mend();
    }

    private void endOfRecord() {
        if (!trouble && cells > 1) before = cells;
        record = at;
        safe = at;
        recordLine = ++lineNumber;
        cells = 1;
        cellBegins = true;
        trouble = false;
    }

    /** Writes the first line of the record anew, when there is a way to read it that fits; goes on behind it. */
    private void mend() throws IOException {
        trouble = true;
        int length = lineFrom(0);
        if (length < 0) return;
        String line = new String(text, record, length);
        int next = length;
        while (record + next < end && (text[record + next] == '\n' || text[record + next] == '\r')) next++;
        int below = lineFrom(next);
        int after = below < 0 ? 0 : lines.count(new String(text, record + next, below));
        List<String> fitting = fitting(line, after);
        if (fitting == null) return;
        char[] anew = lines.written(fitting).toCharArray();
        int tail = record + length;
        char[] longer = text;
        if (end + anew.length - length > text.length) longer = new char[text.length * 2 + anew.length];
        System.arraycopy(text, 0, longer, 0, record);
        System.arraycopy(text, tail, longer, record + anew.length, end - tail);
        System.arraycopy(anew, 0, longer, record, anew.length);
        end += anew.length - length;
        text = longer;
        at = record + anew.length;
        lineNumber = recordLine;
        if (mended++ == 0) firstMended = lineNumber;
        cells = fitting.size();
        quoted = false;
        cellBegins = false;
        trouble = false;
    }

    private @Nullable List<String> fitting(String line, int after) {
        return lines.fitting(line, count -> count > 1 && (count == before || count == after));
    }

    /** Length of the line that begins so far behind the beginning of the record; negative when it is too long. */
    private int lineFrom(int offset) throws IOException {
        int i = offset;
        while (i < LONGEST) {
            if (record + i >= end) {
                if (over) return i - offset;
                fill();
                continue;
            }
            char c = text[record + i];
            if (c == '\n' || c == '\r') return i - offset;
            i++;
        }
        return -1;
    }
}
