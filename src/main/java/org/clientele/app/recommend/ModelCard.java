package org.clientele.app.recommend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.analysis.recommend.league.LeagueTable;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.league.Standing;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.SpecSettings;

/**
 * What there is to know about one trained recommender, made each time one is trained: what it learned from, how well it
 * did on what it was not shown, and what it is not good for.
 *
 * @param spec the method and its settings
 * @param seed the seed it was trained with
 * @param learned what it learned from
 * @param hidden what was hidden to test it; empty when it was not tested on these data
 * @param tested how it did, once for each mode; empty when it was not tested on these data
 */
public record ModelCard(
        RecommenderSpec spec, long seed, Learned learned, Optional<Split.Rule> hidden, List<Tested> tested) {
    /**
     * What a recommender learned from.
     *
     * @param version the data version
     * @param dataDay the data date, as epoch day
     * @param fingerprint the mark of the purchases
     * @param people how many people bought something
     * @param products how many different products were bought
     * @param lines how many order lines
     * @param firstDay the day of the first of them, as epoch day
     * @param lastDay the day of the last
     */
    public record Learned(
            long version,
            int dataDay,
            String fingerprint,
            int people,
            int products,
            int lines,
            int firstDay,
            int lastDay) {}

    /**
     * How it did for one mode.
     *
     * @param mode something new, or anything
     * @param people how many people were tested
     * @param k length of the lists
     * @param standing its figures with their intervals
     * @param baseLine the figures of the best-sellers on the same people
     */
    public record Tested(Mode mode, int people, int k, Standing standing, Standing baseLine) {}

    public ModelCard {
        tested = List.copyOf(tested);
    }

    /** The card of a recommender.
     *
     * @param report the last comparison; its figures are taken when they are of the same data and the same settings */
    static ModelCard of(RecommenderSpec spec, long seed, Learned learned, Optional<LeagueReport> report) {
        Optional<LeagueReport> same =
                report.filter(r -> r.fingerprint().equals(learned.fingerprint()) && r.version() == learned.version());
        List<Tested> tested = same.stream()
                .flatMap(r -> r.tables().values().stream().map(table -> tested(spec, table, r)))
                .flatMap(Optional::stream)
                .sorted((a, b) -> a.mode().compareTo(b.mode()))
                .toList();
        return new ModelCard(
                spec,
                seed,
                learned,
                tested.isEmpty() ? Optional.empty() : same.map(r -> r.spec().rule()),
                tested);
    }

    private static Optional<Tested> tested(RecommenderSpec spec, LeagueTable table, LeagueReport report) {
        Optional<Standing> own =
                table.standings().stream().filter(s -> s.spec().equals(spec)).findFirst();
        Optional<Standing> baseLine = table.standings().stream()
                .filter(s -> Algorithm.of(s.spec()) == Algorithm.POPULAR)
                .findFirst();
        return own.flatMap(o -> baseLine.map(
                b -> new Tested(table.mode(), table.people(), report.spec().k(), o, b)));
    }

    /** Which algorithm it is. */
    public Algorithm algorithm() {
        return Algorithm.of(spec);
    }

    /** The settings by their names. */
    public Map<String, String> settings() {
        return SpecSettings.of(spec);
    }
}
