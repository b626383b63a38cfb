package org.clientele.model.intake;

/** One correction that people have made to a file before it is imported; the file itself is never touched. */
public sealed interface Fix {
    /** One cell reads otherwise.
     *
     * @param record number of the data record, from 1
     * @param at position of the column in the file, from 0 */
    record Cell(long record, int at, String text) implements Fix {}

    /** A value of a column reads otherwise wherever it stands (compared trimmed). */
    record Everywhere(int at, String from, String to) implements Fix {}

    /** Every cell of a column about which this finding is made is treated in the same way. */
    record Group(int at, Finding finding, Remedy remedy) implements Fix {}

    /** One row is left out. */
    record Skip(long record) implements Fix {}

    /** How a group of cells is mended in one go. */
    enum Remedy {
        /** The cells count as blank. */
        CLEAR,
        /** The rows are left out. */
        SKIP,
        /** Day and month change places. */
        SWAP_DAY_MONTH,
        /** Only the first of several values in the cell is kept. */
        KEEP_FIRST,
        /** The proposed spelling is taken ("gmial.com" → "gmail.com"). */
        TAKE_HINT
    }
}
