package org.clientele.data.write;

/**
 * How a CSV file is written; always comma, CRLF and quotes where needed (RFC 4180), in UTF-8.
 *
 * @param byteOrderMark whether it starts with the mark by which Excel recognises UTF-8
 * @param guard how texts that look like formulas are made harmless
 */
public record CsvStyle(boolean byteOrderMark, FormulaGuard guard) {
    /** For people and spreadsheets. */
    public static CsvStyle forPeople() {
        return new CsvStyle(true, FormulaGuard.APOSTROPHE);
    }

    /** For other programs. */
    public static CsvStyle forMachines() {
        return new CsvStyle(false, FormulaGuard.STRIP);
    }
}
