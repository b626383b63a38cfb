package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** SLIM: the linear model with few weights, none of them negative.
 *
 * @param regularisation λ₂, added to the diagonal of the Gram matrix; α·(1 − l1_ratio)·people in scikit-learn's terms
 * @param sparsity λ₁, what a weight must earn to be kept at all; α·l1_ratio·people in scikit-learn's terms
 * @param maxItems only the most bought products take part beyond that many
 * @param keep how many weights are kept for each target product; 0 for all
 * @param sweeps at most that many passes over the weights of a target */
public record SlimSpec(double regularisation, double sparsity, int maxItems, int keep, int sweeps)
        implements RecommenderSpec {
    public SlimSpec {
        require(regularisation > 0, "regularisation");
        require(sparsity >= 0, "sparsity");
        require(maxItems >= 1, "maxItems");
        require(keep >= 0, "keep");
        require(sweeps >= 1, "sweeps");
    }

    /** λ₂ 500, λ₁ 1, the 5,000 most bought products, 200 weights each, at most 50 sweeps. */
    public static SlimSpec standard() {
        return new SlimSpec(500, 1, 5_000, 200, 50);
    }

    @Override
    public String code() {
        return "slim";
    }
}
