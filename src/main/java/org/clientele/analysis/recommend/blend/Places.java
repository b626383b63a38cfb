package org.clientele.analysis.recommend.blend;

import org.clientele.analysis.numeric.TopK;

/** Turns the scores of a method into what its places are worth: place r from the top s/(s + r), r from 0, and nothing beyond
 * the first {@value #DEEP} or without a score above 0. Reciprocal ranks as in Cormack, Clarke and Büttcher (SIGIR 2009). */
final class Places {
    static final int DEEP = 300;

    private final TopK top;
    private final double sharpness;
    private final int[] item;
    private final float[] score;

    Places(int items, double sharpness) {
        int deep = Math.min(DEEP, Math.max(1, items));
        top = new TopK(deep);
        item = new int[deep];
        score = new float[deep];
        this.sharpness = sharpness;
    }

    /** Ranks scores; what they are worth is then found at {@link #item} and {@link #worth}.
     *
     * @return how many places there are */
    int rank(float[] scores) {
        top.offerAll(scores);
        int count = top.drain(item, score, 0);
        int worthy = 0;
        while (worthy < count && score[worthy] > 0) {
            worthy++;
        }
        return worthy;
    }

    /** The product at a place. */
    int item(int place) {
        return item[place];
    }

    /** What a place is worth, 1 at the top. */
    float worth(int place) {
        return (float) (sharpness / (sharpness + place));
    }
}
