package org.clientele.analysis.recommend.league;

/**
 * What one method may take while methods are compared.
 *
 * @param bytes memory
 * @param seconds time for training
 */
public record Limits(long bytes, double seconds) {
    /** No limits. */
    public static Limits none() {
        return new Limits(Long.MAX_VALUE, Double.POSITIVE_INFINITY);
    }
}
