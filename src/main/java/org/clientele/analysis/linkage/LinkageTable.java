package org.clientele.analysis.linkage;

import java.util.List;

/**
 * The rows that are compared, as columns of text.
 *
 * @param names the name of each column
 * @param columns one array per column, one text per row, empty where blank
 * @param side 0 or 1 per row when two lists without duplicates of their own are linked; empty for one list
 */
public record LinkageTable(List<String> names, List<String[]> columns, byte[] side) {
    public LinkageTable {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        if (names.size() != columns.size()) {
            throw new IllegalArgumentException("a column has no name");
        }
        for (String[] column : columns) {
            if (column.length != columns.getFirst().length) {
                throw new IllegalArgumentException("columns of different length");
            }
        }
    }

    /** One list, in which duplicates are looked for. */
    public static LinkageTable of(List<String> names, List<String[]> columns) {
        return new LinkageTable(names, columns, new byte[0]);
    }

    /** Whether two rows may be about the same: in one list any two, in two lists one of each. */
    boolean mayMeet(int a, int b) {
        return a != b && (side.length == 0 || side[a] != side[b]);
    }

    /** Whether two lists are linked. */
    boolean isLink() {
        return side.length > 0;
    }

    /** How many rows there are. */
    public int size() {
        return columns.isEmpty() ? 0 : columns.getFirst().length;
    }

    /** The column of that name. */
    public String[] column(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + name);
        }
        return columns.get(at);
    }
}
