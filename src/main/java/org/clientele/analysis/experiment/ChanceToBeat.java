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
        // The first term by logarithms, each further one by its ratio to the one before.
        double log = logBeta(a, b + d) - Math.log(d) - logBeta(1.0, d) - logBeta(a, b);
        double sum = Math.exp(log);
        for (long i = 0; i < hitsB; i++) {
            log += Math.log((a + i) * (d + i) / ((a + i + b + d) * (1.0 + i)));
            sum += Math.exp(log);
        }
        return Math.clamp(sum, 0, 1);
    }

    private static double logBeta(double a, double b) {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }
}
