package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Bayesian personalised ranking: taste vectors that place what was bought above what was not.
 *
 * @param factors length of the taste vectors
 * @param epochs passes over the data; a pass draws one product not bought for each that was
 * @param rate length of a step in the first pass; it falls in a straight line to a tenth of that in the last
 * @param regularisation pull of each step towards zero
 * @param deviation start vectors are drawn from N(0, deviation²/factors) */
public record BprSpec(int factors, int epochs, double rate, double regularisation, double deviation)
        implements RecommenderSpec {
    public BprSpec {
        require(factors >= 1 && factors <= 1024, "factors");
        require(epochs >= 1, "epochs");
        require(rate > 0 && rate <= 1, "rate");
        require(regularisation > 0 && regularisation < 1, "regularisation");
        require(deviation > 0, "deviation");
    }

    /** 64 factors, 60 epochs, rate 0.05, regularisation 0.02. */
    public static BprSpec standard() {
        return new BprSpec(64, 60, 0.05, 0.02, 0.8);
    }

    @Override
    public String code() {
        return "bpr";
    }
}
