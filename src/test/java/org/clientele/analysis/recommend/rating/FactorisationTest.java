package org.clientele.analysis.recommend.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.BaselineSpec;
import org.clientele.analysis.recommend.spec.SvdPlusPlusSpec;
import org.clientele.analysis.recommend.spec.SvdSpec;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorisationTest {
    private static final SvdSpec SVD = new SvdSpec(4, 60, 0.02, 0.02, 0.1, 3);
    private static final SvdPlusPlusSpec SVD_PP = new SvdPlusPlusSpec(4, 60, 0.02, 0.02, 0.1, 3);

    private static RatingModel svd(TrainingData data, SvdSpec spec, int threads) {
        return Svd.fit(data, spec, 5, new Workers(threads), Checkpoint.none());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void planted_tastes_are_recovered_and_the_baseline_cannot(long seed) {
        RatedThings things = RatedThings.planted(150, 100, 0.6, seed);
        double baseline = things.error(Baseline.fit(things.data(), BaselineSpec.standard(), 1, Checkpoint.none()));
        // The two tastes have a variance of 2, the noise one of 0.01.
        assertTrue(baseline > 1.1, () -> "baseline " + baseline);
        double svd = things.error(svd(things.data(), SVD, 2));
        assertTrue(svd < 0.35, () -> "SVD " + svd);
        double plus = things.error(SvdPlusPlus.fit(things.data(), SVD_PP, 1, Checkpoint.none()));
        assertTrue(plus < 0.45, () -> "SVD++ " + plus);
    }

    @Test
    void the_loss_falls() {
        RatedThings things = RatedThings.planted(150, 100, 0.6, 4);
        List<Double> svd = new ArrayList<>();
        Svd.fit(things.data(), SVD, 1, new Workers(1), Checkpoint.none(), svd::add);
        List<Double> plus = new ArrayList<>();
        SvdPlusPlus.fit(things.data(), SVD_PP, 1, Checkpoint.none(), plus::add);
        for (List<Double> losses : List.of(svd, plus)) {
            assertEquals(60, losses.size());
            // Later it swings around the noise that was put in.
            for (int e = 1; e < 8; e++) {
                assertTrue(losses.get(e) < losses.get(e - 1), losses::toString);
            }
            assertTrue(losses.getLast() < losses.getFirst() / 10, losses::toString);
        }
    }

    @Test
    void the_seed_decides_and_the_number_of_workers_does_not() {
        TrainingData data = RatedThings.planted(90, 60, 0.5, 4).data();
        RatingModel alone = svd(data, SVD, 1);
        for (int threads : new int[] {2, 3}) {
            RatingModel model = svd(data, SVD, threads);
            for (int i = 0; i < 60; i++) {
                assertArrayEquals(alone.products().vector()[i], model.products().vector()[i]);
            }
            assertArrayEquals(alone.products().bias(), model.products().bias());
            assertArrayEquals(alone.people().bias(), model.people().bias());
        }
        RatingModel other = Svd.fit(data, SVD, 6, new Workers(1), Checkpoint.none());
        assertTrue(Arrays.mismatch(alone.products().bias(), other.products().bias()) >= 0);
    }

    /** One rating, one step: every number moves by −rate times the central difference of the loss. */
    @Test
    void a_step_of_svd_follows_the_gradient() {
        // Two people, of whom the second gives the mean another value than the first one's rating.
        TrainingData data = RatedThings.of(2, new int[][] {{0}, {1}}, new float[][] {{5}, {1}});
        SvdSpec spec = new SvdSpec(3, 1, 0.01, 0.3, 1, 3);
        RatingModel model = svd(data, spec, 1);
        SplittableRandom random = new SplittableRandom(5);
        SparseRows rows = data.interactions().byUser();
        float[][] p = Start.vectors(rows, 3, 1, random);
        float[][] q = Start.vectors(rows.transpose(), 3, 1, random);
        double[] start = {0, 0, p[0][0], p[0][1], p[0][2], q[0][0], q[0][1], q[0][2]};
        double[] moved = {
            model.people().bias()[0],
            model.products().bias()[0],
            model.people().vector()[0][0],
            model.people().vector()[0][1],
            model.people().vector()[0][2],
            model.products().vector()[0][0],
            model.products().vector()[0][1],
            model.products().vector()[0][2]
        };
        for (int k = 0; k < start.length; k++) {
            double[] up = start.clone();
            double[] down = start.clone();
            up[k] += 1e-5;
            down[k] -= 1e-5;
            double slope = (loss(up) - loss(down)) / 2e-5;
            assertEquals(start[k] - 0.01 * slope, moved[k], 1e-5, "number " + k);
        }
    }

    private static double loss(double[] t) {
        double error = 5 - 3 - t[0] - t[1] - (t[2] * t[5] + t[3] * t[6] + t[4] * t[7]);
        double norm = 0;
        for (double number : t) {
            norm += number * number;
        }
        return 0.5 * error * error + 0.5 * 0.3 * norm;
    }

    /** The textbook's SVD++, in double precision, moving each y after each rating. */
    @Test
    void svd_plus_plus_equals_the_slow_way() {
        RatedThings things = RatedThings.planted(25, 20, 0.6, 8);
        SvdPlusPlusSpec spec = new SvdPlusPlusSpec(3, 4, 0.01, 0.05, 0.1, 3);
        RatingModel model = SvdPlusPlus.fit(things.data(), spec, 9, Checkpoint.none());
        Ratings ratings = Ratings.of(things.data(), 3, 9);
        SparseRows rows = ratings.rows();
        SplittableRandom random = new SplittableRandom(9);
        double[][] p = doubles(Start.vectors(rows, 3, 0.1, random));
        double[][] q = doubles(Start.vectors(rows.transpose(), 3, 0.1, random));
        double[][] y = doubles(Start.vectors(rows.transpose(), 3, 0.1, random));
        double[] bu = new double[25];
        double[] bi = new double[20];
        int[] people = new int[25];
        Arrays.setAll(people, u -> u);
        for (int epoch = 0; epoch < 4; epoch++) {
            Draws.shuffle(people, 25, Draws.at(9, epoch, 5));
            for (int u : people) {
                int from = rows.start()[u];
                int[] turn = new int[rows.length(u)];
                Arrays.setAll(turn, k -> from + k);
                Draws.shuffle(turn, turn.length, Draws.at(9, epoch, 6 + u));
                for (int e : turn) {
                    int i = rows.index()[e];
                    double root = 1 / Math.sqrt(rows.length(u));
                    double[] sum = new double[3];
                    for (int j = from; j < rows.start()[u + 1]; j++) {
                        for (int f = 0; f < 3; f++) {
                            sum[f] += root * y[rows.index()[j]][f];
                        }
                    }
                    double error = rows.valueAt(e) - ratings.mean() - bu[u] - bi[i];
                    for (int f = 0; f < 3; f++) {
                        error -= q[i][f] * (p[u][f] + sum[f]);
                    }
                    bu[u] += 0.01 * (error - 0.05 * bu[u]);
                    bi[i] += 0.01 * (error - 0.05 * bi[i]);
                    for (int f = 0; f < 3; f++) {
                        double before = q[i][f];
                        q[i][f] += 0.01 * (error * (p[u][f] + sum[f]) - 0.05 * q[i][f]);
                        p[u][f] += 0.01 * (error * before - 0.05 * p[u][f]);
                        for (int j = from; j < rows.start()[u + 1]; j++) {
                            double[] own = y[rows.index()[j]];
                            own[f] += 0.01 * (error * root * before - 0.05 * own[f]);
                        }
                    }
                }
            }
        }
        for (int i = 0; i < 20; i++) {
            assertEquals(bi[i], model.products().bias()[i], 1e-5);
            for (int f = 0; f < 3; f++) {
                assertEquals(q[i][f], model.products().vector()[i][f], 1e-5);
                assertEquals(y[i][f], model.products().says()[i][f], 1e-5);
            }
        }
    }

    private static double[][] doubles(float[][] rows) {
        double[][] out = new double[rows.length][rows[0].length];
        for (int r = 0; r < rows.length; r++) {
            for (int f = 0; f < out[r].length; f++) {
                out[r][f] = rows[r][f];
            }
        }
        return out;
    }

    /** After many rounds it is the minimum of Σ(r − μ − b_u − b_i)² + λ_u Σ b_u² + λ_i Σ b_i², solved here in one piece. */
    @Test
    void the_baseline_minimises_its_loss() {
        RatedThings things = RatedThings.planted(12, 9, 0.7, 3);
        RatingModel model = Baseline.fit(things.data(), new BaselineSpec(300, 10, 15, 3), 1, Checkpoint.none());
        Ratings ratings = Ratings.of(things.data(), 3, 1);
        DMatrixRMaj a = new DMatrixRMaj(21, 21);
        DMatrixRMaj b = new DMatrixRMaj(21, 1);
        for (int u = 0; u < 12; u++) {
            for (int e = ratings.rows().start()[u]; e < ratings.rows().start()[u + 1]; e++) {
                int i = 12 + ratings.rows().index()[e];
                double rest = ratings.rows().valueAt(e) - ratings.mean();
                a.add(u, u, 1);
                a.add(i, i, 1);
                a.add(u, i, 1);
                a.add(i, u, 1);
                b.add(u, 0, rest);
                b.add(i, 0, rest);
            }
        }
        for (int k = 0; k < 21; k++) {
            a.add(k, k, k < 12 ? 15 : 10);
        }
        DMatrixRMaj x = new DMatrixRMaj(21, 1);
        CommonOps_DDRM.solve(a, b, x);
        for (int k = 0; k < 21; k++) {
            float found = k < 12 ? model.people().bias()[k] : model.products().bias()[k - 12];
            assertEquals(x.get(k), found, 1e-4);
        }
    }
}
