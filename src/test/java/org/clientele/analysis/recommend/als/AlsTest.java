package org.clientele.analysis.recommend.als;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlsTest {
    private final Interactions x =
            RandomPurchases.withTastes(120, 40, 4, 12, 0.8, 3).interactions();

    private static AlsSpec spec(int factors, int epochs, double confidence) {
        return new AlsSpec(factors, epochs, 0.05, 0.2, 0.5, confidence);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 2})
    void the_loss_falls_in_every_epoch(double confidence) {
        AlsSpec spec = spec(8, 10, confidence);
        List<Double> losses = new ArrayList<>();
        Als.fit(
                x,
                spec,
                1,
                FloatKernel.best(),
                new Workers(2),
                Checkpoint.none(),
                (users, items) -> losses.add(loss(spec, users, items)));
        for (int e = 1; e < losses.size(); e++) {
            assertTrue(losses.get(e) < losses.get(e - 1) + 1e-3, losses::toString);
        }
        assertTrue(losses.getLast() < losses.getFirst());
    }

    private double loss(AlsSpec spec, float[] users, float[] items) {
        int d = spec.factors();
        int stride = FloatKernel.padded(d);
        double loss = 0;
        for (int u = 0; u < x.users(); u++) {
            for (int i = 0; i < x.items(); i++) {
                double score = 0;
                for (int f = 0; f < d; f++) {
                    score += users[u * stride + f] * items[i * stride + f];
                }
                int at = x.byUser().find(u, i);
                loss += spec.unobserved() * score * score;
                if (at >= 0) {
                    double c = 1 + spec.confidence() * Math.log1p(x.byUser().valueAt(at));
                    loss += c * (1 - score) * (1 - score);
                }
            }
        }
        for (int u = 0; u < x.users(); u++) {
            loss += penalty(spec, users, u, x.byUser().length(u), x.items());
        }
        for (int i = 0; i < x.items(); i++) {
            loss += penalty(spec, items, i, x.byItem().length(i), x.users());
        }
        return loss;
    }

    private static double penalty(AlsSpec spec, float[] factors, int row, int n, int others) {
        double norm = 0;
        for (int f = 0; f < spec.factors(); f++) {
            float value = factors[row * FloatKernel.padded(spec.factors()) + f];
            norm += value * value;
        }
        return spec.regularisation() * (n + spec.unobserved() * others) * norm;
    }

    /** Rows with fewer purchases than d/2 go one way, the others another; both must equal the textbook. */
    @ParameterizedTest
    @CsvSource({"3,false", "8,false", "64,false", "3,true", "8,true", "40,true", "64,true"})
    void folding_in_equals_a_plain_solver_in_double_precision(int d, boolean best) {
        FloatKernel kernel = best ? FloatKernel.best() : FloatKernel.plain();
        SplittableRandom random = new SplittableRandom(d);
        int stride = FloatKernel.padded(d);
        float[] items = new float[50 * stride];
        float[] q = new float[50 * d];
        for (int i = 0; i < 50; i++) {
            for (int f = 0; f < d; f++) {
                q[i * d + f] = (float) random.nextGaussian();
                items[i * stride + f] = q[i * d + f];
            }
        }
        AlsSpec spec = spec(d, 1, 1.5);
        FixedSide side = FixedSide.turn(items, d, spec.unobserved(), 50, kernel, new Workers(1));
        AlsModel model = new AlsModel(spec, side, kernel);
        for (int size : new int[] {0, 1, 2, 5, 20, 31, 32, 45}) {
            History history = history(size, random);
            DMatrixRMaj a = new DMatrixRMaj(d, d);
            DMatrixRMaj b = new DMatrixRMaj(d, 1);
            for (int i = 0; i < 50; i++) {
                double c = i < size ? 1 + 1.5 * Math.log1p(history.weight()[i]) : 0;
                for (int f = 0; f < d; f++) {
                    b.add(f, 0, c * q[i * d + f]);
                    for (int g = 0; g < d; g++) {
                        a.add(f, g, (c + spec.unobserved()) * q[i * d + f] * q[i * d + g]);
                    }
                }
            }
            for (int f = 0; f < d; f++) {
                a.add(f, f, spec.regularisation() * (size + spec.unobserved() * 50));
            }
            DMatrixRMaj p = new DMatrixRMaj(d, 1);
            CommonOps_DDRM.solve(a, b, p);
            float[][] out = new float[1][50];
            model.scorer().score(new History[] {history}, 1, out);
            for (int i = 0; i < 50; i++) {
                double expected = 0;
                for (int f = 0; f < d; f++) {
                    expected += p.get(f) * q[i * d + f];
                }
                assertEquals(expected, out[0][i], 2e-4, "size " + size);
            }
        }
    }

    private static History history(int size, SplittableRandom random) {
        int[] item = new int[size];
        float[] weight = new float[size];
        for (int i = 0; i < size; i++) {
            item[i] = i;
            weight[i] = 1 + random.nextInt(5);
        }
        return new History(item, weight, new int[size], 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 15, 40})
    void the_reasons_add_up_to_the_score(int size) {
        AlsModel model = Als.fit(x, spec(16, 4, 1), 5, new Workers(2), Checkpoint.none());
        History history = history(size, new SplittableRandom(size));
        float[][] out = new float[1][40];
        model.scorer().score(new History[] {history}, 1, out);
        for (int i = 0; i < 40; i++) {
            float sum = 0;
            for (float part : model.scorer().reasons(history, i)) {
                sum += part;
            }
            assertEquals(out[0][i], sum, 1e-4);
        }
    }

    @Test
    void is_the_same_for_the_same_seed_on_any_number_of_workers_and_another_for_another_seed() {
        float[] alone = scores(Als.fit(x, spec(8, 3, 0), 5, new Workers(1), Checkpoint.none()));
        assertArrayEquals(alone, scores(Als.fit(x, spec(8, 3, 0), 5, new Workers(5), Checkpoint.none())));
        float[] other = scores(Als.fit(x, spec(8, 3, 0), 6, new Workers(1), Checkpoint.none()));
        assertTrue(java.util.Arrays.mismatch(alone, other) >= 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 40})
    void plain_loops_and_vector_registers_give_the_same_scores(int factors) {
        AlsSpec spec = spec(factors, 4, 1);
        float[] plain = scores(
                Als.fit(x, spec, 5, FloatKernel.plain(), new Workers(2), Checkpoint.none(), (users, items) -> {}));
        assertArrayEquals(plain, scores(Als.fit(x, spec, 5, new Workers(2), Checkpoint.none())), 1e-3f);
    }

    /** Four groups of people who buy in four groups of products: what is planted has rank four. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void planted_tastes_are_found_also_in_strangers(long seed) {
        Interactions planted =
                RandomPurchases.withTastes(160, 40, 4, 8, 0.9, seed).interactions();
        AlsModel model = Als.fit(planted, spec(6, 10, 0), seed, new Workers(2), Checkpoint.none());
        SplittableRandom random = new SplittableRandom(seed);
        double right = 0;
        int pairs = 0;
        for (int group = 0; group < 4; group++) {
            int first = group * 10;
            int[] own = random.ints(first, first + 10).distinct().limit(4).toArray();
            float[][] out = new float[1][40];
            model.scorer().score(new History[] {History.of(own)}, 1, out);
            for (int i = first; i < first + 10; i++) {
                for (int j = 0; j < 40; j++) {
                    if (j < first || j >= first + 10) {
                        right += out[0][i] > out[0][j] ? 1 : 0;
                        pairs++;
                    }
                }
            }
        }
        assertTrue(right > 0.97 * pairs, "placed rightly: " + right / pairs);
    }

    private static float[] scores(AlsModel model) {
        float[][] out = new float[1][40];
        model.scorer().score(new History[] {History.of(1, 2, 3)}, 1, out);
        return out[0];
    }
}
