package org.clientele.analysis.recommend.neural;

import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.numeric.RowKernel;

/** The single steps of the network, forward and back, on rows that are one sample each. */
final class Layers {
    private Layers() {}

    /** Sets what is below zero to zero. */
    static void relu(float[] row, int length) {
        for (int k = 0; k < length; k++) {
            row[k] = Math.max(0f, row[k]);
        }
    }

    /**
     * Passes a gradient back through relu and dropout.
     *
     * @param after what came out of them: 0 where nothing passes
     * @param keep what a number that was kept was multiplied with
     */
    static void back(float[] gradient, float[] after, float keep, int length) {
        for (int k = 0; k < length; k++) {
            gradient[k] = after[k] > 0 ? gradient[k] * keep : 0f;
        }
    }

    /**
     * Leaves out each number with a probability and raises the others, so that the sum stays the same on average
     * (Srivastava et al., JMLR 2014).
     *
     * @param bits decides which
     */
    static void dropout(float[] row, int length, double probability, long bits) {
        int bar = (int) Math.round(probability * 65_536);
        float keep = keep(probability);
        long four = bits;
        for (int k = 0; k < length; k++) {
            if ((k & 3) == 0) {
                four = Draws.next(four);
            }
            row[k] = (int) (four >>> 16 * (k & 3) & 0xFFFF) < bar ? 0f : row[k] * keep;
        }
    }

    /** What dropout multiplies the numbers with that it keeps. */
    static float keep(double probability) {
        return (float) (1 / (1 - probability));
    }

    /** Agreement of tastes: Σ gated·taste, where {@code gated} is gate·p. */
    static float agreement(float[] gated, float[] taste) {
        return RowKernel.dot(gated, 0, taste, 0, gated.length);
    }

    /** −log of the probability of what happened: bought (label 1) or not (label 0). */
    static double loss(double logit, int label) {
        double wrong = label == 1 ? -logit : logit;
        return wrong > 0 ? wrong + Math.log1p(Math.exp(-wrong)) : Math.log1p(Math.exp(wrong));
    }

    /** The derivative of {@link #loss}. */
    static float slope(float logit, int label) {
        return (float) (1 / (1 + Math.exp(-logit)) - label);
    }
}
