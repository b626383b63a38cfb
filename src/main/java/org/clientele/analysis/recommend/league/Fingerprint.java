package org.clientele.analysis.recommend.league;

import java.util.Locale;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.TrainingData;

/** A short mark of the data that figures belong to: figures of different marks must not be compared. */
public final class Fingerprint {
    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x9e3779b97f4a7c15L;

    private Fingerprint() {}

    /** The mark of these purchases: 16 letters, another one as soon as a single line differs. */
    public static String of(Purchases purchases) {
        long mark = mix(START, purchases.items());
        for (int[] part : new int[][] {purchases.offset(), purchases.item(), purchases.day(), purchases.order()}) {
            mark = mix(mark, part.length);
            for (int value : part) {
                mark = mix(mark, value);
            }
        }
        if (purchases.signal() != null) {
            for (byte signal : purchases.signal()) {
                mark = mix(mark, signal);
            }
        }
        if (purchases.weight() != null) {
            for (float weight : purchases.weight()) {
                mark = mix(mark, Float.floatToIntBits(weight));
            }
        }
        return String.format(Locale.ROOT, "%016x", mark);
    }

    /** The mark of these purchases as they are learned from: another one also when older ones count less. */
    public static String of(TrainingData data) {
        String mark = of(data.purchases());
        long halfLife = Double.doubleToLongBits(data.halfLifeDays());
        return halfLife == 0
                ? mark
                : String.format(
                        Locale.ROOT, "%016x", mix(mix(Long.parseUnsignedLong(mark, 16), (int) (halfLife >>> 32)), (int)
                                halfLife));
    }

    private static long mix(long mark, int value) {
        long mixed = (mark ^ value) * PRIME;
        return mixed ^ (mixed >>> 29);
    }
}
