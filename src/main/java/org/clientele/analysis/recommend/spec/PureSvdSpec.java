package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** PureSVD: purchases projected on the strongest patterns of all purchases.
 *
 * @param factors how many patterns */
public record PureSvdSpec(int factors) implements RecommenderSpec {
    public PureSvdSpec {
        require(factors >= 1 && factors <= 512, "factors");
    }

    /** 50 patterns. */
    public static PureSvdSpec standard() {
        return new PureSvdSpec(50);
    }

    @Override
    public String code() {
        return "pure-svd";
    }
}
