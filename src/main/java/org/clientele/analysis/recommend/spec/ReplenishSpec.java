package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** What a person will soon need again, by the usual gap between purchases of a thing.
 *
 * @param horizonDays a thing counts when it will be bought within so many days
 * @param shrink things with fewer than about so many repeats are taken to be like the average */
public record ReplenishSpec(int horizonDays, double shrink) implements RecommenderSpec {
    public ReplenishSpec {
        require(horizonDays >= 1, "horizonDays");
        require(shrink > 0, "shrink");
    }

    /** Thirty days, shrink 10. */
    public static ReplenishSpec standard() {
        return new ReplenishSpec(30, 10);
    }

    @Override
    public String code() {
        return "replenish";
    }
}
