package org.clientele.analysis.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.allocation.BudgetSplit;
import org.clientele.analysis.allocation.BudgetSplit.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves are found again from what they brought, and no other split of a budget brings more. */
class CappedSplitTest {
    private static final ResponseFit[] GOLDEN = {
        new ResponseFit(new Response(12_000, 4_000), 1e9, 1),
        new ResponseFit(new Response(8_000, 1_500), 1e9, 1),
        new ResponseFit(new Response(3_000, 6_000), 1e9, 1)
    };

    @Test
    void without_ends_it_is_the_golden_split() {
        CappedSplit split = CappedSplit.of(GOLDEN, 5_000);
        assertArrayEquals(new double[] {3_008.7, 1_991.3, 0}, split.spend(), 0.05);
        assertEquals(12_222.9, split.earnedInAll(), 0.05);
        assertEquals(1.414, split.next()[0], 0.0005);
        CappedSplit rich = CappedSplit.of(GOLDEN, 10_000);
        assertEquals(10_000 - 6_905.4, rich.left(), 0.1, "the rest is better not spent");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_that_can_be_moved_between_groups_brings_more(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        ResponseFit[] groups = new ResponseFit[5];
        for (int g = 0; g < 5; g++) {
            double scale = chance.nextDouble(100, 5_000);
            groups[g] = new ResponseFit(
                    new Response(chance.nextDouble(100, 9_000), scale), chance.nextDouble(0.1, 1.5) * scale, 1);
        }
        double budget = chance.nextDouble(500, 9_000);
        CappedSplit split = CappedSplit.of(groups, budget);
        double spent = 0;
        for (int g = 0; g < 5; g++) {
            spent += split.spend()[g];
            assertTrue(split.spend()[g] <= groups[g].most() + 1e-9);
        }
        assertEquals(budget, spent + split.left(), 1e-4);
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 5; to++) {
                double step = Math.min(1, split.spend()[from]);
                if (from != to && split.spend()[to] + step <= groups[to].most()) {
                    double lost = split.earned()[from] - groups[from].response().earned(split.spend()[from] - step);
                    double won = groups[to].response().earned(split.spend()[to] + step) - split.earned()[to];
                    assertTrue(won <= lost + 1e-6, from + " to " + to);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_curve_is_found_again_from_its_waves(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        Response truth = new Response(chance.nextDouble(500, 20_000), chance.nextDouble(200, 4_000));
        double[] spend = new double[8];
        double[] earned = new double[8];
        for (int i = 0; i < 8; i++) {
            spend[i] = (i + 1) * truth.scale() / 3;
            earned[i] = truth.earned(spend[i]);
        }
        ResponseFit fit = ResponseFit.of(spend, earned);
        assertEquals(truth.most(), fit.response().most(), 0.001 * truth.most());
        assertEquals(truth.scale(), fit.response().scale(), 0.001 * truth.scale());
        assertEquals(1, fit.fit(), 1e-6);
    }

    @Test
    void gains_that_fall_evenly_are_met_at_their_end() {
        double[] gains = new double[1_000];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = i / 1_000.0;
        }
        ResponseFit fit = ResponseFit.ofGains(gains, 0.1);
        assertEquals(100, fit.most(), 1e-9);
        assertTrue(fit.fit() > 0.98);
        assertEquals(499.5, fit.response().earned(100), 25);
        assertEquals(0, ResponseFit.ofGains(new double[10], 0.1).response().most());
        assertEquals(
                0,
                BudgetSplit.of(new Response[] {ResponseFit.nothing().response()}, 50)
                        .spend()[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void past_campaigns_put_an_assumed_curve_right_as_far_as_they_are_sure(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        ResponseFit assumed = new ResponseFit(new Response(chance.nextDouble(500, 9_000), 800), 2_000, 1);
        assertEquals(assumed, assumed.learnt(List.of()));
        double expected = assumed.response().earned(400);
        ResponseFit sure = assumed.learnt(List.of(new PastWave(400, 2.5 * expected, 1e-4 * expected)));
        assertEquals(2.5, sure.response().most() / assumed.response().most(), 1e-6);
        assertEquals(assumed.response().scale(), sure.response().scale());
        ResponseFit unsure = assumed.learnt(List.of(new PastWave(400, 9 * expected, 100 * expected)));
        assertEquals(1, unsure.response().most() / assumed.response().most(), 2e-3);
        // as sure as what was assumed: half way; and what loses money is nothing, never less
        ResponseFit half = assumed.learnt(List.of(new PastWave(400, 2 * expected, expected)));
        assertEquals(1.5, half.response().most() / assumed.response().most(), 1e-9);
        ResponseFit losing = assumed.learnt(List.of(new PastWave(400, -9 * expected, 0.01 * expected)));
        assertEquals(0, losing.response().most());
    }

    @Test
    void three_waves_of_different_size_are_a_curve_of_their_own() {
        Response truth = new Response(5_000, 1_200);
        List<PastWave> waves = new ArrayList<>();
        for (double spend : new double[] {300, 900, 2_400}) {
            waves.add(new PastWave(spend, truth.earned(spend), 50));
        }
        ResponseFit learnt = new ResponseFit(new Response(900, 100), 3_000, 1).learnt(waves);
        assertEquals(5_000, learnt.response().most(), 10);
        assertEquals(1_200, learnt.response().scale(), 5);
        assertEquals(3_000, learnt.most());
    }
}
