package org.clientele.analysis.recommend.serve;

import java.util.Arrays;

/**
 * Turns scores, whose size means nothing to people, into a number from 0 to 100: of a hundred suggestions that the shop
 * makes, so many are weaker.
 */
public final class Strength {
    private final float[] sorted;

    private Strength(float[] sorted) {
        this.sorted = sorted;
    }

    /** Measured on suggestions that come from people's histories. */
    public static Strength of(Suggestions sample) {
        float[] scores = new float[sample.item().length];
        int size = 0;
        for (int at = 0; at < scores.length; at++) {
            if (sample.item()[at] >= 0 && sample.ground()[at] == Ground.HISTORY.ordinal()) {
                scores[size++] = sample.score()[at];
            }
        }
        float[] sorted = Arrays.copyOf(scores, size);
        Arrays.sort(sorted);
        return new Strength(sorted);
    }

    /** The share of suggestions that are weaker, equal ones counting half, 0 to 100; 50 when nothing is known. */
    public int of(float score) {
        if (sorted.length == 0) {
            return 50;
        }
        int weaker = bound(score, false);
        int notStronger = bound(score, true);
        return (int) Math.round(50.0 * (weaker + notStronger) / sorted.length);
    }

    /** How many scores are below, or not above. */
    private int bound(float score, boolean equalToo) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score || equalToo && sorted[middle] == score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
