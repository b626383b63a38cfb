package org.clientele.analysis.recommend.spec;

import static org.clientele.analysis.recommend.spec.RecommenderSpec.require;

/** What sells more than usual just now.
 *
 * @param recentDays half-life of what counts as lately
 * @param usualDays half-life of what counts as usual, longer than that */
public record TrendingSpec(double recentDays, double usualDays) implements RecommenderSpec {
    public TrendingSpec {
        require(recentDays > 0, "recentDays");
        require(usualDays > recentDays, "usualDays");
    }

    /** Half-lives of 14 and 180 days. */
    public static TrendingSpec standard() {
        return new TrendingSpec(14, 180);
    }

    @Override
    public String code() {
        return "trending";
    }
}
