package org.clientele.analysis.recommend.league;

import java.util.List;
import java.util.Optional;

/**
 * How the recommenders did on one state of the data.
 *
 * @param mode what they were asked for
 * @param standings best first
 * @param people how many were tested
 * @param peopleWithTargets how many could have been tested
 * @param hiddenLines how many order lines were hidden
 * @param leftOut methods that were not tested as they were entered
 * @param verdict what follows from it
 */
public record LeagueTable(
        Mode mode,
        List<Standing> standings,
        int people,
        int peopleWithTargets,
        int hiddenLines,
        List<LeftOut> leftOut,
        Verdict verdict) {
    /** What follows from a comparison. */
    public enum Verdict {
        /** The first of the table beats the best-sellers beyond chance. */
        CHAMPION,
        /** Nothing beats the best-sellers beyond chance: use them. */
        BEST_SELLERS_DO_AS_WELL,
        /** Fewer than 1,000 order lines or 50 products, or nobody to test: only best-sellers. */
        TOO_LITTLE_DATA
    }

    public LeagueTable {
        standings = List.copyOf(standings);
        leftOut = List.copyOf(leftOut);
    }

    /** The recommender to use instead of best-sellers, if there is one. */
    public Optional<Standing> champion() {
        return verdict == Verdict.CHAMPION ? Optional.of(standings.getFirst()) : Optional.empty();
    }
}
