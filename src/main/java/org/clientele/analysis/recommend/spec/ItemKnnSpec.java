package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** "People who bought this also bought": similarity between products by their buyers.
 *
 * @param neighbours how many similar products are kept for each target product
 * @param shrink pulls similarities that rest on few buyers towards 0
 * @param weighting weights before comparing
 * @param similarity how two products are compared
 * @param alpha of the asymmetric cosine (0 to 1; 0.5 is the cosine) and of Tversky's index
 * @param beta of Tversky's index
 * @param normalise whether the weights of each bought product are made to add up to 1
 * @param longest only that many of a person's newest products are compared; 0 for all
 * @param halfLifeDays a bought product counts half when it was bought that many days ago; 0 for no decay */
public record ItemKnnSpec(
        int neighbours,
        double shrink,
        Weighting weighting,
        Similarity similarity,
        double alpha,
        double beta,
        boolean normalise,
        int longest,
        double halfLifeDays)
        implements RecommenderSpec {
    public ItemKnnSpec {
        require(neighbours >= 1, "neighbours");
        require(shrink >= 0, "shrink");
        require(alpha >= 0 && (similarity != Similarity.ASYMMETRIC || alpha <= 1), "alpha");
        require(beta >= 0, "beta");
        require(longest >= 0, "longest");
        require(halfLifeDays >= 0, "halfLifeDays");
    }

    /** Cosine similarity over all purchases. */
    public ItemKnnSpec(int neighbours, double shrink, Weighting weighting) {
        this(neighbours, shrink, weighting, Similarity.COSINE, 0.5, 0.5, false, 0, 0);
    }

    /** Cosine, 100 neighbours, shrink 10, no weighting, the newest 1,000 products of each person. */
    public static ItemKnnSpec standard() {
        return new ItemKnnSpec(100, 10, Weighting.NONE, Similarity.COSINE, 0.5, 0.5, false, 1_000, 0);
    }

    @Override
    public String code() {
        return "item-knn";
    }
}
