package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Implicit-feedback matrix factorisation by alternating least squares.
 *
 * @param factors length of the taste vectors
 * @param epochs passes over the data
 * @param regularisation λ of λ·(n + w·N), the frequency-scaled regularisation of Rendle et al.
 * @param unobserved w, the weight of a pair that was not bought; 0 to let all such pairs together weigh six times as
 *     much as all bought ones (about what the tuned values of Rendle et al. come to)
 * @param deviation start vectors are drawn from N(0, deviation²/factors)
 * @param confidence α of 1 + α·ln(1 + times bought); 0 to count each pair once */
public record AlsSpec(
        int factors, int epochs, double regularisation, double unobserved, double deviation, double confidence)
        implements RecommenderSpec {
    public AlsSpec {
        require(factors >= 1 && factors <= 1024, "factors");
        require(epochs >= 1, "epochs");
        require(regularisation > 0, "regularisation");
        require(unobserved >= 0, "unobserved");
        require(deviation > 0, "deviation");
        require(confidence >= 0, "confidence");
    }

    /** 64 factors, 12 epochs, λ 0.02, w from the data. */
    public static AlsSpec standard() {
        return new AlsSpec(64, 12, 0.02, 0, 0.8, 0);
    }

    @Override
    public String code() {
        return "als";
    }
}
