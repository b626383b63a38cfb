package org.clientele.data.write;

/**
 * A column of a file.
 *
 * @param header its heading
 * @param type what it holds
 */
public record Column(String header, CellType type) {
    /** A column of free text. */
    public static Column text(String header) {
        return new Column(header, CellType.TEXT);
    }

    /** A column of numbers. */
    public static Column number(String header) {
        return new Column(header, CellType.NUMBER);
    }

    /** A column of numbers that are names, such as customer numbers. */
    public static Column code(String header) {
        return new Column(header, CellType.CODE);
    }
}
