package org.clientele.analysis.recommend.sgd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.roster.Roster;
import org.clientele.analysis.recommend.spec.BprSpec;
import org.clientele.analysis.recommend.spec.LogisticMfSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of both, and their gradients against central differences of losses written down once more. */
class SgdTest {
    private static final BprSpec PAIRS = new BprSpec(6, 25, 0.1, 0.02, 0.5);
    private static final LogisticMfSpec POINTS = new LogisticMfSpec(6, 25, 0.1, 0.02, 4, 0.5);

    private final Interactions x =
            RandomPurchases.withTastes(160, 40, 4, 8, 0.9, 3).interactions();

    static List<RecommenderSpec> specs() {
        return List.of(PAIRS, POINTS);
    }

    private static SgdModel fit(Interactions x, RecommenderSpec spec, long seed, int threads, EpochWatch watch) {
        Workers workers = new Workers(threads);
        return spec instanceof BprSpec pairs
                ? Bpr.fit(x, pairs, seed, workers, Checkpoint.none(), watch)
                : LogisticMf.fit(x, (LogisticMfSpec) spec, seed, workers, Checkpoint.none(), watch);
    }

    private static SgdModel fit(Interactions x, RecommenderSpec spec, long seed) {
        return fit(x, spec, seed, 2, factors -> {});
    }

    private static double softplus(double v) {
        return Math.max(v, 0) + Math.log1p(Math.exp(-Math.abs(v)));
    }

    // One step is one gradient.

    private Factors start(long seed) {
        Factors factors = Factors.start(x, 6, 1, seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < x.items(); i++) {
            factors.items()[i * factors.stride() + 6] = (float) random.nextGaussian();
        }
        for (int u = 0; u < x.users(); u++) {
            factors.users()[u * factors.stride() + 7] = (float) random.nextGaussian();
        }
        return factors;
    }

    private static double dot(Factors factors, int user, int item) {
        double sum = 0;
        for (int f = 0; f < 8; f++) {
            sum += (double) factors.users()[user * factors.stride() + f] * factors.items()[item * factors.stride() + f];
        }
        return sum;
    }

    private static double square(float[] rows, int stride, int row, int first, int second) {
        double sum = 0;
        for (int f = 0; f < 8; f++) {
            sum += f == first || f == second ? 0 : rows[row * stride + f] * rows[row * stride + f];
        }
        return sum / 2;
    }

    private interface Loss {
        double at(Factors factors);
    }

    /** Compares before − after (a step of length 1) with the central difference in every number. */
    private static void sameAsDifferences(
            Factors before, Factors after, Loss loss, int[] users, int[] items, int[] fixed) {
        float h = 1 / 256f;
        for (boolean side : new boolean[] {true, false}) {
            float[] now = side ? before.users() : before.items();
            float[] then = side ? after.users() : after.items();
            for (int row : side ? users : items) {
                for (int f = 0; f < 8; f++) {
                    int at = row * before.stride() + f;
                    if (f == (side ? fixed[0] : fixed[1]) || (side && f == fixed[2])) {
                        continue;
                    }
                    float kept = now[at];
                    now[at] = kept + h;
                    double up = loss.at(before);
                    now[at] = kept - h;
                    double down = loss.at(before);
                    now[at] = kept;
                    assertEquals((up - down) / (2 * h), kept - then[at], 2e-4, "number " + f + " of row " + row);
                }
            }
        }
    }

