package org.clientele.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectTest {
    private static final double ALPHA = 0.05;

    private static Effect of(long hitsControl, long control, long hitsTreated, long treated) {
        return Effect.of(Arm.ofShare(hitsControl, control), Arm.ofShare(hitsTreated, treated), ALPHA, Anytime.PLANNED);
    }

    @Test
    void two_shares_have_the_figures_of_the_golden_example() {
        Effect effect = of(100, 2_000, 150, 2_000);
        assertEquals(0.03984007, Anytime.planned(ALPHA, 5_000).rho(), 5e-9);
        assertEquals(0.00764444, effect.standardError(), 5e-9);
        assertEquals(0.02324196, effect.anytimeHalf(), 5e-9);
        assertEquals(0.02671189, effect.anytimeP(), 5e-9);
        assertEquals(3.26599, effect.z(), 5e-6);
    }

    @Test
    void amounts_have_the_published_interval() {
        // Means, sums of squares and people of the published example; the variance follows from them.
        Arm control = amounts(1_396.87, 52_377.9767, 3_407);
        Arm treated = amounts(2_422.7, 134_698.29, 3_461);
        Effect effect = Effect.of(control, treated, ALPHA, Anytime.PLANNED);
        assertEquals(0.29, effect.difference(), 5e-6);
        assertEquals(0.12478, effect.standardError(), 5e-6);
        assertEquals(0.02012, effect.p(), 1e-4);
        assertEquals(0.70732, effect.relative(), 5e-6);
        assertEquals(0.37879, effect.relativeError(), 5e-6);
    }

    private static Arm amounts(double sum, double squares, long people) {
        double mean = sum / people;
        return new Arm(people, mean, (squares - sum * mean) / (people - 1), false);
    }

    @Test
    void the_anytime_interval_of_a_relative_change_is_the_published_one() {
        Effect effect = of(1_396, 3_000, 2_422, 3_461);
        assertEquals(0.50386, effect.relative(), 5e-6);
        assertEquals(0.03386, effect.relativeError(), 5e-6);
        double half = Anytime.planned(ALPHA, 5_000).halfWidth(effect.relativeError(), 6_461);
        assertEquals(0.40098, effect.relative() - half, 5e-5);
        assertEquals(0.60675, effect.relative() + half, 5e-5);
    }

    @Test
    void small_shares_have_the_published_relative_change() {
        Effect effect = of(14, 28, 16, 30);
        assertEquals(0.06667, effect.relative(), 5e-6);
        // The published interval takes Student's quantile with 56 degrees of freedom.
        assertEquals(-0.47767, effect.relative() - 2.00324 * effect.relativeError(), 5e-4);
    }

    @Test
    void looking_thirty_times_fools_the_ordinary_interval_and_not_the_anytime_one() {
        int runs = 1_000;
        int looks = 30;
        int batch = 200;
        int ordinary = 0;
        int anytime = 0;
        SplittableRandom random = new SplittableRandom(11);
        for (int run = 0; run < runs; run++) {
            long[] hits = new long[2];
            boolean fooled = false;
            boolean fooledAnytime = false;
            for (int look = 1; look <= looks; look++) {
                for (int arm = 0; arm < 2; arm++) {
                    for (int i = 0; i < batch; i++) {
                        hits[arm] += random.nextDouble() < 0.1 ? 1 : 0;
                    }
                }
                Effect effect = of(hits[0], (long) look * batch, hits[1], (long) look * batch);
                fooled |= Math.abs(effect.z()) > 1.959964;
                fooledAnytime |= effect.anytimeLow() > 0 || effect.anytimeHigh() < 0;
            }
            ordinary += fooled ? 1 : 0;
            anytime += fooledAnytime ? 1 : 0;
        }
        assertTrue(ordinary > 0.2 * runs, "ordinary: " + ordinary);
        assertTrue(anytime <= 1.5 * ALPHA * runs, "anytime: " + anytime);
    }

    @Test
    void the_p_value_and_the_interval_agree_on_zero() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 500; i++) {
            Effect effect = of(random.nextInt(10, 300), 1_000, random.nextInt(10, 300), 1_200);
            boolean outside = effect.anytimeLow() > 0 || effect.anytimeHigh() < 0;
            assertEquals(outside, effect.anytimeP() < ALPHA);
        }
    }

    @Test
    void arms_that_cannot_be_compared_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> of(0, 0, 1, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> Effect.of(Arm.ofShare(1, 2), Arm.ofAmounts(new double[] {1, 2}), ALPHA, 100));
        assertThrows(IllegalArgumentException.class, () -> Arm.ofShare(3, 2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, 0, 0.277533",
        "1, 10, 0.017876, 0.404150",
        "5, 100, 0.021544, 0.111750",
        "120, 10000, 0.010045, 0.014329",
        "3, 50, 0.0206, 0.1622",
        "0, 30, 0, 0.1135"
    })
    void the_range_of_a_share_is_that_of_wilson(long hits, long people, double low, double high) {
        ShareRange range = ShareRange.of(hits, people, ALPHA);
        assertEquals(low, range.low(), 5e-5);
        assertEquals(high, range.high(), 5e-5);
    }

    @ParameterizedTest
    @CsvSource({"20, 1000, 30, 1000, 0.922293", "120, 1000, 140, 1000, 0.907873"})
    void the_chance_to_beat_is_the_exact_sum(long hitsA, long a, long hitsB, long b, double chance) {
        assertEquals(chance, ChanceToBeat.of(hitsA, a, hitsB, b), 5e-7);
        assertEquals(1 - chance, ChanceToBeat.of(hitsB, b, hitsA, a), 5e-7);
    }

    @Test
    void versions_without_people_are_even() {
        assertEquals(0.5, ChanceToBeat.of(0, 0, 0, 0), 1e-12);
    }

    @Test
    void arms_far_from_the_plan_are_found() {
        assertEquals(1, SampleRatio.p(new long[] {500, 500}, new double[] {1, 1}), 1e-12);
        // 61 to 39 where half and half was planned.
        assertTrue(SampleRatio.p(new long[] {610, 390}, new double[] {0.5, 0.5}) < SampleRatio.BROKEN);
        assertEquals(1, SampleRatio.p(new long[] {0, 0}, new double[] {0.9, 0.1}), 0);
        assertEquals(
                SampleRatio.p(new long[] {90, 10}, new double[] {0.9, 0.1}),
                SampleRatio.p(new long[] {90, 10}, new double[] {9, 1}),
                1e-12);
    }
}
