package org.clientele.analysis.uplift;

import java.util.stream.IntStream;

/**
 * People of a past campaign with a comparison group, as they were known before it.
 *
 * @param x what is known of each, people by columns
 * @param hit whether each did what was hoped for
 * @param treated whether each got a message
 */
public record UpliftSample(double[][] x, boolean[] hit, boolean[] treated) {
    public UpliftSample {
        if (x.length != hit.length || x.length != treated.length) {
            throw new IllegalArgumentException(x.length + " people, " + hit.length + ", " + treated.length);
        }
    }

    /** How many people. */
    public int size() {
        return x.length;
    }

    /** Of these people, those with or without a message. */
    int[] arm(int[] rows, boolean message) {
        return IntStream.of(rows).filter(row -> treated[row] == message).toArray();
    }
}
