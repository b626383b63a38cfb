package org.clientele.app.tables;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** An immutable set of rows of a table, kept as a bitmap. */
public final class RowSet {
    private final int universe;
    private final long[] words;
    private final int size;

    RowSet(int universe, long[] words) {
        this.universe = universe;
        this.words = words;
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        this.size = count;
    }

    /** All rows of a table. */
    public static RowSet all(int universe) {
        long[] words = words(universe);
        Arrays.fill(words, -1L);
        if ((universe & 63) != 0) {
            words[words.length - 1] = (1L << (universe & 63)) - 1;
        }
        return new RowSet(universe, words);
    }

    /** These rows. */
    public static RowSet of(int universe, int... rows) {
        long[] words = words(universe);
        for (int row : rows) {
            words[row >>> 6] |= 1L << (row & 63);
        }
        return new RowSet(universe, words);
    }

    static long[] words(int universe) {
        return new long[(universe + 63) >>> 6];
    }

    /** How many rows there are in all, in or out. */
    public int universe() {
        return universe;
    }

    /** How many rows are in the set. */
    public int size() {
        return size;
    }

    /** Whether that row is in the set. */
    public boolean contains(int row) {
        return (words[row >>> 6] >>> (row & 63) & 1L) != 0;
    }

    /** The rows in both sets. */
    public RowSet and(RowSet other) {
        long[] both = words.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] &= other.words[i];
        }
        return new RowSet(universe, both);
    }

    /** The rows that are not in the set. */
    public RowSet not() {
        long[] rest = all(universe).words;
        for (int i = 0; i < rest.length; i++) {
            rest[i] &= ~words[i];
        }
        return new RowSet(universe, rest);
    }

    /** Calls the action with each row in ascending order. */
    public void forEach(IntConsumer action) {
        for (int w = 0; w < words.length; w++) {
            long word = words[w];
            while (word != 0) {
                action.accept((w << 6) + Long.numberOfTrailingZeros(word));
                word &= word - 1;
            }
        }
    }

    /** The rows in ascending order. */
    public int[] toArray() {
        int[] rows = new int[size];
        int next = 0;
        for (int w = 0; w < words.length; w++) {
            long word = words[w];
            while (word != 0) {
                rows[next++] = (w << 6) + Long.numberOfTrailingZeros(word);
                word &= word - 1;
            }
        }
        return rows;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowSet set && universe == set.universe && Arrays.equals(words, set.words);
    }

    @Override
    public int hashCode() {
        return 31 * universe + Arrays.hashCode(words);
    }

    @Override
    public String toString() {
        return size + " of " + universe + " rows";
    }
}
