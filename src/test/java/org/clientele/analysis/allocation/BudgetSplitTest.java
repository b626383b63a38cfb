package org.clientele.analysis.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.clientele.analysis.allocation.BudgetSplit.Response;
import org.junit.jupiter.api.Test;

class BudgetSplitTest {
    private static final Response[] GROUPS = {
        new Response(12_000, 4_000), new Response(8_000, 1_500), new Response(3_000, 6_000)
    };

    private static double equalSplit(double budget) {
        return Arrays.stream(GROUPS).mapToDouble(g -> g.earned(budget / 3)).sum();
    }

    @Test
    void small_and_middling_budgets_are_split_as_published() {
        BudgetSplit small = BudgetSplit.of(GROUPS, 2_000);
        assertArrayEquals(new double[] {826.9, 1_173.1, 0}, small.spend(), 0.05);
        assertEquals(2.4397, small.next(), 5e-5);
        assertEquals(6_581.4, small.earnedInAll(), 0.05);
        assertEquals(5_028.3, equalSplit(2_000), 0.05);
        BudgetSplit middling = BudgetSplit.of(GROUPS, 5_000);
        assertArrayEquals(new double[] {3_008.7, 1_991.3, 0}, middling.spend(), 0.05);
        assertEquals(1.4140, middling.next(), 5e-5);
        assertEquals(12_222.9, middling.earnedInAll(), 0.05);
        assertEquals(10_183.2, equalSplit(5_000), 0.05);
    }

    @Test
    void money_that_would_not_come_back_is_not_spent() {
        BudgetSplit plenty = BudgetSplit.of(GROUPS, 1_000_000);
        assertArrayEquals(new double[] {4_394.4, 2_511.0, 0}, plenty.spend(), 0.05);
        assertEquals(6_905.4, Arrays.stream(plenty.spend()).sum(), 0.05);
        assertEquals(1, plenty.next(), 0);
    }

    @Test
    void the_next_unit_earns_the_same_in_every_group_that_gets_any() {
        SplittableRandom random = new SplittableRandom(8);
        for (int run = 0; run < 300; run++) {
            Response[] groups = new Response[random.nextInt(1, 7)];
            for (int g = 0; g < groups.length; g++) {
                groups[g] = new Response(random.nextDouble(0, 10_000), random.nextDouble(10, 6_000));
            }
            double budget = random.nextDouble(0, 8_000);
            BudgetSplit split = BudgetSplit.of(groups, budget);
            assertTrue(Arrays.stream(split.spend()).sum() <= budget + 1e-6);
            for (int g = 0; g < groups.length; g++) {
                double next = groups[g].next(split.spend()[g]);
                if (split.spend()[g] > 0) {
                    assertEquals(split.next(), next, 1e-6);
                } else {
                    assertTrue(next <= split.next() + 1e-6);
                }
            }
        }
    }

    @Test
    void whole_things_are_chosen_exactly_where_greed_fails() {
        double[] value = {60, 100, 120};
        BitSet chosen = Knapsack.best(value, new int[] {10, 20, 30}, 50);
        assertEquals(220, chosen.stream().mapToDouble(i -> value[i]).sum());
    }

    @Test
    void the_choice_is_as_good_as_the_best_of_all_choices() {
        SplittableRandom random = new SplittableRandom(15);
        for (int run = 0; run < 60; run++) {
            int n = random.nextInt(1, 13);
            double[] value = random.doubles(n, 0, 100).toArray();
            int[] price = random.ints(n, 0, 40).toArray();
            int budget = random.nextInt(0, 120);
            double best = 0;
            for (int set = 0; set < 1 << n; set++) {
                double worth = 0;
                int cost = 0;
                for (int i = 0; i < n; i++) {
                    if ((set >> i & 1) == 1) {
                        worth += value[i];
                        cost += price[i];
                    }
                }
                best = cost <= budget ? Math.max(best, worth) : best;
            }
            BitSet chosen = Knapsack.best(value, price, budget);
            assertEquals(best, chosen.stream().mapToDouble(i -> value[i]).sum(), 1e-9);
            assertTrue(chosen.stream().map(i -> price[i]).sum() <= budget);
        }
    }
}
