package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** EASE: the linear model whose weights between products have a closed form.
 *
 * @param regularisation λ added to the diagonal of the Gram matrix
 * @param maxItems only the most bought products take part beyond that many
 * @param keep how many weights are kept for each target product; 0 for all */
public record EaseSpec(double regularisation, int maxItems, int keep) implements RecommenderSpec {
    public EaseSpec {
        require(regularisation > 0, "regularisation");
        require(maxItems >= 1, "maxItems");
        require(keep >= 0, "keep");
    }

    /** λ 500, the 5,000 most bought products, 500 weights each. */
    public static EaseSpec standard() {
        return new EaseSpec(500, 5_000, 500);
    }

    @Override
    public String code() {
        return "ease";
    }
}
