package org.clientele.analysis.recommend.neural;

/**
 * Some purchases, each with products that were not bought: what the network learns from in one step.
 *
 * <p>Sample s belongs to purchase s / each; the first of each purchase is the product bought.
 */
final class Batch {
    /** Samples per purchase. */
    final int each;
    /** How many purchases it has now. */
    int size;
    /** The taste of the person of each purchase, the product itself left out of the history. */
    final float[][] person;
    /** The product of each sample. */
    final int[] item;
    /** What decides the dropout of each purchase. */
    final long[] bits;
    /** Out: the derivative of the loss by the score of each sample. */
    final float[] slope;
    /** Out: gate·p of each purchase. */
    final float[][] gated;
    /** Out: the derivative by the product's second vector of each sample. */
    final float[][] viewSlope;

    Batch(int purchases, int each, int d, boolean deep) {
        this.each = each;
        person = new float[purchases][];
        item = new int[purchases * each];
        bits = new long[purchases];
        slope = new float[item.length];
        gated = new float[purchases][d];
        viewSlope = new float[deep ? item.length : 0][d];
    }
}
