package org.clientele.store.index;

/**
 * Finds the number of a row by a hashed key, in about 25 bytes per key and without keeping the texts.
 *
 * <p>A wide index keeps 96 bits of each key: two different keys out of ten million meet with a chance below 10⁻¹⁵, so a
 * hit needs no second look. A narrow one keeps 64 bits, in about 18 bytes per key; there the chance is below 10⁻⁵.
 *
 * <p>The keys are spread over small tables that grow one by one, so that growing never needs twice the memory.
 */
public final class KeyIndex {
    /** Stands for "no row". */
    public static final int NONE = -1;

    private static final int SHARD_BITS = 6;
    private static final int FIRST_SIZE = 16;
    private static final int GROWTH_PERCENT = 160;
    private static final int FULL_PERCENT = 80;
    private static final int ALL = 100;

    private final Shard[] shards = new Shard[1 << SHARD_BITS];
    private int size;

    private KeyIndex(boolean wide) {
        for (int i = 0; i < shards.length; i++) {
            shards[i] = new Shard(wide);
        }
    }

    /** An index that keeps 96 bits of each key. */
    public static KeyIndex wide() {
        return new KeyIndex(true);
    }

    /** An index that keeps 64 bits of each key. */
    public static KeyIndex narrow() {
        return new KeyIndex(false);
    }

    /** The row of that key, or {@link #NONE}. */
    public int get(Key key) {
        Shard shard = shards[(int) (key.high >>> Long.SIZE - SHARD_BITS)];
        int at = shard.slot(key.high == 0 ? 1 : key.high, key.low);
        return shard.high[at] == 0 ? NONE : shard.row[at];
    }

    /** Sets the row of a key when it has none yet; gives the row it has now. */
    public int putIfAbsent(Key key, int value) {
        Shard shard = shards[(int) (key.high >>> Long.SIZE - SHARD_BITS)];
        long high = key.high == 0 ? 1 : key.high;
        int at = shard.slot(high, key.low);
        if (shard.high[at] == 0) {
            shard.fill(at, high, key.low, value);
            size++;
            return value;
        }
        return shard.row[at];
    }

    /** How many keys there are. */
    public int size() {
        return size;
    }

    /** The keys with the same first bits, in slots by their next bits; a slot without a key holds 0. */
    private static final class Shard {
        private long[] high = new long[FIRST_SIZE];
        private int[] low;
        private int[] row = new int[FIRST_SIZE];
        private int used;

        Shard(boolean wide) {
            low = new int[wide ? FIRST_SIZE : 0];
        }

        int slot(long keyHigh, int keyLow) {
            int at = (int) Math.unsignedMultiplyHigh(keyHigh << SHARD_BITS, high.length);
            while (high[at] != 0 && (high[at] != keyHigh || low.length > 0 && low[at] != keyLow)) {
                at = at + 1 == high.length ? 0 : at + 1;
            }
            return at;
        }

        void fill(int at, long keyHigh, int keyLow, int value) {
            high[at] = keyHigh;
            if (low.length > 0) {
                low[at] = keyLow;
            }
            row[at] = value;
            if (++used > (long) high.length * FULL_PERCENT / ALL) {
                grow();
            }
        }

        private void grow() {
            long[] oldHigh = high;
            int[] oldLow = low;
            int[] oldRow = row;
            int length = (int) ((long) oldHigh.length * GROWTH_PERCENT / ALL);
            high = new long[length];
            low = new int[oldLow.length > 0 ? length : 0];
            row = new int[length];
            for (int i = 0; i < oldHigh.length; i++) {
                if (oldHigh[i] != 0) {
                    int at = slot(oldHigh[i], oldLow.length > 0 ? oldLow[i] : 0);
                    high[at] = oldHigh[i];
                    if (oldLow.length > 0) {
                        low[at] = oldLow[i];
                    }
                    row[at] = oldRow[i];
                }
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
