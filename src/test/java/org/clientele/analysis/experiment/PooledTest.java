package org.clientele.analysis.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PooledTest {
    private static Effect of(long hitsControl, long control, long hitsTreated, long treated) {
        return Effect.of(Arm.ofShare(hitsControl, control), Arm.ofShare(hitsTreated, treated), 0.05, 5_000);
    }

    @Test
    void two_equal_experiments_have_the_same_effect_and_half_the_variance() {
        Effect one = of(100, 2_000, 150, 2_000);
        Pooled two = Pooled.of(List.of(one, one), 0.05, 10_000);
        assertEquals(one.difference(), two.effect().difference(), 1e-15);
        assertEquals(one.standardError() / Math.sqrt(2), two.effect().standardError(), 1e-15);
        assertEquals(0, two.q(), 1e-12);
        assertEquals(1, two.agreeP(), 1e-9);
        assertEquals(
                8_000, two.effect().control().people() + two.effect().treated().people());
        assertEquals(0.05, two.effect().control().mean(), 1e-12);
    }

    @Test
    void weights_and_distance_are_those_done_by_hand() {
        // Differences 0.02 and 0.05 with errors 0.01 and 0.02: weights 10,000 and 2,500.
        Effect exact = withError(0.02, 0.01);
        Effect rough = withError(0.05, 0.02);
        Pooled pooled = Pooled.of(List.of(exact, rough), 0.05, 5_000);
        assertEquals((10_000 * 0.02 + 2_500 * 0.05) / 12_500, pooled.effect().difference(), 1e-12);
        assertEquals(1 / Math.sqrt(12_500), pooled.effect().standardError(), 1e-12);
        // Q = 10,000 · 0.006² + 2,500 · 0.024² = 0.36 + 1.44; χ² with one degree above 1.8 is 0.1797.
        assertEquals(1.8, pooled.q(), 1e-9);
        assertEquals(0.17971, pooled.agreeP(), 1e-5);
    }

    private static Effect withError(double difference, double error) {
        Arm control = new Arm(1_000, 0.1, 0.5 * error * error * 1_000, true);
        Arm treated = new Arm(1_000, 0.1 + difference, 0.5 * error * error * 1_000, true);
        return Effect.of(control, treated, 0.05, 5_000);
    }

    @Test
    void many_small_campaigns_see_what_none_sees_alone() {
        SplittableRandom random = new SplittableRandom(4);
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long control = 0;
            long treated = 0;
            for (int p = 0; p < 400; p++) {
                control += random.nextDouble() < 0.10 ? 1 : 0;
                treated += random.nextDouble() < 0.13 ? 1 : 0;
            }
            effects.add(of(control, 400, treated, 400));
        }
        long alone = effects.stream().filter(e -> e.anytimeLow() > 0).count();
        Pooled pooled = Pooled.of(effects, 0.05, 48_000);
        assertTrue(alone < 10, "alone " + alone);
        assertTrue(pooled.effect().anytimeLow() > 0);
        assertTrue(pooled.effect().low() < 0.03 && 0.03 < pooled.effect().high());
        assertEquals(60, pooled.experiments());
    }

    @Test
    void experiments_in_which_nothing_varied_are_left_out() {
        Pooled pooled = Pooled.of(List.of(of(0, 100, 0, 100), of(5, 100, 9, 100)), 0.05, 400);
        assertEquals(1, pooled.experiments());
        assertThrows(IllegalArgumentException.class, () -> Pooled.of(List.of(of(0, 9, 0, 9)), 0.05, 400));
    }

    /** In groups that differ by chance alone, one of ten is told of in at most one of twenty runs. */
    @Test
    void ten_groups_without_a_change_are_rarely_told_of() {
        SplittableRandom random = new SplittableRandom(12);
        int fooled = 0;
        int runs = 400;
        for (int run = 0; run < runs; run++) {
            List<GroupEffects.Group> groups = new ArrayList<>();
            for (int g = 0; g < 10; g++) {
                long control = 0;
                long treated = 0;
                for (int p = 0; p < 300; p++) {
                    control += random.nextDouble() < 0.2 ? 1 : 0;
                    treated += random.nextDouble() < 0.2 ? 1 : 0;
                }
                groups.add(group(control, 300, treated, 300));
            }
            fooled += told(groups).stream().anyMatch(Contrast::differs) ? 1 : 0;
        }
        assertTrue(fooled <= 0.05 * runs, fooled + " of " + runs);
    }

    private static GroupEffects.Group group(long control, long held, long treated, long sent) {
        return new GroupEffects.Group(
                ArmOutcome.answers("", true, held, control), ArmOutcome.answers("A", false, sent, treated));
    }

    private static List<Contrast> told(List<GroupEffects.Group> groups) {
        ExperimentSpec spec = ExperimentSpec.usual(ExperimentSpec.Measure.SHARE, new double[] {1, 1}, 0, 14, 0.2, 0);
        List<ArmOutcome> whole = List.of(
                ArmOutcome.together(
                        "", groups.stream().map(GroupEffects.Group::control).toList()),
                ArmOutcome.together(
                        "A", groups.stream().map(GroupEffects.Group::treated).toList()));
        ExperimentResult result = Experiment.run(
                whole,
                ExperimentSpec.usual(
                        ExperimentSpec.Measure.SHARE,
                        whole.stream().mapToDouble(ArmOutcome::people).toArray(),
                        0,
                        14,
                        0.2,
                        0),
                14);
        return GroupEffects.of(groups, spec, result, 14);
    }

    @Test
    void small_groups_are_not_read_and_a_real_change_is() {
        List<Contrast> told =
                told(List.of(group(0, 99, 99, 500), group(50, 1_000, 55, 1_000), group(50, 1_000, 150, 1_000)));
        assertEquals(List.of(2, 1), told.stream().map(Contrast::arm).toList());
        assertTrue(told.get(0).differs());
        assertFalse(told.get(1).differs());
    }
}
