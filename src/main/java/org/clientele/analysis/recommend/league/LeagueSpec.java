package org.clientele.analysis.recommend.league;

import java.util.List;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * How recommenders are compared; all of them see the same split and are tested on the same people.
 *
 * @param entrants the recommenders, the base line (best-sellers) among them
 * @param rule what is hidden
 * @param mode something new, or anything
 * @param k length of the lists
 * @param maxPeople at most that many people are tested, drawn by the seed; 0 for all
 * @param seed decides training and sampling
 */
public record LeagueSpec(List<RecommenderSpec> entrants, Split.Rule rule, Mode mode, int k, int maxPeople, long seed) {
    public LeagueSpec {
        entrants = List.copyOf(entrants);
        if (k < 1 || maxPeople < 0) {
            throw new IllegalArgumentException("k and maxPeople");
        }
        if (entrants.stream().noneMatch(PopularSpec.class::isInstance)) {
            throw new IllegalArgumentException("the base line is missing");
        }
    }

    /** The last 30 days hidden, new products only, lists of ten, at most 20,000 people. */
    public static LeagueSpec standard(List<RecommenderSpec> entrants, long seed) {
        return new LeagueSpec(entrants, new Split.Rule.LastDays(30), Mode.DISCOVER_NEW, 10, 20_000, seed);
    }
}
