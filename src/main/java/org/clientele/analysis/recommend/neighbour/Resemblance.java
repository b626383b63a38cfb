package org.clientele.analysis.recommend.neighbour;

import org.clientele.analysis.recommend.spec.Similarity;

/**
 * The formula of a similarity: in common / (a part made of the sums of squares of both + shrink + 10⁻⁶).
 *
 * @param kind which similarity
 * @param shrink added below, which pulls similarities that rest on little towards 0
 * @param alpha weight or exponent of the target
 * @param beta weight of the source in Tversky's index
 */
record Resemblance(Similarity kind, double shrink, double alpha, double beta) {
    private static final double TINY = 1e-6;

    /** What the sum of squares of a target becomes below the line. */
    double target(double squares) {
        return switch (kind) {
            case COSINE -> Math.sqrt(squares);
            case ASYMMETRIC -> Math.pow(squares, alpha);
            case JACCARD, TVERSKY -> squares;
        };
    }

    /** What the sum of squares of a source becomes below the line. */
    double source(double squares) {
        return switch (kind) {
            case COSINE -> Math.sqrt(squares);
            case ASYMMETRIC -> Math.pow(squares, 1 - alpha);
            case JACCARD, TVERSKY -> squares;
        };
    }

    /** The similarity of two that have {@code common} in common. */
    float of(double common, double target, double source) {
        double below = switch (kind) {
            case COSINE, ASYMMETRIC -> target * source;
            case JACCARD -> target + source - common;
            case TVERSKY -> common + alpha * (target - common) + beta * (source - common);
        };
        return (float) (common / (below + shrink + TINY));
    }
}
