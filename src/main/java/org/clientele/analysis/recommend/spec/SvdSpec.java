package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Ratings by biased matrix factorisation, learned by stochastic gradient descent.
 *
 * @param factors length of the vectors
 * @param epochs passes over the ratings
 * @param rate step size
 * @param regularisation λ, pulls all numbers towards 0 with each rating
 * @param deviation start vectors are drawn from N(0, deviation²)
 * @param negatives products not bought that are drawn for each one bought, where there are no ratings */
public record SvdSpec(int factors, int epochs, double rate, double regularisation, double deviation, int negatives)
        implements RecommenderSpec {
    public SvdSpec {
        require(factors >= 1 && factors <= 1024, "factors");
        require(epochs >= 1, "epochs");
        require(rate > 0, "rate");
        require(regularisation > 0, "regularisation");
        require(deviation >= 0, "deviation");
        require(negatives >= 1 && negatives <= 100, "negatives");
    }

    /** 40 factors, 60 epochs, steps of 0.005, λ 0.08. */
    public static SvdSpec standard() {
        return new SvdSpec(40, 60, 0.005, 0.08, 0.1, 3);
    }

    @Override
    public String code() {
        return "svd";
    }
}
