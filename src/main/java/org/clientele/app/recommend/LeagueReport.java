package org.clientele.app.recommend;

import org.clientele.analysis.recommend.RecommenderSpec;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.analysis.recommend.league.Standing;
import org.clientele.model.text.Message;

/**
 * A comparison of recommenders together with the state of the data that it was made on; only lines of one report may be
 * compared with each other.
 *
 * @param version the data version
 * @param dataDay the data date, as epoch day
 * @param spec what was hidden and how it was measured
 * @param table the league table
 */
public record LeagueReport(long version, int dataDay, LeagueSpec spec, LeagueTable table) {
    /** The recommender to use: the champion, or best-sellers. */
    public RecommenderSpec winner() {
        return table.champion().map(Standing::spec).orElseGet(RecommenderSpec.Popular::standard);
    }

    /** Whether the report still shows the data as they are. */
    public boolean isOf(long currentVersion) {
        return version == currentVersion;
    }

    /** What follows, in one sentence. */
    public Message verdict() {
        return switch (table.verdict()) {
            case CHAMPION ->
                Message.of("recommend.verdict.champion", Algorithm.of(winner()).title());
            case BEST_SELLERS_DO_AS_WELL -> Message.of("recommend.verdict.best-sellers");
            case TOO_LITTLE_DATA -> Message.of("recommend.verdict.little");
        };
    }
}
