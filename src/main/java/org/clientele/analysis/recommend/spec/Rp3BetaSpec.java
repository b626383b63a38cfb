package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** RP3beta: P3alpha with best-sellers damped.
 *
 * @param neighbours how many products are kept for each bought one, and then for each target
 * @param alpha exponent of each step's probability
 * @param beta how much best-sellers are damped; 0 not at all
 * @param normalise whether the weights of each bought product are made to add up to 1
 * @param longest only that many of a person's newest products are walked over; 0 for all */
public record Rp3BetaSpec(int neighbours, double alpha, double beta, boolean normalise, int longest)
        implements RecommenderSpec {
    public Rp3BetaSpec {
        require(neighbours >= 1, "neighbours");
        require(alpha >= 0, "alpha");
        require(beta >= 0, "beta");
        require(longest >= 0, "longest");
    }

    /** 200 neighbours, alpha 1, beta 0.4, weights made to add up to 1, the newest 1,000 products of each person. */
    public static Rp3BetaSpec standard() {
        return new Rp3BetaSpec(200, 1, 0.4, true, 1_000);
    }

    @Override
    public String code() {
        return "rp3beta";
    }
}
