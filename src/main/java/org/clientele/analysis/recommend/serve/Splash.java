package org.clientele.analysis.recommend.serve;

/** Spreads numbers evenly over 0…1, always the same for the same number. */
final class Splash {
    private Splash() {}

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). */
    static double unit(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z ^= z >>> 31;
        return (z >>> 11) * 0x1.0p-53;
    }
}
