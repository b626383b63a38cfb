package org.clientele.analysis.experiment;

import static org.clientele.analysis.numeric.ChiSquare.logGamma;

/** The chance that one version is truly better than another, from what both came to. */
public final class ChanceToBeat {
    private ChanceToBeat() {}

    /** P(share of B &gt; share of A) with flat priors, exactly: the sum over B's hits of Beta ratios.
     *
     * @param hitsA how many of A's people did it
     * @param peopleA how many A had
     * @param hitsB how many of B's people did it
     * @param peopleB how many B had
     * @return between 0 and 1; 0.5 without people */
    public static double of(long hitsA, long peopleA, long hitsB, long peopleB) {
        if (hitsA < 0 || hitsA > peopleA || hitsB < 0 || hitsB > peopleB) {
            throw new IllegalArgumentException("more hits than people");
        }
        double a = 1.0 + hitsA;
        double b = 1.0 + peopleA - hitsA;
        double d = 1.0 + peopleB - hitsB;
        double own = logBeta(a, b);
        double sum = 0;
        for (long i = 0; i <= hitsB; i++) {
            sum += Math.exp(logBeta(a + i, b + d) - Math.log(d + i) - logBeta(1.0 + i, d) - own);
        }
        return Math.clamp(sum, 0, 1);
    }

    private static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }
}