    private static Factors copy(Factors of) {
        return new Factors(of.d(), of.stride(), of.users().clone(), of.items().clone());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_step_between_two_products_is_the_gradient(long seed) {
        Factors before = start(seed);
        for (int u = 0; u < x.users(); u++) {
            before.users()[u * before.stride() + 7] = 0f;
        }
        Factors after = copy(before);
        new Bpr.Step(x.byUser(), after, FloatKernel.best(), new Sigmoid(), 1f, 0.02f).step(5, 7, 9);
        Loss loss = f -> softplus(-(dot(f, 5, 7) - dot(f, 5, 9)))
                + 0.02
                        * (square(f.users(), f.stride(), 5, 6, 7)
                                + square(f.items(), f.stride(), 7, 7, 7)
                                + square(f.items(), f.stride(), 9, 7, 7));
        sameAsDifferences(before, after, loss, new int[] {5, 6}, new int[] {7, 8, 9}, new int[] {6, 7, 7});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_step_for_one_pair_is_the_gradient(long seed) {
        for (float bought : new float[] {1, 0}) {
            Factors before = start(seed);
            Factors after = copy(before);
            new LogisticMf.Step(after, FloatKernel.best(), new Sigmoid(), 1f, 0.98f, 4).step(5, 7, bought);
            Loss loss = f -> softplus(bought == 1 ? -dot(f, 5, 7) : dot(f, 5, 7))
                    + 0.02 * (square(f.users(), f.stride(), 5, 6, 6) + square(f.items(), f.stride(), 7, 7, 7));
            sameAsDifferences(before, after, loss, new int[] {5, 6}, new int[] {7, 8}, new int[] {6, 7, 6});
        }
    }

    @Test
    void the_table_of_the_logistic_function_is_near_it() {
        Sigmoid sigmoid = new Sigmoid();
        for (double v = -30; v <= 30; v += 0.0371) {
            assertEquals(1 / (1 + Math.exp(-v)), sigmoid.of((float) v), 1e-6);
        }
        assertFalse(Float.isNaN(sigmoid.of(Float.NEGATIVE_INFINITY)));
    }

    // Training.

    /** The mean loss over all pairs, or triples, as training draws them; pulls to zero left out. */
    private double loss(RecommenderSpec spec, Factors f) {
        double sum = 0;
        double n = 0;
        for (int u = 0; u < x.users(); u++) {
            for (int e = x.byUser().start()[u]; e < x.byUser().start()[u + 1]; e++) {
                double own = dot(f, u, x.byUser().index()[e]);
                sum += spec instanceof BprSpec ? 0 : softplus(-own);
                n += spec instanceof BprSpec ? 0 : 1;
                for (int j = 0; j < x.items(); j++) {
                    if (x.byUser().find(u, j) < 0 || !(spec instanceof BprSpec)) {
                        double other = dot(f, u, j);
                        sum += spec instanceof BprSpec ? softplus(other - own) : softplus(other) * 4 / x.items();
                        n += spec instanceof BprSpec ? 1 : 4.0 / x.items();
                    }
                }
            }
        }
        return sum / n;
    }

    @ParameterizedTest
    @MethodSource("specs")
    void the_loss_falls(RecommenderSpec spec) {
        List<Double> losses = new ArrayList<>();
        losses.add(loss(spec, Factors.start(x, 6, 0.5, 1)));
        fit(x, spec, 1, 2, factors -> losses.add(loss(spec, factors)));
        for (int e = 1; e <= 8; e++) {
            assertTrue(losses.get(e) < losses.get(e - 1), losses::toString);
        }
        assertTrue(losses.getLast() < 0.75 * losses.getFirst(), losses::toString);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void the_same_seed_gives_the_same_numbers_on_any_number_of_workers(RecommenderSpec spec) {
        byte[] alone = Roster.toBytes(fit(x, spec, 5, 1, factors -> {}));
        assertArrayEquals(alone, Roster.toBytes(fit(x, spec, 5, 2, factors -> {})));
        assertArrayEquals(alone, Roster.toBytes(fit(x, spec, 5, 5, factors -> {})));
        assertTrue(Arrays.mismatch(alone, Roster.toBytes(fit(x, spec, 6, 1, factors -> {}))) >= 0);
    }

    /** Groups of people who buy in groups of products: what is planted has rank four. */
    @ParameterizedTest
    @MethodSource("specs")
    void planted_tastes_are_found_also_in_strangers(RecommenderSpec spec) {
        for (long seed = 1; seed <= 3; seed++) {
            SgdModel model = fit(x, spec, seed);
            SplittableRandom random = new SplittableRandom(seed);
            double right = 0;
            int pairs = 0;
            for (int group = 0; group < 4; group++) {
                int[] own = random.ints(group * 10, group * 10 + 10)
                        .distinct()
                        .limit(4)
                        .toArray();
                float[][] out = new float[1][40];
                model.scorer().score(new History[] {History.of(own)}, 1, out);
                for (int i = group * 10; i < group * 10 + 10; i++) {
                    int product = i;
                    for (int j = 0; j < 40 && Arrays.stream(own).noneMatch(b -> b == product); j++) {
                        if (j / 10 != group) {
                            right += out[0][i] > out[0][j] ? 1 : 0;
                            pairs++;
                        }
                    }
                }
            }
            assertTrue(right > 0.97 * pairs, "placed rightly: " + right / pairs);
        }
    }
}
