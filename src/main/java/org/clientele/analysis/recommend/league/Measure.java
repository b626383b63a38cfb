package org.clientele.analysis.recommend.league;

/** How good a list of k suggestions is for one person who bought the hidden products T, h of which are in the list. */
public enum Measure {
    /** 1 when at least one suggestion was bought: "right n in 100". */
    HIT_RATE,
    /** h / k. */
    PRECISION,
    /** h / |T|. */
    RECALL,
    /** Σ over right places r of 1/log₂(r+1), divided by its best value for min(k, |T|) right places. */
    NDCG,
    /** Σ over right places r of (right among the first r)/r, divided by min(k, |T|). */
    MAP;

    /** All measures of one list.
     *
     * @param right whether each place of the list is right, best first
     * @param length how many places the list has, at most k
     * @param k how many were asked for
     * @param targets |T|, 1 or more
     * @param out receives one value per measure, in their order, from {@code at} */
    static void of(boolean[] right, int length, int k, int targets, float[] out, int at) {
        int hits = 0;
        double gain = 0;
        double precisions = 0;
        for (int r = 0; r < length; r++) {
            if (right[r]) {
                hits++;
                gain += discount(r);
                precisions += hits / (r + 1.0);
            }
        }
        double best = 0;
        int most = Math.min(k, targets);
        for (int r = 0; r < most; r++) {
            best += discount(r);
        }
        out[at + HIT_RATE.ordinal()] = hits > 0 ? 1f : 0f;
        out[at + PRECISION.ordinal()] = (float) hits / k;
        out[at + RECALL.ordinal()] = (float) hits / targets;
        out[at + NDCG.ordinal()] = (float) (gain / best);
        out[at + MAP.ordinal()] = (float) (precisions / most);
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2);
    }
}
