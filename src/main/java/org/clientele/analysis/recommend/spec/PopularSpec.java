package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** Best-sellers: products by how many people bought them, older purchases counting less.
 *
 * @param halfLifeDays a purchase counts half when it is that many days old; 0 for no decay */
public record PopularSpec(double halfLifeDays) implements RecommenderSpec {
    public PopularSpec {
        require(halfLifeDays >= 0, "halfLifeDays");
    }

    /** Half-life of 30 days. */
    public static PopularSpec standard() {
        return new PopularSpec(30);
    }

    @Override
    public String code() {
        return "popular";
    }
}
