package org.clientele.analysis.recommend.sgd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.BprSpec;
import org.clientele.analysis.recommend.spec.LogisticMfSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A person's vector is the lowest point of the loss; reasons name what the score rests on. */
class PersonFitTest {
    private static final int D = 5;
    private static final BprSpec PAIRS = new BprSpec(D, 10, 0.1, 0.02, 0.5);
    private static final LogisticMfSpec POINTS = new LogisticMfSpec(D, 10, 0.1, 0.02, 4, 0.5);

    static List<RecommenderSpec> specs() {
        return List.of(PAIRS, POINTS);
    }

    private final SplittableRandom random = new SplittableRandom(11);

    /** 30 products of which all but the last six stand for those not bought. */
    private ItemSide side(RecommenderSpec spec) {
        float[] vectors = new float[30 * 16];
        float[] bias = new float[30];
        for (int i = 0; i < 30; i++) {
            for (int f = 0; f < D; f++) {
                vectors[i * 16 + f] = (float) random.nextGaussian();
            }
            vectors[i * 16 + D] = spec instanceof LogisticMfSpec ? 1f : 0f;
            bias[i] = (float) random.nextGaussian() / 2;
        }
        return new ItemSide(D, 16, vectors, bias, IntStream.range(0, 24).toArray());
    }

    private static PersonFit fit(RecommenderSpec spec, ItemSide side) {
        return spec instanceof BprSpec pairs ? new PairFit(side, pairs) : new PointFit(side, (LogisticMfSpec) spec);
    }

    private static double softplus(double v) {
        return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
    }

    /** The losses as their classes state them, term by term. */
    private static double loss(RecommenderSpec spec, ItemSide side, int[] bought, float[] p) {
        double square = 0;
        for (float value : p) {
            square += (double) value * value / 2;
        }
        double sum = 0;
        if (spec instanceof BprSpec pairs) {
            int[] others = Arrays.stream(side.sample())
                    .filter(j -> Arrays.binarySearch(bought, j) < 0)
                    .toArray();
            for (int i : bought) {
                for (int j : others) {
                    sum += softplus(score(side, p, j) - score(side, p, i)) / others.length;
                }
            }
            return sum + pairs.regularisation() * bought.length * square;
        }
        LogisticMfSpec points = (LogisticMfSpec) spec;
        for (int i : bought) {
            sum += softplus(-score(side, p, i));
        }
        for (int j : side.sample()) {
            sum += softplus(score(side, p, j)) * points.negatives() * bought.length / side.sample().length;
        }
        return sum + points.regularisation() * bought.length * (1 + points.negatives()) * square;
    }

    private static double score(ItemSide side, float[] p, int item) {
        double sum = side.bias()[item];
        for (int f = 0; f < p.length; f++) {
            sum += (double) p[f] * side.vectors()[item * side.stride() + f];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void the_slope_is_that_of_central_differences(RecommenderSpec spec) {
        ItemSide side = side(spec);
        int[] bought = {2, 3, 11, 27};
        PersonFit fit = fit(spec, side);
        fit.person(bought);
        float[] p = new float[16];
        for (int f = 0; f <= D; f++) {
            p[f] = (float) random.nextGaussian();
        }
        float[] slope = new float[16];
        fit.slopeAt(p, slope);
        for (int f = 0; f <= D; f++) {
            float kept = p[f];
            p[f] = kept + 1 / 256f;
            double up = loss(spec, side, bought, p);
            p[f] = kept - 1 / 256f;
            double down = loss(spec, side, bought, p);
            p[f] = kept;
            assertEquals((up - down) * 128, slope[f], 1e-3, "axis " + f);
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void no_neighbour_of_the_vector_found_has_a_lower_loss(RecommenderSpec spec) {
        for (int round = 0; round < 50; round++) {
            ItemSide side = side(spec);
            int[] bought =
                    random.ints(0, 30).distinct().limit(1 + round % 12).sorted().toArray();
            float[] p = fit(spec, side).person(bought).clone();
            double least = loss(spec, side, bought, p);
            for (int other = 0; other < 40; other++) {
                float[] moved = p.clone();
                for (int f = 0; f <= D; f++) {
                    moved[f] += (float) (0.1 * random.nextGaussian());
                }
                assertTrue(loss(spec, side, bought, moved) > least - 2e-6 * bought.length, "round " + round);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void who_bought_nothing_or_everything_is_no_trouble(RecommenderSpec spec) {
        ItemSide side = side(spec);
        PersonFit fit = fit(spec, side);
        assertArrayEquals(new float[16], fit.person(new int[0]));
        for (float value : fit.person(IntStream.range(0, 30).toArray())) {
            assertTrue(Float.isFinite(value));
        }
        assertArrayEquals(new float[0], fit.reasons(new int[0], 3));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void without_the_product_named_as_reason_the_score_is_lower(RecommenderSpec spec) {
        Interactions x = RandomPurchases.withTastes(160, 40, 4, 8, 0.9, 3).interactions();
        Recommender model = Roster.fit(TrainingData.of(x), spec, 1, new Workers(1), Checkpoint.none());
        Recommender.Scorer scorer = model.scorer();
        float[][] with = new float[1][40];
        float[][] without = new float[1][40];
        for (int u = 0; u < x.users(); u++) {
            History history = x.history(u);
            scorer.score(new History[] {history}, 1, with);
            int best = -1;
            for (int i = 0; i < 40; i++) {
                if (Arrays.binarySearch(history.item(), i) < 0 && (best < 0 || with[0][i] > with[0][best])) {
                    best = i;
                }
            }
            float[] parts = scorer.reasons(history, best);
            int reason = 0;
            for (int i = 1; i < parts.length; i++) {
                reason = parts[i] > parts[reason] ? i : reason;
            }
            int named = history.item()[reason];
            int[] rest = Arrays.stream(history.item()).filter(i -> i != named).toArray();
            scorer.score(new History[] {History.of(rest)}, 1, without);
            assertTrue(without[0][best] < with[0][best], "customer " + u + " reason " + named);
        }
    }
}
