package org.clientele.data.clean;

/** A set of hashes in one array; it stops growing at a bound, after which nothing new is told apart. */
final class LongSet {
    private static final int BOUND = 1 << 24;

    private long[] slots = new long[1024];
    private int size;

    /** Adds a hash; false when it was there. */
    boolean add(long hash) {
        long value = hash == 0 ? 1 : hash;
        int at = place(slots, value);
        if (slots[at] == value) {
            return false;
        }
        if (size >= BOUND) {
            return true;
        }
        slots[at] = value;
        if (++size * 2 > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long value : slots) {
            if (value != 0) {
                larger[place(larger, value)] = value;
            }
        }
        slots = larger;
    }

    private static int place(long[] in, long value) {
        int mask = in.length - 1;
        int at = (int) (value ^ value >>> 31) & mask;
        while (in[at] != 0 && in[at] != value) {
            at = at + 1 & mask;
        }
        return at;
    }
}
