package org.clientele.analysis.recommend.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.serve.ServingRules;
import org.clientele.analysis.recommend.serve.Suggester;
import org.clientele.analysis.recommend.serve.Suggestions;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/**
 * Serves as on the day before the newest days, with a method that was not shown those days, and looks what people then
 * really bought, new or again.
 *
 * <p>Stock, prices and costs are those of today: what they were then is not known.
 */
public final class ServingTrial {
    private static final int RESAMPLES = 1_000;

    private final Split split;
    private final Suggester suggester;
    private final int[] people;
    private final long seed;
    private final Workers workers;

    private ServingTrial(Split split, Suggester suggester, int[] people, long seed, Workers workers) {
        this.split = split;
        this.suggester = suggester;
        this.people = people;
        this.seed = seed;
        this.workers = workers;
    }

    /**
     * Hides the newest days and trains on what is left.
     *
     * @param days how many days are hidden
     * @param most at most that many people are looked at, drawn by the seed
     */
    public static ServingTrial of(
            Facts facts,
            TrainingData data,
            RecommenderSpec spec,
            int days,
            int most,
            long seed,
            Workers workers,
            Checkpoint checkpoint) {
        Split split = Split.of(data, new Split.Rule.LastDays(days));
        Recommender model = Roster.fit(split.shown(), spec, seed, workers, checkpoint);
        return of(facts, split, model, data.purchases().lastDayBought() - days, most, seed, workers);
    }

    /** The same with a method that is trained already.
     *
     * @param today the last day that the method was shown */
    public static ServingTrial of(
            Facts facts, Split split, Recommender model, int today, int most, long seed, Workers workers) {
        Suggester suggester = new Suggester(facts, split.train(), model, ServingRules.none(), today);
        return new ServingTrial(split, suggester, drawn(split, most, seed), seed, workers);
    }

    private static int[] drawn(Split split, int most, long seed) {
        int[] pool = new int[split.hidden().rows()];
        int size = 0;
        for (int u = 0; u < pool.length; u++) {
            if (split.train().byUser().length(u) > 0 && split.hidden().length(u) > 0) {
                pool[size++] = u;
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        int wanted = Math.min(size, most);
        for (int i = 0; i < wanted; i++) {
            int other = i + random.nextInt(size - i);
            int swap = pool[i];
            pool[i] = pool[other];
            pool[other] = swap;
        }
        int[] drawn = Arrays.copyOf(pool, wanted);
        Arrays.sort(drawn);
        return drawn;
    }

    /** How many people are looked at. */
    public int people() {
        return people.length;
    }

    /** What each active rule costs, in the order of the kinds. */
    public List<RuleLoss> losses(ServingRules rules, int k, Checkpoint checkpoint) {
        Suggester.Compared compared = suggester.by(rules).compare(people, k, workers, checkpoint);
        float[] with = right(compared.lists().getFirst());
        List<RuleLoss> losses = new ArrayList<>();
        for (int r = 0; r < compared.costs().size(); r++) {
            losses.add(new RuleLoss(
                    compared.costs().get(r), less(right(compared.lists().get(r + 1)), with)));
        }
        return losses;
    }

    /**
     * The trade between being right and showing many products, once for each setting; the first must be 0. Where
     * everything bought is hidden, only people who bought something new are asked: as in the league.
     */
    public List<VarietyPoint> curve(ServingRules rules, List<Double> settings, int k, Checkpoint checkpoint) {
        List<ServingRules> each = settings.stream().map(rules::withVariety).toList();
        int[] asked = rules.boughtWithinDays() == ServingRules.EVER ? buyersOfNew() : people;
        List<Suggestions> lists = suggester.suggestBy(each, asked, k, workers, checkpoint);
        float[] none = right(lists.getFirst());
        List<VarietyPoint> curve = new ArrayList<>();
        for (int s = 0; s < settings.size(); s++) {
            float[] right = right(lists.get(s));
            curve.add(new VarietyPoint(
                    settings.get(s),
                    asked.length,
                    Interval.ofMean(right, RESAMPLES, seed),
                    less(none, right),
                    range(lists.get(s)),
                    suggester.alike(lists.get(s))));
        }
        return curve;
    }

    /** How right the lists of one method are less those of another, for the same people. */
    public Interval better(Recommender one, Recommender other, ServingRules rules, int k, Checkpoint checkpoint) {
        return less(
                right(suggester
                        .with(one)
                        .suggestBy(List.of(rules), people, k, workers, checkpoint.part(0, 0.5))
                        .getFirst()),
                right(suggester
                        .with(other)
                        .suggestBy(List.of(rules), people, k, workers, checkpoint.part(0.5, 1))
                        .getFirst()));
    }

    private Interval less(float[] from, float[] what) {
        float[] difference = from.clone();
        for (int p = 0; p < difference.length; p++) {
            difference[p] -= what[p];
        }
        return Interval.ofMean(difference, RESAMPLES, seed);
    }

    /** For each person 1 when at least one product of the list was bought in the hidden days. */
    private float[] right(Suggestions lists) {
        SparseRows hidden = split.hidden();
        int[] asked = lists.people();
        float[] right = new float[asked.length];
        for (int p = 0; p < asked.length; p++) {
            for (int r = 0; r < lists.k(); r++) {
                int item = lists.item()[p * lists.k() + r];
                if (item >= 0 && hidden.find(asked[p], item) >= 0) {
                    right[p] = 1;
                }
            }
        }
        return right;
    }

    /** Those who bought something in the hidden days that they had not bought before. */
    private int[] buyersOfNew() {
        SparseRows hidden = split.hidden();
        return Arrays.stream(people)
                .filter(u -> IntStream.range(hidden.start()[u], hidden.start()[u + 1])
                        .anyMatch(e -> !split.train().bought(u, hidden.index()[e])))
                .toArray();
    }

    private double range(Suggestions lists) {
        Interactions train = split.train();
        boolean[] shown = new boolean[train.items()];
        for (int item : lists.item()) {
            if (item >= 0) {
                shown[item] = true;
            }
        }
        int many = 0;
        int known = 0;
        for (int i = 0; i < shown.length; i++) {
            many += shown[i] ? 1 : 0;
            known += train.byItem().length(i) > 0 ? 1 : 0;
        }
        return known == 0 ? 0 : Math.min(1, (double) many / known);
    }
}
