package org.clientele.analysis.recommend;

import org.clientele.analysis.numeric.FloatKernel;

/**
 * The vectors of all products laid out by axis, so that many products are scored side by side.
 *
 * @param size how many products
 * @param d how many axes
 * @param stride {@code size} rounded up for the kernel
 * @param byAxis d rows of {@code stride} numbers
 */
public record ItemFactors(int size, int d, int stride, float[] byAxis) {
    /** Products per tile: their numbers stay in the second cache while a block of people passes. */
    private static final int TILE = 2048;

    /** From one row of d numbers per product. */
    public static ItemFactors of(float[] factors, int d) {
        int size = factors.length / d;
        int stride = FloatKernel.padded(size);
        if ((long) d * stride > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("too many products for " + d + " factors: " + size);
        }
        float[] byAxis = new float[d * stride];
        for (int i = 0; i < size; i++) {
            for (int f = 0; f < d; f++) {
                byAxis[f * stride + i] = factors[i * d + f];
            }
        }
        return new ItemFactors(size, d, stride, byAxis);
    }

    /** Scores all products for the first {@code count} people.
     *
     * @param people one row of d numbers per person
     * @param out one row of {@code size} scores per person, overwritten */
    public void scores(FloatKernel kernel, float[] people, int count, float[][] out) {
        for (int from = 0; from < size; from += TILE) {
            kernel.scores(people, count, d, byAxis, stride, out, from, Math.min(size, from + TILE));
        }
    }
}
