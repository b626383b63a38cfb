package org.clientele.app.recommend;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.LeagueSpec;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.analysis.recommend.league.LeftOut;
import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.league.Standing;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.text.Message;

/**
 * A comparison of recommenders together with the state of the data that it was made on; only lines of one table of one
 * report may be compared with each other.
 *
 * @param version the data version
 * @param dataDay the data date, as epoch day
 * @param fingerprint the mark of the purchases that were compared on
 * @param spec what was hidden and how it was measured
 * @param tables the league table of each mode; something new and anything are two questions with two answers
 */
public record LeagueReport(
        long version, int dataDay, String fingerprint, LeagueSpec spec, Map<Mode, LeagueTable> tables) {
    public LeagueReport {
        tables = Map.copyOf(new EnumMap<>(tables));
    }

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

    /** The league table that decides: for something new. */
    public LeagueTable table() {
        return table(spec.mode());
    }

    /** The league table of a mode. */
    public LeagueTable table(Mode mode) {
        return Objects.requireNonNull(tables.get(mode));
    }

    /** The leaderboard of the table that decides, best first. */
    public List<Line> lines() {
        return lines(spec.mode());
    }

    /** The leaderboard of a mode, best first. */
    public List<Line> lines(Mode mode) {
        LeagueTable table = table(mode);
        return table.standings().stream()
                .map(s -> new Line(
                        Algorithm.of(s.spec()),
                        table.champion().filter(s::equals).isPresent(),
                        s))
                .toList();
    }

    /** The recommender to use for something new: the champion, or best-sellers. */
    public RecommenderSpec winner() {
        return winner(spec.mode());
    }

    /** The recommender to use for a mode: the champion, or best-sellers. */
    public RecommenderSpec winner(Mode mode) {
        return table(mode).champion().map(Standing::spec).orElseGet(PopularSpec::standard);
    }

    /** Whether the report still shows the data as they are. */
    public boolean isOf(long currentVersion) {
        return version == currentVersion;
    }

    /** What follows for something new, in one sentence. */
    public Message verdict() {
        return verdict(spec.mode());
    }

    /** What follows for a mode, in one sentence. */
    public Message verdict(Mode mode) {
        return switch (table(mode).verdict()) {
            case CHAMPION ->
                Message.of(
                        "recommend.verdict.champion", Algorithm.of(winner(mode)).title());
            case BEST_SELLERS_DO_AS_WELL -> Message.of("recommend.verdict.best-sellers");
            case TOO_LITTLE_DATA -> Message.of("recommend.verdict.little");
        };
    }

    /** How it was tested, in one sentence. */
    public Message tested(Mode mode) {
        return Message.of(
                mode == Mode.DISCOVER_NEW ? "recommend.tested.new" : "recommend.tested.again",
                hidden(spec.rule()),
                table(mode).people(),
                spec.k());
    }

    /** What was hidden, as a part of a sentence. */
    static Message hidden(Split.Rule rule) {
        return switch (rule) {
            case Split.Rule.LastDays(int days) -> Message.of("recommend.hidden.days", days);
            case Split.Rule.LastBasket() -> Message.of("recommend.hidden.basket");
            case Split.Rule.LastLine() -> Message.of("recommend.hidden.line");
            case Split.Rule.RandomShare(double share, long seed) ->
                Message.of("recommend.hidden.random", Math.round(share * 100));
            case Split.Rule.Fold(int fold, int of, long seed) -> Message.of("recommend.hidden.fold", of);
        };
    }

    /** What was left out or made smaller because of the size of the data, one sentence each. */
    public List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        for (LeftOut left : table().leftOut()) {
            Message title = Algorithm.of(left.spec()).title();
            if (left.scaledDown()) {
                notes.add(
                        Message.of("recommend.left.smaller", title, left.cost().megabytes()));
            } else if (left.reason() == LeftOut.Reason.MEMORY) {
                notes.add(Message.of("recommend.left.memory", title, left.cost().megabytes()));
            } else {
                notes.add(Message.of(
                        "recommend.left.time",
                        title,
                        Math.max(1, Math.round(left.cost().seconds() / 60))));
            }
        }
        return notes;
    }
}
