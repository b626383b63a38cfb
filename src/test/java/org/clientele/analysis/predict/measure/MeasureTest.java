package org.clientele.analysis.predict.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {
    private static final double CLOSE = 1e-12;

    /** Scores with many ties, and answers that follow them loosely. */
    private record Drawn(double[] first, double[] second, int[] y) {
        static Drawn of(long seed, int n) {
            Random random = new Random(seed);
            double[] first = new double[n];
            double[] second = new double[n];
            int[] y = new int[n];
            for (int i = 0; i < n; i++) {
                double truth = random.nextGaussian();
                y[i] = truth + random.nextGaussian() > 0.5 ? 1 : 0;
                first[i] = Math.rint(4 * (truth + random.nextGaussian()));
                second[i] = Math.rint(4 * (truth + 2 * random.nextGaussian()));
            }
            return new Drawn(first, second, y);
        }
    }

    private static double wins(double yes, double no) {
        return yes > no ? 1 : yes == no ? 0.5 : 0;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_area_is_the_share_of_pairs_that_are_in_order(long seed) {
        Drawn drawn = Drawn.of(seed, 200);
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < 200; j++) {
                if (drawn.y()[i] == 1 && drawn.y()[j] == 0) {
                    sum += wins(drawn.first()[i], drawn.first()[j]);
                    pairs++;
                }
            }
        }
        assertEquals(sum / pairs, Placements.of(drawn.first(), drawn.y()).auc(), CLOSE);
    }

    @Test
    void the_range_of_a_difference_is_that_of_many_samples_drawn_again() {
        Drawn drawn = Drawn.of(9, 600);
        Ahead ahead = Ahead.of(Placements.of(drawn.first(), drawn.y()), Placements.of(drawn.second(), drawn.y()));
        Random random = new Random(1);
        double[] differences = new double[800];
        for (int b = 0; b < differences.length; b++) {
            double[] first = new double[600];
            double[] second = new double[600];
            int[] y = new int[600];
            for (int i = 0; i < 600; i++) {
                int at = random.nextInt(600);
                first[i] = drawn.first()[at];
                second[i] = drawn.second()[at];
                y[i] = drawn.y()[at];
            }
            differences[b] =
                    Placements.of(first, y).auc() - Placements.of(second, y).auc();
        }
        Arrays.sort(differences);
        double width = differences[779] - differences[20];
        assertEquals(width, ahead.high() - ahead.low(), 0.15 * width);
        assertTrue(ahead.clearly());
        assertFalse(Ahead.of(Placements.of(drawn.first(), drawn.y()), Placements.of(drawn.first(), drawn.y()))
                .clearly());
    }

    @Test
    void gains_by_hand() {
        // ranked 9 8 | 7 7 | 1: yes no | yes no | no
        double[] scores = {7, 9, 1, 8, 7};
        int[] y = {1, 1, 0, 0, 0};
        Gains gains = Gains.of(scores, y);
        assertEquals(0, gains.at(0), CLOSE);
        assertEquals(0.5, gains.at(0.2), CLOSE);
        assertEquals(0.5, gains.at(0.4), CLOSE);
        assertEquals(0.75, gains.at(0.6), CLOSE);
        assertEquals(1, gains.at(0.8), CLOSE);
        assertEquals(1, gains.at(1), CLOSE);
        assertEquals(2.5, gains.lift(0.2), CLOSE);
    }

    @Test
    void people_who_are_all_alike_are_reached_as_by_a_draw() {
        Gains gains = Gains.of(new double[50], Drawn.of(3, 50).y());
        for (int k = 0; k <= 100; k++) {
            assertEquals(k / 100.0, gains.at(k / 100.0), 1e-9);
        }
    }

    @Test
    void calibration_error_and_brier_of_the_worked_example() {
        double[] said = {.1, .1, .3, .3, .6, .6, .9, .9};
        int[] came = {0, 0, 0, 1, 1, 0, 1, 1};
        assertEquals(0.125, Reliability.of(said, came, 4).error(), CLOSE);
        Quality quality = Quality.of(said, said, came);
        assertEquals(0.1425, quality.brier(), CLOSE);
        assertEquals(0.125, quality.error(), CLOSE);
        double loss =
                -(2 * Math.log(.9) + Math.log(.7) + Math.log(.3) + Math.log(.6) + Math.log(.4) + 2 * Math.log(.9)) / 8;
        assertEquals(loss, quality.logLoss(), CLOSE);
    }

    @Test
    void percentages_that_hold_are_off_by_chance_alone() {
        Random random = new Random(4);
        double error = 0;
        double expected = 0;
        for (int draw = 0; draw < 200; draw++) {
            double[] said = random.doubles(500).toArray();
            int[] came = Arrays.stream(said)
                    .mapToInt(chance -> random.nextDouble() < chance ? 1 : 0)
                    .toArray();
            Reliability reliability = Reliability.of(said, came, 10);
            error += reliability.error() / 200;
            expected += reliability.byChance() / 200;
        }
        assertEquals(expected, error, 0.05 * expected);
    }

    @Test
    void equal_scores_keep_their_order() {
        assertArrayEquals(new int[] {1, 3, 0, 2}, Order.descending(new double[] {1, 2, 1, 2}));
        assertArrayEquals(new int[] {0, 2, 1, 3}, Order.ascending(new double[] {1, 2, 1, 2}));
    }
}
