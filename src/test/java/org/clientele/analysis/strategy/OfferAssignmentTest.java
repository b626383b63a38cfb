package org.clientele.analysis.strategy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers are given as the best of all ways to give them, never beyond a limit, and the prices bound what is possible. */
class OfferAssignmentTest {
    private static OfferSpec chance(SplittableRandom chance, int people, int offers, boolean oneCost) {
        float[] value = new float[people * offers];
        for (int i = 0; i < value.length; i++) {
            value[i] = chance.nextInt(6) == 0
                    ? Float.NEGATIVE_INFINITY
                    : chance.nextInt(3) == 0 ? chance.nextInt(-2, 9) : (float) chance.nextDouble(-2, 9);
        }
        int[] stock = new int[offers];
        double[] cost = new double[offers];
        for (int o = 0; o < offers; o++) {
            stock[o] = chance.nextInt(4) == 0 ? Integer.MAX_VALUE : chance.nextInt(0, people + 1);
            cost[o] = oneCost ? 0.5 : chance.nextInt(1, 5) / 4.0;
        }
        double budget = chance.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : chance.nextDouble(0, people * 0.8);
        int sends = chance.nextInt(3) == 0 ? Integer.MAX_VALUE : chance.nextInt(0, 2 * people);
        return new OfferSpec(people, offers, value, chance.nextInt(1, 3), stock, cost, budget, sends);
    }

    /** The best of all subsets of pairs, person by person. */
    private static double bruteForce(OfferSpec spec) {
        return best(spec, 0, spec.stock().clone(), spec.budget(), spec.sends());
    }

    private static double best(OfferSpec spec, int person, int[] stock, double budget, int sends) {
        if (person == spec.people()) {
            return 0;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int set = 0; set < 1 << spec.offers(); set++) {
            if (Integer.bitCount(set) > spec.most() || Integer.bitCount(set) > sends) {
                continue;
            }
            double value = 0;
            double cost = 0;
            boolean can = true;
            for (int o = 0; o < spec.offers(); o++) {
                if ((set & 1 << o) != 0) {
                    value += spec.value()[person * spec.offers() + o];
                    cost += spec.cost()[o];
                    can &= stock[o] > 0;
                }
            }
            if (can && value > Double.NEGATIVE_INFINITY && cost <= budget + 1e-9) {
                int[] left = stock.clone();
                for (int o = 0; o < spec.offers(); o++) {
                    left[o] -= (set & 1 << o) != 0 ? 1 : 0;
                }
                best = Math.max(
                        best, value + best(spec, person + 1, left, budget - cost, sends - Integer.bitCount(set)));
            }
        }
        return best;
    }

    /** Recounted from who gets what, with nothing of the solver. */
    private static void assertKeepsLimits(OfferSpec spec, OfferResult result) {
        int[] used = new int[spec.offers()];
        double total = 0;
        double spent = 0;
        for (int i = 0; i < spec.people(); i++) {
            int own = 0;
            for (int o = 0; o < spec.offers(); o++) {
                if (result.gets(i, o)) {
                    own++;
                    used[o]++;
                    total += spec.value()[i * spec.offers() + o];
                    spent += spec.cost()[o];
                }
            }
            assertTrue(own <= spec.most());
        }
        assertArrayEquals(used, result.used());
        assertEquals(total, result.total(), 1e-6 * Math.max(1, total));
        assertEquals(spent, result.spent(), 1e-6 * Math.max(1, spent));
        assertTrue(spent <= spec.budget() + 1e-6);
        assertTrue(Arrays.stream(used).sum() <= spec.sends());
        for (int o = 0; o < used.length; o++) {
            assertTrue(used[o] <= spec.stock()[o]);
        }
    }

