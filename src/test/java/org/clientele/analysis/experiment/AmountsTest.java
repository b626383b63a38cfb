package org.clientele.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AmountsTest {
    @Test
    void amounts_above_the_cut_of_both_arms_are_cut_to_it() {
        double[] control = new double[99];
        double[] treated = {1, 2, 1_000};
        java.util.Arrays.fill(control, 1);
        double cut = Amounts.cut(control, treated, 0.99);
        assertEquals(2, cut);
        assertArrayEquals(new double[] {1, 2, 2}, Amounts.winsorised(treated, cut));
    }

    @Test
    void what_the_time_before_foretells_is_taken_out_without_moving_the_mean() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 20_000;
        double[] before = new double[n];
        double[] amounts = new double[n];
        for (int i = 0; i < n; i++) {
            before[i] = random.nextGaussian();
            amounts[i] = 5 + 0.6 * before[i] + 0.8 * random.nextGaussian();
        }
        Amounts.Before learned = Amounts.before(amounts, before);
        assertEquals(0.6, learned.theta(), 0.02);
        assertEquals(0.6, learned.correlation(), 0.02);
        assertTrue(learned.worthIt());
        Arm plain = Arm.ofAmounts(amounts);
        Arm adjusted = Arm.ofAmounts(learned.adjusted(amounts, before));
        assertEquals(plain.mean(), adjusted.mean(), 1e-9);
        // The variance falls by the square of the correlation.
        double rest = 1 - learned.correlation() * learned.correlation();
        assertEquals(rest, adjusted.variance() / plain.variance(), 1e-6);
    }

    @Test
    void a_time_before_that_is_all_the_same_changes_nothing() {
        Amounts.Before learned = Amounts.before(new double[] {1, 2, 3}, new double[] {4, 4, 4});
        assertFalse(learned.worthIt());
        assertArrayEquals(
                new double[] {1, 2, 3}, learned.adjusted(new double[] {1, 2, 3}, new double[] {4, 4, 4}), 1e-12);
    }
}
