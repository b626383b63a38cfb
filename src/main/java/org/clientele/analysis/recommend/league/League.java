package org.clientele.analysis.recommend.league;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.measure.Evaluation;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/**
 * Compares recommenders by hiding purchases and checking what people really bought.
 *
 * <p>The order is by hit rate, then NDCG. A champion is named only when the paired bootstrap interval of its hit rate
 * minus that of the best-sellers lies above zero, and the paired randomisation test, adjusted for the number of methods,
 * agrees.
 */
public final class League {
    /** Below so many order lines only best-sellers are offered. */
    public static final int MIN_LINES = 1_000;

    /** Below so many different products bought only best-sellers are offered. */
    public static final int MIN_PRODUCTS = 50;

    private final Workers workers;
    private final LongSupplier nanoseconds;
    private final Limits limits;

    /** A league.
     *
     * @param nanoseconds a running clock, for the time each recommender takes; it decides nothing
     * @param limits what one method may take; methods that take more are scaled down or left out, and the table says so */
    public League(Workers workers, LongSupplier nanoseconds, Limits limits) {
        this.workers = workers;
        this.nanoseconds = nanoseconds;
        this.limits = limits;
    }

    /** Whether there is enough to learn from. */
    public static boolean enough(Purchases purchases) {
        return purchases.linesBought() >= MIN_LINES && purchases.itemsBought() >= MIN_PRODUCTS;
    }

    /** Trains and tests all entrants for what the spec asks, or only the base line when there is too little data. */
    public LeagueTable run(TrainingData data, LeagueSpec spec, Checkpoint checkpoint) {
        return Objects.requireNonNull(
                run(data, spec, List.of(spec.mode()), checkpoint).get(spec.mode()));
    }

    /** Trains all entrants once and tests them for each of these modes. */
    public Map<Mode, LeagueTable> run(TrainingData data, LeagueSpec spec, List<Mode> modes, Checkpoint checkpoint) {
        boolean enough = enough(data.purchases());
        Split split = Split.of(data, spec.rule());
        Map<Mode, Draft> drafts = new EnumMap<>(Mode.class);
        for (Mode mode : modes) {
            drafts.put(mode, new Draft(split, spec, mode, workers));
        }
        Cost.Size size = Cost.Size.of(split.train());
        List<LeftOut> leftOut = new ArrayList<>();
        List<RecommenderSpec> entrants = spec.entrants().stream()
                .filter(entrant -> enough || entrant instanceof PopularSpec)
                .sorted(Comparator.comparing(entrant -> !(entrant instanceof PopularSpec)))
                .flatMap(entrant -> admitted(entrant, size, leftOut).stream())
                .toList();
        double[] share = shares(entrants, size);
        for (int i = 0; i < entrants.size(); i++) {
            Checkpoint part = checkpoint.part(share[i], share[i + 1]);
            checkpoint.step(Message.of("recommend.step.test", i + 1, entrants.size()));
            long start = nanoseconds.getAsLong();
            Recommender model = Roster.fit(split.shown(), entrants.get(i), spec.seed(), workers, part.part(0, 0.8));
            double trainSeconds = (nanoseconds.getAsLong() - start) / 1e9;
            for (Draft draft : drafts.values()) {
                long asked = nanoseconds.getAsLong();
                Evaluation evaluation =
                        Evaluation.run(model, draft.exam(), draft.metrics(), spec.k(), workers, part.part(0.8, 0.95));
                draft.add(entrants.get(i), evaluation, trainSeconds, (nanoseconds.getAsLong() - asked) / 1e9);
            }
        }
        Map<Mode, LeagueTable> tables = new EnumMap<>(Mode.class);
        drafts.forEach((mode, draft) -> tables.put(mode, draft.table(enough, leftOut)));
        return tables;
    }

    /** The entrant as it can be tested within the limits: none or one. */
    private List<RecommenderSpec> admitted(RecommenderSpec entrant, Cost.Size size, List<LeftOut> leftOut) {
        if (entrant instanceof PopularSpec) {
            return List.of(entrant);
        }
        Cost cost = Cost.of(entrant, size);
        RecommenderSpec admitted = entrant;
        if (cost.bytes() > limits.bytes()) {
            admitted = Cost.scaledDown(entrant, size, limits.bytes()).orElse(entrant);
            leftOut.add(new LeftOut(entrant, LeftOut.Reason.MEMORY, cost, admitted));
            if (admitted.equals(entrant)) {
                return List.of();
            }
        }
        Cost now = Cost.of(admitted, size);
        if (now.seconds() > limits.seconds()) {
            leftOut.add(new LeftOut(entrant, LeftOut.Reason.TIME, now, entrant));
            return List.of();
        }
        return List.of(admitted);
    }

    /** Where in the whole each entrant's part begins, by what they are expected to take. */
    private static double[] shares(List<RecommenderSpec> entrants, Cost.Size size) {
        double[] edge = new double[entrants.size() + 1];
        for (int i = 0; i < entrants.size(); i++) {
            edge[i + 1] = edge[i] + 0.5 + Cost.of(entrants.get(i), size).seconds();
        }
        double all = edge[entrants.size()];
        for (int i = 0; i <= entrants.size(); i++) {
            edge[i] = all == 0 ? 1 : edge[i] / all;
        }
        return edge;
    }
}
