package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** "People who bought this also bought": cosine similarity between products.
 *
 * @param neighbours how many similar products are kept for each target product
 * @param shrink pulls similarities that rest on few buyers towards 0
 * @param weighting weights before comparing */
public record ItemKnnSpec(int neighbours, double shrink, Weighting weighting) implements RecommenderSpec {
    public ItemKnnSpec {
        require(neighbours >= 1, "neighbours");
        require(shrink >= 0, "shrink");
    }

    /** 100 neighbours, shrink 10, no weighting. */
    public static ItemKnnSpec standard() {
        return new ItemKnnSpec(100, 10, Weighting.NONE);
    }

    @Override
    public String code() {
        return "item-knn";
    }
}
