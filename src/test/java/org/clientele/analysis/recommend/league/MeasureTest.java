package org.clientele.analysis.recommend.league;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeasureTest {
    private static float[] of(int k, int targets, boolean... right) {
        float[] out = new float[5];
        Measure.of(right, right.length, k, targets, out, 0);
        return out;
    }

    @Test
    void right_at_places_one_and_three_of_four_with_three_targets() {
        float[] m = of(4, 3, true, false, true, false);
        assertEquals(1, m[Measure.HIT_RATE.ordinal()]);
        assertEquals(0.5, m[Measure.PRECISION.ordinal()], 1e-6);
        assertEquals(2 / 3.0, m[Measure.RECALL.ordinal()], 1e-6);
        double best = 1 + 1 / (Math.log(3) / Math.log(2)) + 0.5;
        assertEquals(1.5 / best, m[Measure.NDCG.ordinal()], 1e-6);
        assertEquals((1 + 2 / 3.0) / 3, m[Measure.MAP.ordinal()], 1e-6);
    }

    @Test
    void a_list_that_is_all_right_has_the_best_value_of_each_even_when_there_are_more_targets() {
        float[] m = of(2, 5, true, true);
        assertEquals(1, m[Measure.NDCG.ordinal()], 1e-6);
        assertEquals(1, m[Measure.MAP.ordinal()], 1e-6);
        assertEquals(0.4, m[Measure.RECALL.ordinal()], 1e-6);
    }

    @Test
    void a_list_with_nothing_right_is_zero_in_all() {
        for (float value : of(3, 2, false, false, false)) {
            assertEquals(0, value);
        }
    }

    @Test
    void a_list_shorter_than_asked_for_is_measured_against_what_was_asked_for() {
        assertEquals(0.1, of(10, 1, true)[Measure.PRECISION.ordinal()], 1e-6);
    }
}