    @Test
    void small_cases_are_the_best_there_is() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            OfferSpec spec = chance(chance, chance.nextInt(1, 6), chance.nextInt(1, 4), true);
            OfferResult result = OfferAssignment.run(spec, Checkpoint.none());
            assertKeepsLimits(spec, result);
            assertEquals(bruteForce(spec), result.total(), 1e-5, "seed " + seed);
            assertEquals(0, result.gap(), 1e-9);
        }
    }

    @Test
    void with_costs_of_their_own_the_best_lies_between_what_is_found_and_the_bound() {
        double worst = 0;
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom chance = new SplittableRandom(seed);
            OfferSpec spec = chance(chance, chance.nextInt(1, 6), chance.nextInt(1, 4), false);
            OfferResult result = OfferAssignment.run(spec, Checkpoint.none());
            assertKeepsLimits(spec, result);
            double best = bruteForce(spec);
            assertTrue(result.total() <= best + 1e-5, "seed " + seed);
            assertTrue(result.bound() >= best - 1e-5, "seed " + seed + ": " + result.bound() + " < " + best);
            worst = Math.max(worst, best == 0 ? 0 : 1 - result.total() / best);
        }
        assertTrue(worst < 0.35, "a handful of people and one budget is the hardest case: " + worst);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void prices_come_within_a_thousandth_of_the_flow(int seed) {
        OfferSpec spec = chance(new SplittableRandom(seed), 700, 8, true);
        OfferResult exact = OfferAssignment.run(spec, Checkpoint.none());
        OfferResult priced = OfferAssignment.priced(spec, Checkpoint.none());
        assertKeepsLimits(spec, priced);
        assertTrue(priced.bound() >= exact.total() - 1e-6 * exact.total());
        assertTrue(
                priced.total() >= exact.total() * 0.999 - 1e-6,
                () -> priced.total() + " of " + exact.total() + ", bound " + priced.bound());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void one_more_of_a_thing_brings_no_more_than_its_price(int seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        OfferSpec spec = chance(chance, 200, 5, true);
        spec = new OfferSpec(200, 5, spec.value(), 1, new int[] {9, 14, 11, 20, 8}, spec.cost(), 1e9, 55);
        OfferResult result = OfferAssignment.run(spec, Checkpoint.none());
        double room = OfferAssignment.priced(spec, Checkpoint.none()).bound() - result.total() + 1e-6;
        for (int o = 0; o < 5; o++) {
            int[] more = spec.stock().clone();
            more[o]++;
            OfferResult with = OfferAssignment.run(
                    new OfferSpec(200, 5, spec.value(), 1, more, spec.cost(), 1e9, 55), Checkpoint.none());
            assertTrue(with.total() - result.total() <= result.prices().stock()[o] + room);
        }
        OfferResult send = OfferAssignment.run(
                new OfferSpec(200, 5, spec.value(), 1, spec.stock(), spec.cost(), 1e9, 56), Checkpoint.none());
        assertTrue(send.total() - result.total() <= result.prices().send() + room);
        assertTrue(result.prices().send() > 0, "messages are short here");
    }

    @Test
    void the_value_at_a_place_is_that_of_the_sorted_list() {
        SplittableRandom chance = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            float[] values = new float[chance.nextInt(1, 60)];
            for (int i = 0; i < values.length; i++) {
                values[i] = chance.nextInt(20);
            }
            float[] sorted = values.clone();
            Arrays.sort(sorted);
            int place = chance.nextInt(values.length);
            assertEquals(sorted[sorted.length - 1 - place], Selection.descending(values.clone(), values.length, place));
        }
    }

    /** {@code mvn test -Plong -Dtest=OfferAssignmentTest}: prints seconds and gap for a million people and ten offers. */
    @Test
    @Tag("long")
    void a_million_people_and_ten_offers() {
        SplittableRandom chance = new SplittableRandom(7);
        int n = 1_000_000;
        float[] value = new float[n * 10];
        for (int i = 0; i < n; i++) {
            double person = Math.exp(chance.nextDouble(-2, 2));
            for (int o = 0; o < 10; o++) {
                value[i * 10 + o] = (float) (person * chance.nextDouble(0, 1 + o / 5.0) - 0.3);
            }
        }
        int[] stock = {20_000, 30_000, 40_000, 50_000, 60_000, 70_000, 80_000, 90_000, 100_000, Integer.MAX_VALUE};
        double[] cost = {0.05, 0.05, 0.05, 0.05, 0.05, 0.05, 0.08, 0.08, 0.08, 0.08};
        OfferSpec spec = new OfferSpec(n, 10, value, 2, stock, cost, 40_000, 700_000);
        long begun = System.nanoTime();
        OfferResult result = OfferAssignment.run(spec, Checkpoint.none());
        System.out.printf(
                "%.1f s, gap %.5f %%, %d messages, %.0f spent, prices %s %s %s%n",
                (System.nanoTime() - begun) / 1e9,
                100 * result.gap(),
                result.sends(),
                result.spent(),
                Arrays.toString(result.prices().stock()),
                result.prices().send(),
                result.prices().money());
        assertKeepsLimits(spec, result);
        assertTrue(result.gap() < 0.01, () -> "gap " + result.gap());
    }
}
