package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** "People who buy like you": similarity between people by their products.
 *
 * @param neighbours each person speaks for that many people most similar to them
 * @param shrink pulls similarities that rest on few products towards 0
 * @param weighting weights before comparing, the same as for products
 * @param similarity how two people are compared
 * @param alpha of the asymmetric cosine (0 to 1; 0.5 is the cosine) and of Tversky's index
 * @param beta of Tversky's index
 * @param longest only that many of a person's newest products are compared; 0 for all
 * @param people only that many people, those who bought last, are kept to speak for others; 0 for all */
public record UserKnnSpec(
        int neighbours,
        double shrink,
        Weighting weighting,
        Similarity similarity,
        double alpha,
        double beta,
        int longest,
        int people)
        implements RecommenderSpec {
    public UserKnnSpec {
        require(neighbours >= 1, "neighbours");
        require(shrink >= 0, "shrink");
        require(alpha >= 0 && (similarity != Similarity.ASYMMETRIC || alpha <= 1), "alpha");
        require(beta >= 0, "beta");
        require(longest >= 0, "longest");
        require(people >= 0, "people");
    }

    /** Cosine, 100 neighbours, shrink 10, no weighting, the newest 1,000 products each of the newest 20,000 buyers. */
    public static UserKnnSpec standard() {
        return new UserKnnSpec(100, 10, Weighting.NONE, Similarity.COSINE, 0.5, 0.5, 1_000, 20_000);
    }

    @Override
    public String code() {
        return "user-knn";
    }
}
