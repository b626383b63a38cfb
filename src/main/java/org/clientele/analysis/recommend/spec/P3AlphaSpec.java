package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** P3alpha: where a walk of three steps from a person over products and people ends.
 *
 * @param neighbours how many products are kept for each bought one, and then for each target
 * @param alpha exponent of each step's probability
 * @param normalise whether the weights of each bought product are made to add up to 1
 * @param longest only that many of a person's newest products are walked over; 0 for all */
public record P3AlphaSpec(int neighbours, double alpha, boolean normalise, int longest) implements RecommenderSpec {
    public P3AlphaSpec {
        require(neighbours >= 1, "neighbours");
        require(alpha >= 0, "alpha");
        require(longest >= 0, "longest");
    }

    /** 200 neighbours, alpha 1, the newest 1,000 products of each person. */
    public static P3AlphaSpec standard() {
        return new P3AlphaSpec(200, 1, false, 1_000);
    }

    @Override
    public String code() {
        return "p3alpha";
    }
}
