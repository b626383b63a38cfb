package org.clientele.analysis.recommend.sgd;

/** Sees the factors after each epoch; they are live and must not be changed. */
@FunctionalInterface
interface EpochWatch {
    /** Called after each epoch. */
    void after(Factors factors);

    /** The length of a step in an epoch: from {@code first} in a straight line to a tenth of it. */
    static float rate(double first, int epoch, int epochs) {
        return (float) (first * (1 - 0.9 * epoch / Math.max(1, epochs - 1)));
    }
}
