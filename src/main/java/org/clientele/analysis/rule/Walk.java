package org.clientele.analysis.rule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which lines or events a question has to look at: all of each customer, or only those of an index.
 *
 * @param rows the places of the lines, or null for all
 * @param from where those that are meant begin in {@code rows}
 * @param to where they end
 */
record Walk(int @Nullable [] rows, int from, int to) {
    /** All lines or events. */
    static final Walk ALL = new Walk(null, 0, 0);

    /** The first place to look at for lines from {@code line} on. */
    int start(int line) {
        if (rows == null) {
            return line;
        }
        int at = Arrays.binarySearch(rows, from, to, line);
        return at < 0 ? -at - 1 : at;
    }

    /** The place behind the last one to look at before {@code line}, going on from a place. */
    int end(int place, int line) {
        if (rows == null) {
            return line;
        }
        int at = place;
        while (at < to && rows[at] < line) {
            at++;
        }
        return at;
    }
}
