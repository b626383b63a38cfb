package org.clientele.analysis.uplift;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QiniTest {
    private static boolean[] bits(String digits) {
        boolean[] bits = new boolean[digits.length()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = digits.charAt(i) == '1';
        }
        return bits;
    }

    private static double[] falling(int n) {
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            score[i] = 0.9 - i / 10.0;
        }
        return score;
    }

    @Test
    void eight_people_give_the_published_curve_and_score() {
        boolean[] hit = bits("10110010");
        boolean[] treated = bits("10101001");
        Qini curve = Qini.curve(falling(8), hit, treated);
        assertArrayEquals(new double[] {0, 1, 1, 2, 1, 0.5, 1, 0.5, 0}, curve.gained(), 1e-12);
        assertEquals(7, curve.area(), 1e-12);
        assertEquals(0.583333, Qini.score(falling(8), hit, treated), 5e-7);
    }

    @Test
    void ten_people_give_the_published_curves_and_scores() {
        boolean[] hit = bits("1011001001");
        boolean[] treated = bits("1101010010");
        assertArrayEquals(
                new double[] {0, 1, 1, -1, -1, 0.5, 0, -2.0 / 3, 0, -0.5, -1},
                Qini.curve(falling(10), hit, treated).gained(),
                1e-12);
        assertEquals(0.207207, Qini.score(falling(10), hit, treated), 5e-7);
        assertArrayEquals(
                new double[] {0, 1, 1, -1.5, -4.0 / 3, 5.0 / 6, 0, -7.0 / 6, 0, -0.9, -2},
                Qini.upliftCurve(falling(10), hit, treated).gained(),
                1e-12);
        assertEquals(0.235828, Qini.upliftScore(falling(10), hit, treated), 5e-7);
    }

    @Test
    void an_order_by_chance_scores_about_nothing_and_the_true_one_well() {
        SplittableRandom random = new SplittableRandom(2);
        int n = 40_000;
        double[] uplift = new double[n];
        double[] chance = new double[n];
        boolean[] hit = new boolean[n];
        boolean[] treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            uplift[i] = random.nextInt(10) / 20.0;
            chance[i] = random.nextDouble();
            treated[i] = random.nextBoolean();
            hit[i] = random.nextDouble() < 0.2 + (treated[i] ? uplift[i] : 0);
        }
        assertEquals(0, Qini.score(chance, hit, treated), 0.02);
        assertEquals(0.45, Qini.atTop(uplift, hit, treated, 0.1), 0.03);
        assertEquals(0.225, Qini.atTop(uplift, hit, treated, 1), 0.015);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0.10, 1.95", "0.02, 0.30, -1.85", "0.01, 0.05, 0.05", "-0.01, 0.08, -1.45"})
    void writing_pays_where_the_change_is_worth_more_than_message_and_gift(
            double uplift, double chance, double profit) {
        assertEquals(profit, new ContactProfit(60, 0.05, 10).byUplift(uplift, chance), 1e-9);
    }

    @Test
    void answers_without_a_comparison_flatter() {
        assertEquals(0.30 * 50 - 0.05, new ContactProfit(60, 0.05, 10).byResponse(0.30), 1e-9);
    }
}
