package org.clientele.analysis.recommend.league;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.PopularSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/**
 * Compares recommenders by hiding purchases and checking what people really bought.
 *
 * <p>The order is by hit rate, then NDCG. A champion is named only when the paired bootstrap interval of its hit rate
 * minus that of the best-sellers lies above zero.
 */
public final class League {
    /** Below so many order lines only best-sellers are offered. */
    public static final int MIN_LINES = 1_000;

    /** Below so many different products bought only best-sellers are offered. */
    public static final int MIN_PRODUCTS = 50;

    private static final int RESAMPLES = 1_000;

    private final Workers workers;
    private final LongSupplier nanoseconds;

    /** A league.
     *
     * @param nanoseconds a running clock, for the time each recommender takes; it decides nothing */
    public League(Workers workers, LongSupplier nanoseconds) {
        this.workers = workers;
        this.nanoseconds = nanoseconds;
    }

    /** Whether there is enough to learn from. */
    public static boolean enough(Purchases purchases) {
        return purchases.linesBought() >= MIN_LINES && purchases.itemsBought() >= MIN_PRODUCTS;
    }

    /** Trains and tests all entrants, or only the base line when there is too little data. */
    public LeagueTable run(TrainingData data, LeagueSpec spec, Checkpoint checkpoint) {
        boolean enough = enough(data.purchases());
        List<RecommenderSpec> entrants = spec.entrants().stream()
                .filter(entrant -> enough || entrant instanceof PopularSpec)
                .sorted(Comparator.comparing(entrant -> !(entrant instanceof PopularSpec)))
                .toList();
        Split split = Split.of(data, spec.rule());
        int[] testable = Evaluation.testable(split, spec.mode());
        int[] people = sample(testable, spec.maxPeople(), spec.seed());
        List<Standing> standings = new ArrayList<>();
        float[] baseLine = new float[people.length];
        for (int i = 0; i < entrants.size(); i++) {
            Checkpoint part = checkpoint.part(i / (double) entrants.size(), (i + 1.0) / entrants.size());
            checkpoint.step(Message.of("recommend.step.test", i + 1, entrants.size()));
            long start = nanoseconds.getAsLong();
            Recommender model = Roster.fit(split.shown(), entrants.get(i), spec.seed(), workers, part.part(0, 0.7));
            Evaluation evaluation =
                    Evaluation.run(model, split, spec.mode(), people, spec.k(), workers, part.part(0.7, 0.9));
            double seconds = (nanoseconds.getAsLong() - start) / 1e9;
            if (i == 0) {
                baseLine = column(evaluation, Measure.HIT_RATE);
            }
            standings.add(standing(entrants.get(i), evaluation, baseLine, seconds, spec.seed()));
        }
        standings.sort(Comparator.comparingDouble(
                        (Standing s) -> -s.measure(Measure.HIT_RATE).value())
                .thenComparingDouble(s -> -s.measure(Measure.NDCG).value()));
        return new LeagueTable(
                standings,
                people.length,
                testable.length,
                split.hiddenLines(),
                verdict(standings, enough && people.length > 0));
    }

    private static LeagueTable.Verdict verdict(List<Standing> standings, boolean enough) {
        if (!enough) {
            return LeagueTable.Verdict.TOO_LITTLE_DATA;
        }
        Standing first = standings.getFirst();
        return first.spec() instanceof PopularSpec || !first.overBestSellers().aboveZero()
                ? LeagueTable.Verdict.BEST_SELLERS_DO_AS_WELL
                : LeagueTable.Verdict.CHAMPION;
    }

    private Standing standing(
            RecommenderSpec spec, Evaluation evaluation, float[] baseLine, double seconds, long seed) {
        Measure[] all = Measure.values();
        Interval[] intervals = new Interval[all.length + 1];
        float[][] columns = new float[all.length + 1][];
        for (Measure measure : all) {
            columns[measure.ordinal()] = column(evaluation, measure);
        }
        float[] difference = columns[Measure.HIT_RATE.ordinal()].clone();
        for (int p = 0; p < difference.length; p++) {
            difference[p] -= baseLine[p];
        }
        columns[all.length] = difference;
        workers.run(columns.length, 1, Checkpoint.none(), () -> (from, to) -> {
            for (int c = from; c < to; c++) {
                intervals[c] = Interval.ofMean(columns[c], RESAMPLES, seed);
            }
        });
        Map<Measure, Interval> measures = new EnumMap<>(Measure.class);
        for (Measure measure : all) {
            measures.put(measure, intervals[measure.ordinal()]);
        }
        return new Standing(spec, measures, intervals[all.length], evaluation.coverage(), seconds);
    }

    private static float[] column(Evaluation evaluation, Measure measure) {
        float[] column = new float[evaluation.people()];
        for (int p = 0; p < column.length; p++) {
            column[p] = evaluation.values()[p * Evaluation.MEASURES + measure.ordinal()];
        }
        return column;
    }

    /** A sample without repeats, ascending; the same seed gives the same people. */
    private static int[] sample(int[] people, int most, long seed) {
        if (most == 0 || people.length <= most) {
            return people;
        }
        int[] pool = people.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            int other = i + random.nextInt(pool.length - i);
            int swap = pool[i];
            pool[i] = pool[other];
            pool[other] = swap;
        }
        int[] chosen = Arrays.copyOf(pool, most);
        Arrays.sort(chosen);
        return chosen;
    }
}
