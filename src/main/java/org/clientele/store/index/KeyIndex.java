package org.clientele.store.index;

/**
 * Finds the number of a row by a key of 96 hashed bits, in 16 to 32 bytes per key and without keeping the texts.
 *
 * <p>Two different keys out of ten million meet with a chance below 10⁻¹⁵, so a hit needs no second look.
 */
public final class KeyIndex {
    /** Stands for "no row". */
    public static final int NONE = -1;

    private long[] high = new long[1 << 10];
    private int[] low = new int[1 << 10];
    private int[] row = new int[1 << 10];
    private int size;

    /** The row of that key, or {@link #NONE}. */
    public int get(Key key) {
        return row[slot(key.high, key.low)] - 1;
    }

    /** Sets the row of a key when it has none yet; gives the row it has now. */
    public int putIfAbsent(Key key, int value) {
        int at = slot(key.high, key.low);
        if (row[at] == 0) {
            fill(at, key, value);
            return value;
        }
        return row[at] - 1;
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    private void fill(int at, Key key, int value) {
        high[at] = key.high;
        low[at] = key.low;
        row[at] = value + 1;
        if (++size > high.length / 4 * 3) {
            grow();
        }
    }

    private int slot(long keyHigh, int keyLow) {
        int mask = high.length - 1;
        int at = (int) (keyHigh ^ keyHigh >>> 32) & mask;
        while (row[at] != 0 && (high[at] != keyHigh || low[at] != keyLow)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldHigh = high;
        int[] oldLow = low;
        int[] oldRow = row;
        high = new long[oldHigh.length * 2];
        low = new int[high.length];
        row = new int[high.length];
        for (int i = 0; i < oldRow.length; i++) {
            if (oldRow[i] != 0) {
                int at = slot(oldHigh[i], oldLow[i]);
                high[at] = oldHigh[i];
                low[at] = oldLow[i];
                row[at] = oldRow[i];
            }
        }
    }

    /** A key in the making; used again and again so that looking up makes no garbage. */
    public static final class Key {
        private static final long FIRST = 0x9E3779B97F4A7C15L;
        private static final long SECOND = 0xC2B2AE3D27D4EB4FL;
        private long high;
        private int low;

        /** Starts a key with a text. */
        public Key of(String text) {
            return start().and(text);
        }

        /** Starts a key with another key. */
        public Key of(Key other) {
            high = other.high;
            low = other.low;
            return this;
        }

        /** Starts a key with nothing. */
        public Key start() {
            high = 0x243F6A8885A308D3L;
            low = 0x13198A2E;
            return this;
        }

        /** Adds a text, or that there is none. */
        public Key and(@org.jspecify.annotations.Nullable String text) {
            if (text == null) {
                return and(-1L);
            }
            long a = high ^ text.length();
            long b = low * SECOND ^ text.length();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                a = (a ^ c) * FIRST;
                a ^= a >>> 29;
                b = Long.rotateLeft((b + c) * SECOND, 23);
            }
            return set(a, b);
        }

        /** Adds a number. */
        public Key and(long number) {
            long a = (high ^ number) * FIRST;
            a = (a ^ a >>> 31) * SECOND;
            long b = Long.rotateLeft((low * SECOND + number) * SECOND, 31) * FIRST;
            return set(a, b);
        }

        /** Adds bytes, or that there are none. */
        public Key and(byte @org.jspecify.annotations.Nullable [] bytes) {
            if (bytes == null) {
                return and(-1L);
            }
            and(bytes.length);
            for (byte b : bytes) {
                and(b);
            }
            return this;
        }

        /** The first 64 bits, for small maps of their own. */
        public long bits() {
            return high;
        }

        private Key set(long a, long b) {
            a = (a ^ a >>> 32) * FIRST;
            high = a ^ a >>> 29;
            b = (b ^ b >>> 33) * SECOND;
            low = (int) (b ^ b >>> 32);
            return this;
        }
    }
}
