package org.clientele.app.tables;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Marks rows that share a text with another row; by 64-bit hashes, so that a million rows need no million strings. */
final class Twins {
    private static final long SEED = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Twins() {}

    /** Marks the rows that share their text with another; a blank is shared with nobody. */
    static void mark(boolean[] marked, IntFunction<String> text) {
        long[] hash = new long[marked.length];
        for (int row = 0; row < hash.length; row++) {
            hash[row] = hash(text.apply(row));
        }
        long[] sorted = hash.clone();
        Arrays.parallelSort(sorted);
        for (int row = 0; row < hash.length; row++) {
            if (hash[row] != 0 && isTwice(sorted, hash[row])) {
                marked[row] = true;
            }
        }
    }

    private static boolean isTwice(long[] sorted, long hash) {
        int at = Arrays.binarySearch(sorted, hash);
        return at > 0 && sorted[at - 1] == hash || at + 1 < sorted.length && sorted[at + 1] == hash;
    }

    private static long hash(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        long hash = SEED;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash == 0 ? 1 : hash;
    }
}
