package org.clientele.analysis.strategy;

/**
 * What a past campaign brought in a group beyond what would have come anyway.
 *
 * @param spend what its messages to the group cost, above 0
 * @param earned the extra margin, which can be below 0
 * @param error standard error of that, above 0
 */
public record PastWave(double spend, double earned, double error) {
    public PastWave {
        if (!(spend > 0) || !(error > 0) || !Double.isFinite(earned)) {
            throw new IllegalArgumentException(spend + ", " + earned + ", " + error);
        }
    }
}
