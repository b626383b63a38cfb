package org.clientele.analysis.numeric;

/**
 * Random numbers that depend on the place where they are used and on nothing else, so that any number of threads draws
 * the same ones.
 *
 * <p>The mixing function is the finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
 */
public final class Draws {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Draws() {}

    /** 64 random bits for a place that is named by two numbers. */
    public static long at(long seed, long a, long b) {
        return mixed(mixed(mixed(seed + STEP) + a * STEP) + b * STEP);
    }

    /** The bits that follow. */
    public static long next(long bits) {
        return mixed(bits + STEP);
    }

    /** A number from 0 to {@code bound}−1. */
    public static int below(long bits, int bound) {
        return (int) ((bits >>> 33) * bound >>> 31);
    }

    /** Brings the first {@code size} entries into a random order. */
    public static void shuffle(int[] entries, int size, long seed) {
        for (int i = size - 1; i > 0; i--) {
            int other = below(at(seed, i, 0), i + 1);
            int swap = entries[i];
            entries[i] = entries[other];
            entries[other] = swap;
        }
    }

    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
