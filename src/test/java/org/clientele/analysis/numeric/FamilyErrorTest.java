package org.clientele.analysis.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FamilyErrorTest {
    @Test
    void p_values_are_adjusted_step_by_step_from_the_smallest() {
        // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") of R
        assertArrayEquals(
                new double[] {0.03, 0.06, 0.06, 0.02},
                FamilyError.adjusted(new double[] {0.01, 0.04, 0.03, 0.005}),
                1e-12);
        assertArrayEquals(new double[] {1, 1}, FamilyError.adjusted(new double[] {0.9, 0.6}), 1e-12);
        assertArrayEquals(new double[0], FamilyError.adjusted(new double[0]));
    }
}
