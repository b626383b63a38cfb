package org.clientele.data.read.sheet;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The records of one part of a binary workbook, one after the other. */
final class XlsbRecords implements AutoCloseable {
    static final int ROW = 0;
    static final int BLANK = 1;
    static final int COMPACT = 2;
    static final int ERROR = 3;
    static final int TRUTH = 4;
    static final int REAL = 5;
    static final int STRING = 6;
    static final int SHARED = 7;
    static final int FORMULA_STRING = 8;
    static final int FORMULA_REAL = 9;
    static final int FORMULA_TRUTH = 10;
    static final int FORMULA_ERROR = 11;
    static final int SHARED_ITEM = 19;
    static final int FORMAT = 44;
    static final int STYLE = 47;
    static final int COLUMNS = 60;
    static final int RICH_STRING = 62;
    static final int BEGIN_ROWS = 145;
    static final int END_ROWS = 146;
    static final int PROPERTIES = 153;
    static final int SHEET = 156;
    static final int MERGE = 176;
    static final int BEGIN_STYLES = 617;
    static final int END_STYLES = 618;
    private static final int MOST = 1 << 20;

    private final InputStream in;
    private byte[] data = new byte[1024];
    private int type;
    private int size;

    XlsbRecords(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Goes to the next record; false at the end. */
    boolean next() throws IOException {
        int first = in.read();
        if (first < 0) return false;
        type = first < 0x80 ? first : first & 0x7F | (byteOf() & 0x7F) << 7;
        size = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int b = byteOf();
            size |= (b & 0x7F) << shift;
            if (b < 0x80) break;
        }
        if (size > MOST) {
            in.skipNBytes(size); // no cell is as large; pictures and the like are
            size = 0;
            type = -1;
            return true;
        }
        if (size > data.length) data = Arrays.copyOf(data, Math.max(size, 2 * data.length));
        if (in.readNBytes(data, 0, size) < size) throw new EOFException();
        return true;
    }

    private int byteOf() throws IOException {
        int b = in.read();
        if (b < 0) throw new EOFException();
        return b;
    }

    int type() {
        return type;
    }

    int size() {
        return size;
    }

    int u8(int at) {
        return data[check(at, 1)] & 0xFF;
    }

    int u16(int at) {
        check(at, 2);
        return u8(at) | u8(at + 1) << 8;
    }

    int i32(int at) {
        check(at, 4);
        return u16(at) | u16(at + 2) << 16;
    }

    double real(int at) {
        check(at, 8);
        return Double.longBitsToDouble(i32(at) & 0xFFFFFFFFL | (long) i32(at + 4) << 32);
    }

    /** A number packed into 30 bits: the upper part of a double or an integer, maybe in hundredths. */
    double compact(int at) {
        int raw = i32(at);
        double value = (raw & 2) != 0 ? raw >> 2 : Double.longBitsToDouble((long) (raw & ~3) << 32);
        return (raw & 1) != 0 ? value / 100 : value;
    }

    /** A text with its length before it. */
    String text(int at) {
        int letters = i32(at);
        if (letters <= 0) return "";
        if (letters > (size - at - 4) / 2) throw new IllegalStateException("text beyond its record");
        return new String(data, at + 4, letters * 2, StandardCharsets.UTF_16LE);
    }

    /** The place behind a text. */
    int after(int at) {
        return at + 4 + 2 * Math.max(0, i32(at));
    }

    private int check(int at, int length) {
        if (at < 0 || at + length > size) throw new IllegalStateException("beyond the record");
        return at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
