package org.clientele.data.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Lines of CSV as bytes: comma, CRLF, quotes where they are needed (RFC 4180), in UTF-8, with nothing made anew per cell. */
final class CsvLines {
    /** Of one sign there are at most so many bytes. */
    private static final int MOST_BYTES = 3;

    private static final int FULL = 1 << 16;
    private static final char REPLACED = '?';

    private final OutputStream out;
    private byte[] buffer = new byte[FULL * 2];
    private int length;
    private long flushed;

    CsvLines(OutputStream out) {
        this.out = out;
    }

    /** Puts bytes in front of all lines. */
    void begin(byte[] mark) {
        System.arraycopy(mark, 0, buffer, length, mark.length);
        length += mark.length;
    }

    /** How many bytes there are by now. */
    long size() {
        return flushed + length;
    }

    /** Adds a line. */
    void add(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                put((byte) ',');
            }
            String cell = cells.get(i);
            boolean quoted = quoted(cells, i);
            room((cell.length() + 1) * (quoted ? 2 * MOST_BYTES : MOST_BYTES));
            if (quoted) {
                buffer[length++] = '"';
                text(cell);
                buffer[length++] = '"';
            } else {
                text(cell);
            }
        }
        put((byte) '\r');
        put((byte) '\n');
        if (length >= FULL) {
            flush();
        }
    }

    /** How many bytes a line has. */
    static long size(List<String> cells) {
        long bytes = cells.size() + 1L;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted = quoted(cells, i);
            bytes += quoted ? 2 : 0;
            for (int at = 0; at < cell.length(); at++) {
                char c = cell.charAt(at);
                bytes += c == '"' && quoted ? 2 : c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
            }
        }
        return bytes;
    }

    private static boolean quoted(List<String> cells, int at) {
        String cell = cells.get(at);
        return cells.size() == 1 && cell.isEmpty() || needsQuotes(cell, at == 0);
    }

    /** Whether a cell cannot stand as it is; in front of a line a number sign would make it a remark for some readers. */
    private static boolean needsQuotes(String cell, boolean first) {
        if (first && !cell.isEmpty() && cell.charAt(0) == '#') {
            return true;
        }
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ',' && (c == ',' || c == '"' || c == '\n' || c == '\r')) {
                return true;
            }
        }
        return false;
    }

    private void text(String cell) {
        int n = cell.length();
        int to = length;
        for (int i = 0; i < n; i++) {
            char c = cell.charAt(i);
            if (c < 0x80) {
                buffer[to++] = (byte) c;
                if (c == '"') {
                    buffer[to++] = (byte) c;
                }
            } else if (c < 0x800) {
                buffer[to++] = (byte) (0xC0 | c >> 6);
                buffer[to++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                buffer[to++] = (byte) (0xE0 | c >> 12);
                buffer[to++] = (byte) (0x80 | c >> 6 & 0x3F);
                buffer[to++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < n && Character.isLowSurrogate(cell.charAt(i + 1))) {
                int sign = Character.toCodePoint(c, cell.charAt(++i));
                buffer[to++] = (byte) (0xF0 | sign >> 18);
                buffer[to++] = (byte) (0x80 | sign >> 12 & 0x3F);
                buffer[to++] = (byte) (0x80 | sign >> 6 & 0x3F);
                buffer[to++] = (byte) (0x80 | sign & 0x3F);
            } else {
                // half a sign has no bytes; what is written here is seen when the file is read back
                buffer[to++] = (byte) REPLACED;
            }
        }
        length = to;
    }

    private void put(byte one) {
        room(1);
        buffer[length++] = one;
    }

    private void room(int bytes) {
        if (length + bytes > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + bytes));
        }
    }

    /** Hands what there is over to the file. */
    void flush() throws IOException {
        out.write(buffer, 0, length);
        flushed += length;
        length = 0;
    }
}
