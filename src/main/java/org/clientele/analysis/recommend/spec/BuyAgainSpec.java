package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Buy again: what the person has bought most often.
 *
 * @param popularity what the best-seller adds to the score, so that equal counts and short lists are filled up */
public record BuyAgainSpec(double popularity) implements RecommenderSpec {
    public BuyAgainSpec {
        require(popularity >= 0, "popularity");
    }

    /** The best-seller adds 0.001. */
    public static BuyAgainSpec standard() {
        return new BuyAgainSpec(0.001);
    }

    @Override
    public String code() {
        return "buy-again";
    }
}
