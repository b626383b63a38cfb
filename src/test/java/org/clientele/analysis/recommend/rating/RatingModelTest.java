package org.clientele.analysis.recommend.rating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.History;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.Signal;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.BaselineSpec;
import org.clientele.analysis.recommend.spec.SvdPlusPlusSpec;
import org.clientele.analysis.recommend.spec.SvdSpec;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RatingModelTest {
    private static final SvdSpec SVD = new SvdSpec(4, 30, 0.02, 0.05, 0.1, 3);
    private static final SvdPlusPlusSpec SVD_PP = new SvdPlusPlusSpec(4, 30, 0.02, 0.05, 0.1, 3);

    enum Case {
        SVD_RATED,
        SVD_BOUGHT,
        PLUS_RATED,
        PLUS_BOUGHT;

        RatingModel model() {
            TrainingData data = this == SVD_RATED || this == PLUS_RATED
                    ? RatedThings.planted(80, 40, 0.5, 2).data()
                    : TrainingData.of(RandomPurchases.withTastes(80, 40, 4, 8, 0.8, 2));
            return this == SVD_RATED || this == SVD_BOUGHT
                    ? Svd.fit(data, SVD, 3, new Workers(2), Checkpoint.none())
                    : SvdPlusPlus.fit(data, SVD_PP, 3, Checkpoint.none());
        }

        boolean rated() {
            return this == SVD_RATED || this == PLUS_RATED;
        }
    }

    private static History history() {
        return new History(new int[] {2, 7, 11, 30}, new float[] {4, 1, 2.5f, 5}, new int[4], 0);
    }

    /** The person's numbers as the minimum of a sum over every single product, solved in double precision. */
    @ParameterizedTest
    @EnumSource
    void folding_in_equals_a_plain_solver(Case method) {
        RatingModel model = method.model();
        assertEquals(method.rated(), model.rated());
        History history = history();
        Products products = model.products();
        double[] implied = implied(products, history);
        double weight = method.rated() ? 0 : 3 * 4 / 36.0;
        DMatrixRMaj a = new DMatrixRMaj(5, 5);
        DMatrixRMaj b = new DMatrixRMaj(5, 1);
        double samples = 0;
        for (int i = 0; i < 40; i++) {
            int at = Arrays.binarySearch(history.item(), i);
            double c = at >= 0 ? 1 : weight;
            double rating = at < 0 ? 0 : method.rated() ? model.predictable(history.weight()[at]) : 1;
            double rest = rating - products.mean() - products.bias()[i];
            double[] x = {1, 0, 0, 0, 0};
            for (int f = 0; f < 4; f++) {
                x[f + 1] = products.vector()[i][f];
                rest -= x[f + 1] * implied[f];
            }
            samples += c;
            for (int f = 0; f < 5; f++) {
                b.add(f, 0, c * x[f] * rest);
                for (int g = 0; g < 5; g++) {
                    a.add(f, g, c * x[f] * x[g]);
                }
            }
        }
        for (int f = 0; f < 5; f++) {
            a.add(f, f, 0.05 * samples);
        }
        DMatrixRMaj t = new DMatrixRMaj(5, 1);
        CommonOps_DDRM.solve(a, b, t);
        float[][] out = new float[1][40];
        model.scorer().score(new History[] {history}, 1, out);
        for (int i = 0; i < 40; i++) {
            double expected = products.mean() + products.bias()[i] + t.get(0);
            for (int f = 0; f < 4; f++) {
                expected += products.vector()[i][f] * (t.get(f + 1) + implied[f]);
            }
            assertEquals(expected, out[0][i], 1e-3, "product " + i);
        }
    }

    private static double[] implied(Products products, History history) {
        double[] implied = new double[4];
        if (products.says().length > 0) {
            for (int item : history.item()) {
                for (int f = 0; f < 4; f++) {
                    implied[f] += products.says()[item][f] / Math.sqrt(history.size());
                }
            }
        }
        return implied;
    }

    @ParameterizedTest
    @EnumSource(names = {"SVD_RATED", "PLUS_RATED"})
    void the_reasons_add_up_to_the_difference_from_an_average_person(Case method) {
        RatingModel model = method.model();
        float[][] out = new float[1][40];
        Recommender.Scorer scorer = model.scorer();
        scorer.score(new History[] {history()}, 1, out);
        for (int i = 0; i < 40; i++) {
            double sum = 0;
            for (float part : scorer.reasons(history(), i)) {
                sum += part;
            }
            assertEquals(out[0][i] - model.products().mean() - model.products().bias()[i], sum, 1e-3);
        }
    }

    /** Somebody whose ratings were learned from gets about the same answers when folded in as a stranger. */
    @Test
    void folding_in_agrees_with_what_was_learned() {
        RatedThings things = RatedThings.planted(150, 100, 0.6, 6);
        RatingModel model =
                Svd.fit(things.data(), new SvdSpec(2, 80, 0.02, 0.02, 0.1, 3), 1, new Workers(2), Checkpoint.none());
        Recommender.Scorer scorer = model.scorer();
        float[][] out = new float[1][100];
        double learned = things.error(model);
        double sum = 0;
        for (int t = 0; t < things.testUser().length; t++) {
            scorer.score(new History[] {things.data().interactions().history(things.testUser()[t])}, 1, out);
            double e = things.testRating()[t] - out[0][things.testItem()[t]];
            sum += e * e;
        }
        double folded = Math.sqrt(sum / things.testUser().length);
        assertTrue(folded < learned * 1.1, () -> folded + " against " + learned);
    }

    @Test
    void predictions_stay_in_the_range_and_are_those_of_an_average_person_once_read_back() throws IOException {
        TrainingData data = RatedThings.of(3, new int[][] {{0, 1}, {0, 1}, {0}}, new float[][] {{5, 1}, {5, 1}, {5}});
        RatingModel model =
                Svd.fit(data, new SvdSpec(2, 200, 0.1, 0.001, 0.1, 3), 1, new Workers(1), Checkpoint.none());
        assertTrue(model.predict(0, 0) > 4.5 && model.predict(0, 0) <= 5);
        assertTrue(model.predict(0, 1) >= 1 && model.predict(0, 1) < 1.5);
        // Nobody rated the third product: the person's mean is all that is known.
        assertEquals(model.products().mean() + model.people().bias()[2], model.predict(2, 2), 1e-6);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        RatingModel again =
                RatingModel.read(model.spec(), new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(model.products().mean() + model.products().bias()[1], again.predict(0, 1), 1e-6);
        assertEquals(model.predict(99, 1), again.predict(0, 1));
    }

    @Test
    void the_newest_of_two_ratings_counts() {
        TrainingData data = RatedThings.of(2, new int[][] {{1, 0, 1}}, new float[][] {{1, 4, 5}});
        SparseRows rows = Ratings.of(data, 3, 1).rows();
        assertArrayEquals(new int[] {0, 1}, rows.index());
        assertArrayEquals(new float[] {4, 5}, rows.value());
    }

    @Test
    void only_numbers_that_differ_and_are_not_marked_as_something_else_are_ratings() {
        TrainingData rated = RatedThings.of(2, new int[][] {{0}, {1}}, new float[][] {{2}, {4}});
        Purchases lines = rated.purchases();
        assertTrue(Ratings.of(rated, 3, 1).rated());
        assertTrue(Ratings.of(marked(lines, null), 3, 1).rated(), "numbers of a plain file");
        byte[] mixed = {(byte) Signal.RATING.ordinal(), (byte) Signal.PURCHASE.ordinal()};
        assertFalse(Ratings.of(marked(lines, mixed), 3, 1).rated(), "a purchase among them");
        TrainingData same = RatedThings.of(2, new int[][] {{0}, {1}}, new float[][] {{4}, {4}});
        assertFalse(Ratings.of(same, 3, 1).rated(), "nobody says anything");
    }

    private static TrainingData marked(Purchases lines, byte @Nullable [] signal) {
        return TrainingData.of(new Purchases(
                lines.items(), lines.offset(), lines.item(), lines.day(), lines.order(), signal, lines.weight()));
    }

    @Test
    void without_ratings_products_not_bought_are_drawn() {
        TrainingData data = TrainingData.of(RandomPurchases.withTastes(40, 30, 3, 6, 0.8, 2));
        SparseRows bought = data.interactions().byUser();
        int[] drawn = new int[30];
        for (long seed = 1; seed <= 50; seed++) {
            Ratings ratings = Ratings.of(data, 2, seed);
            assertFalse(ratings.rated());
            for (int u = 0; u < 40; u++) {
                assertEquals(3 * bought.length(u), ratings.rows().length(u));
                for (int e = ratings.rows().start()[u]; e < ratings.rows().start()[u + 1]; e++) {
                    boolean has = bought.find(u, ratings.rows().index()[e]) >= 0;
                    assertEquals(has ? 1f : 0f, ratings.rows().valueAt(e));
                    drawn[ratings.rows().index()[e]] += has || u > 0 ? 0 : 1;
                }
            }
        }
        // Of person 0 every product that was not bought is drawn about as often as any other.
        int n = bought.length(0);
        double expected = 50.0 * 2 * n / (30 - n);
        for (int i = 0; i < 30; i++) {
            if (bought.find(0, i) < 0) {
                assertEquals(expected, drawn[i], 5 * Math.sqrt(expected));
            }
        }
        Ratings few = Ratings.of(data, 100, 1);
        assertEquals(30, few.rows().length(0), "all products there are");
    }

    @Test
    void the_baseline_orders_by_how_good_products_are_and_has_no_reasons() {
        TrainingData data = RatedThings.of(3, new int[][] {{0, 1, 2}, {0, 1, 2}}, new float[][] {{1, 5, 3}, {2, 5, 3}});
        RatingModel model = Baseline.fit(data, BaselineSpec.standard(), 1, Checkpoint.none());
        assertFalse(model.personal());
        float[][] out = new float[2][3];
        model.scorer()
                .score(
                        new History[] {History.of(), new History(new int[] {1}, new float[] {1}, new int[1], 0)},
                        2,
                        out);
        for (float[] row : out) {
            assertTrue(row[1] > row[2] && row[2] > row[0]);
        }
        assertTrue(out[1][0] < out[0][0], "somebody who rates low is expected to go on so");
        assertArrayEquals(new float[1], model.scorer().reasons(History.of(1), 0));
    }

    @ParameterizedTest
    @EnumSource(names = {"SVD_BOUGHT", "PLUS_BOUGHT"})
    void planted_tastes_are_found_in_purchases_too(Case method) {
        RatingModel model = method.model();
        float[][] out = new float[1][40];
        // The first ten products are the taste of the first group.
        model.scorer().score(new History[] {History.of(1, 4, 8)}, 1, out);
        double own = 0;
        double others = 0;
        for (int i = 0; i < 40; i++) {
            own += i < 10 ? out[0][i] / 10 : 0;
            others += i < 10 ? 0 : out[0][i] / 30;
        }
        assertTrue(own > others + 0.1, own + " against " + others);
    }
}
