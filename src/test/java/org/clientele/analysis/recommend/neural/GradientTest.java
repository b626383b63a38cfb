package org.clientele.analysis.recommend.neural;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every derivative that is used for learning against a central difference of the loss. */
class GradientTest {
    private static final float STEP = 2e-3f;

    /** Layers as "5-3"; the empty text is the network without hidden layers. */
    private static List<Integer> layers(String text) {
        List<Integer> layers = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : text.split("-", -1)) {
            layers.add(Integer.valueOf(part));
        }
        return layers;
    }

    @ParameterizedTest
    @CsvSource({"'',0,1", "5,0,2", "9-5,0,3", "9-5-3,0,4", "9-5,0.4,5", "12,0.3,6"})
    void derivatives_by_what_products_share(String layers, double dropout, long seed) {
        RandomNetwork random = RandomNetwork.of(6, 4, layers(layers), 5, seed);
        Pass pass = random.pass(dropout);
        pass.run(random.batch(), 0, 5);
        float[][] derivative = pass.gradient.rows();
        float[][] rows = random.net().weights().rows();
        for (int r = 0; r < rows.length; r++) {
            for (int k = 0; k < rows[r].length; k++) {
                assertEquals(slope(random, dropout, rows[r], k), derivative[r][k], 0.01, "row " + r + " number " + k);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'',0,1", "9-5,0,3", "9-5,0.4,5"})
    void derivatives_by_the_numbers_of_products(String layers, double dropout, long seed) {
        RandomNetwork random = RandomNetwork.of(6, 4, layers(layers), 5, seed);
        Network net = random.net();
        Batch batch = random.batch();
        random.loss(dropout);
        float[] slope = batch.slope.clone();
        float[][] gated = Arrays.stream(batch.gated).map(float[]::clone).toArray(float[][]::new);
        float[][] byView = Arrays.stream(batch.viewSlope).map(float[]::clone).toArray(float[][]::new);
        for (int item = 0; item < 6; item++) {
            for (int f = 0; f < 4; f++) {
                double taste = 0;
                double view = 0;
                double bias = 0;
                for (int s = 0; s < slope.length; s++) {
                    if (batch.item[s] == item) {
                        taste += slope[s] * gated[s / RandomNetwork.EACH][f];
                        bias += slope[s];
                        view += byView.length > 0 ? byView[s][f] : 0;
                    }
                }
                assertEquals(slope(random, dropout, net.taste()[item], f), taste, 0.01);
                assertEquals(slope(random, dropout, net.itemBias(), item), bias, 0.01);
                if (byView.length > 0) {
                    assertEquals(slope(random, dropout, net.view()[item], f), view, 0.01);
                }
            }
        }
    }

    private static double slope(RandomNetwork random, double dropout, float[] row, int k) {
        float before = row[k];
        row[k] = before + STEP;
        double up = random.loss(dropout);
        row[k] = before - STEP;
        double down = random.loss(dropout);
        row[k] = before;
        return (up - down) / (2 * STEP);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void the_slope_of_the_loss(int label) {
        for (float logit = -8; logit <= 8; logit += 0.37f) {
            double difference = (Layers.loss(logit + 1e-4, label) - Layers.loss(logit - 1e-4, label)) / 2e-4;
            assertEquals(difference, Layers.slope(logit, label), 1e-6);
        }
        assertEquals(Math.log(2), Layers.loss(0, label), 1e-12);
        assertEquals(label == 1 ? 0 : 900, Layers.loss(900, label), 1e-9, "no overflow");
    }

    @Test
    void relu_and_dropout_pass_back_what_they_let_through() {
        SplittableRandom random = new SplittableRandom(1);
        float[] row = new float[64];
        for (int k = 0; k < 64; k++) {
            row[k] = (float) random.nextGaussian();
        }
        float[] after = after(row);
        float[] gradient = new float[64];
        Arrays.fill(gradient, 1f);
        Layers.back(gradient, after, Layers.keep(0.25), 64);
        for (int k = 0; k < 64; k++) {
            float[] up = row.clone();
            float[] down = row.clone();
            up[k] += 1e-3f;
            down[k] -= 1e-3f;
            assertEquals((after(up)[k] - after(down)[k]) / 2e-3, gradient[k], 1e-3);
        }
    }

    private static float[] after(float[] row) {
        float[] out = row.clone();
        Layers.relu(out, out.length);
        Layers.dropout(out, out.length, 0.25, 77);
        return out;
    }

    @Test
    void dropout_leaves_out_its_share_and_keeps_the_mean() {
        float[] row = new float[40_000];
        Arrays.fill(row, 1f);
        Layers.dropout(row, row.length, 0.3, 5);
        int gone = 0;
        double sum = 0;
        for (float number : row) {
            gone += number == 0 ? 1 : 0;
            sum += number;
        }
        // Five standard errors of a share.
        assertEquals(0.3, gone / 40_000.0, 5 * Math.sqrt(0.3 * 0.7 / 40_000));
        assertEquals(1, sum / 40_000, 0.02);
    }

    /** What people get: no dropout, and the same number from all three ways to compute it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "7", "9-5-3"})
    void prediction_equals_the_forward_pass_without_dropout(String layers) {
        RandomNetwork random = RandomNetwork.of(150, 6, layers(layers), 40, 3);
        Batch batch = random.batch();
        random.loss(0);
        Ranker.Desk desk = new Ranker(random.net(), 0, new Workers(1)).desk();
        float[] all = new float[150];
        float[] one = new float[1];
        for (int s = 0; s < batch.slope.length; s++) {
            float[] person = batch.person[s / RandomNetwork.EACH];
            double odds = batch.slope[s] + (s % RandomNetwork.EACH == 0 ? 1 : 0);
            desk.some(person, new int[] {batch.item[s]}, one);
            desk.all(person, all);
            assertEquals(odds, 1 / (1 + Math.exp(-one[0])), 1e-5);
            assertEquals(one[0], all[batch.item[s]], 1e-4);
        }
        if (!layers.isEmpty()) {
            float[] without = batch.slope.clone();
            random.loss(0.5);
            assertTrue(Arrays.mismatch(without, batch.slope) >= 0, "dropout does something while learning");
        }
    }

    /** Kingma and Ba's algorithm 1, in double precision. */
    @Test
    void adam_moves_as_in_the_paper() {
        float[][] rows = {{1f, -2f, 0.5f}};
        Adam adam = new Adam(rows);
        double[] x = {1, -2, 0.5};
        double[] m = new double[3];
        double[] v = new double[3];
        SplittableRandom random = new SplittableRandom(2);
        for (int t = 1; t <= 50; t++) {
            float[] gradient = new float[3];
            for (int k = 0; k < 3; k++) {
                gradient[k] = (float) random.nextGaussian();
                m[k] = 0.9 * m[k] + 0.1 * gradient[k];
                v[k] = 0.999 * v[k] + 0.001 * gradient[k] * gradient[k];
                x[k] -= 0.01 * m[k] / (1 - Math.pow(0.9, t)) / (Math.sqrt(v[k] / (1 - Math.pow(0.999, t))) + 1e-8);
            }
            adam.step(0, rows[0], gradient, 0.01);
            for (int k = 0; k < 3; k++) {
                assertEquals(x[k], rows[0][k], 1e-5);
            }
        }
    }

    @Test
    void agreement_is_one_smooth_rising_curve() {
        Agreement agreement = new Agreement(new float[0][], 1f, 1f);
        float before = Float.NEGATIVE_INFINITY;
        for (float x = -40; x < 60; x += 0.01f) {
            float y = agreement.linked(x);
            assertTrue(y > before || y - before > -1e-6f, "at " + x);
            assertTrue(before == Float.NEGATIVE_INFINITY || y - before < 0.011f, "no jump at " + x);
            before = y;
        }
        assertEquals(Math.log(Math.log(1 + Math.E)), agreement.linked(1f), 1e-6);
    }
}
