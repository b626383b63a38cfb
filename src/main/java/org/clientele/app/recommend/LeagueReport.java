package org.clientele.app.recommend;

import java.util.List;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.league.Standing;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
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
    /**
     * One line of the leaderboard.
     *
     * @param algorithm the algorithm
     * @param champion whether it is the one to use
     * @param standing its figures
     */
    public record Line(Algorithm algorithm, boolean champion, Standing standing) {
        /** The line in one sentence: right n in 100, the range it mostly falls in, the range of products, the time. */
        public Message sentence() {
            Interval right = standing.measure(Measure.HIT_RATE);
            return Message.of(
                    champion ? "recommend.line.champion" : "recommend.line",
                    algorithm.title(),
                    percent(right.value()),
                    percent(right.low()),
                    percent(right.high()),
                    percent(standing.coverage()),
                    Math.round(standing.seconds()));
        }

        private static long percent(double share) {
            return Math.round(share * 100);
        }
    }

    /** The leaderboard, best first. */
    public List<Line> lines() {
        return table.standings().stream()
                .map(s -> new Line(
                        Algorithm.of(s.spec()),
                        table.champion().filter(s::equals).isPresent(),
                        s))
                .toList();
    }

    /** The recommender to use: the champion, or best-sellers. */
    public RecommenderSpec winner() {
        return table.champion().map(Standing::spec).orElseGet(PopularSpec::standard);
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
