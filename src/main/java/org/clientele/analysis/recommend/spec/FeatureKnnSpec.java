package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** "People who bought this also bought" in which what is known of the things counts as well as who bought them.
 *
 * @param neighbours how many similar products are kept for each target product
 * @param shrink pulls similarities that rest on few buyers towards 0
 * @param content how much features weigh against buyers; 0 leaves only buyers */
public record FeatureKnnSpec(int neighbours, double shrink, double content) implements RecommenderSpec {
    public FeatureKnnSpec {
        require(neighbours >= 1, "neighbours");
        require(shrink >= 0, "shrink");
        require(content >= 0, "content");
    }

    /** 100 neighbours, shrink 10, features 0.3. */
    public static FeatureKnnSpec standard() {
        return new FeatureKnnSpec(100, 10, 0.3);
    }

    @Override
    public String code() {
        return "feature-knn";
    }
}
