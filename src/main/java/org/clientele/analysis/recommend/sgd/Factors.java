package org.clientele.analysis.recommend.sgd;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.recommend.Interactions;

/**
 * The numbers that are learned: a row per person and per product.
 *
 * <p>Behind the d factors stand two more axes. On the first a product has its bias and a person 1; on the second a person
 * has the bias and a product 1. So a bias is learned like any factor, and the ones are put back after each step.
 *
 * @param d how many factors
 * @param stride d + 2 rounded up for the kernel
 * @param users a row per person
 * @param items a row per product
 */
record Factors(int d, int stride, float[] users, float[] items) {
    /** Start vectors from N(0, deviation²/d); biases 0. */
    static Factors start(Interactions x, int d, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int stride = FloatKernel.padded(d + 2);
        Factors start = new Factors(d, stride, new float[x.users() * stride], new float[x.items() * stride]);
        double scale = deviation / Math.sqrt(d);
        fill(start.items, d, stride, scale, d + 1, random);
        fill(start.users, d, stride, scale, d, random);
        return start;
    }

    private static void fill(float[] rows, int d, int stride, double scale, int one, SplittableRandom random) {
        for (int at = 0; at < rows.length; at += stride) {
            for (int f = 0; f < d; f++) {
                rows[at + f] = (float) (random.nextGaussian() * scale);
            }
            rows[at + one] = 1f;
        }
    }
}
