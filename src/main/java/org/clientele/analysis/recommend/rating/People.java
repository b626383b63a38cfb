package org.clientele.analysis.recommend.rating;

/**
 * What was learned of the people it was trained on; used to test, never kept.
 *
 * @param bias how much higher or lower than others each of them rates
 * @param vector people × d, with what their products say about them added
 */
record People(float[] bias, float[][] vector) {
    /** Nobody is known. */
    static final People NONE = new People(new float[0], new float[0][]);
}
