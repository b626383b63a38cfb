package org.clientele.data.target;

/**
 * How much a target takes at once.
 *
 * @param rows rows of one file, without the header
 * @param bytes bytes of one file
 * @param columns columns of one file
 * @param cellBytes bytes of one cell in UTF-8; longer ones would be cut
 * @param least people below which it takes no list
 * @param several whether a list may come in several files
 */
public record Limits(int rows, long bytes, int columns, int cellBytes, int least, boolean several) {
    private static final int NO_LIMIT = Integer.MAX_VALUE;
    private static final int MEGABYTE = 1_000_000;

    /** Nothing that a file could reach. */
    public static Limits none() {
        return new Limits(NO_LIMIT, Long.MAX_VALUE, NO_LIMIT, NO_LIMIT, 0, true);
    }

    /** At most so many rows in a file. */
    public Limits rows(int most) {
        return new Limits(most, bytes, columns, cellBytes, least, several);
    }

    /** At most so many bytes in a file. */
    public Limits bytes(long most) {
        return new Limits(rows, most, columns, cellBytes, least, several);
    }

    Limits megabytes(int most) {
        return bytes((long) most * MEGABYTE);
    }

    /** At most so many columns. */
    public Limits columns(int most) {
        return new Limits(rows, bytes, most, cellBytes, least, several);
    }

    Limits cellBytes(int most) {
        return new Limits(rows, bytes, columns, most, least, several);
    }

    Limits least(int people) {
        return new Limits(rows, bytes, columns, cellBytes, people, several);
    }

    /** All in one file. */
    public Limits single() {
        return new Limits(rows, bytes, columns, cellBytes, least, false);
    }
}
