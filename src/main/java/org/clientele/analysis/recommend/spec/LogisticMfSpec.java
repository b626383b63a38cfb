package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Logistic matrix factorisation: taste vectors whose product is the log odds of a purchase.
 *
 * @param factors length of the taste vectors
 * @param epochs passes over the data
 * @param rate length of a step in the first pass; it falls in a straight line to a tenth of that in the last
 * @param regularisation pull of each step towards zero
 * @param negatives how many products are drawn for each one that was bought
 * @param deviation start vectors are drawn from N(0, deviation²/factors) */
public record LogisticMfSpec(
        int factors, int epochs, double rate, double regularisation, int negatives, double deviation)
        implements RecommenderSpec {
    public LogisticMfSpec {
        require(factors >= 1 && factors <= 1024, "factors");
        require(epochs >= 1, "epochs");
        require(rate > 0 && rate <= 1, "rate");
        require(regularisation > 0 && regularisation < 1, "regularisation");
        require(negatives >= 1 && negatives <= 100, "negatives");
        require(deviation > 0, "deviation");
    }

    /** 64 factors, 30 epochs, rate 0.05, regularisation 0.01, 8 negatives. */
    public static LogisticMfSpec standard() {
        return new LogisticMfSpec(64, 30, 0.05, 0.01, 8, 0.8);
    }

    @Override
    public String code() {
        return "logistic-mf";
    }
}
