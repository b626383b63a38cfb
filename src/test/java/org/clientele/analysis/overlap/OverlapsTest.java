package org.clientele.analysis.overlap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.facts.CustomerSet;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapsTest {
    private static List<CustomerSet> random(Random random, int people, int groups) {
        List<CustomerSet> sets = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            CustomerSet.Builder set = new CustomerSet.Builder(people);
            int one = 1 + random.nextInt(6);
            for (int c = 0; c < people; c++) {
                if (random.nextInt(one) == 0) {
                    set.add(c);
                }
            }
            sets.add(set.build());
        }
        return sets;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void each_person_is_in_one_region_and_regions_hold_their_own(long seed) {
        Random random = new Random(seed);
        int people = 1 + random.nextInt(400);
        List<CustomerSet> sets = random(random, people, 2 + random.nextInt(7));
        OverlapResult result = Overlaps.run(sets, Checkpoint.none());
        int[] counted = new int[1 << sets.size()];
        for (int c = 0; c < people; c++) {
            int region = 0;
            for (int g = 0; g < sets.size(); g++) {
                region |= sets.get(g).contains(c) ? 1 << g : 0;
            }
            counted[region]++;
            for (int other : List.of(1, region)) {
                assertEquals(
                        other == region && other > 0,
                        other > 0 && result.members(List.of(other)).contains(c));
            }
        }
        for (int region = 0; region < counted.length; region++) {
            assertEquals(counted[region], result.regions()[region]);
        }
        assertEquals(people, result.people() + counted[0]);
        List<Integer> bySize = result.inhabited(OverlapResult.Order.SIZE);
        for (int i = 1; i < bySize.size(); i++) {
            assertTrue(result.regions()[bySize.get(i - 1)] >= result.regions()[bySize.get(i)]);
        }
        List<Integer> byDegree = result.inhabited(OverlapResult.Order.DEGREE);
        for (int i = 1; i < byDegree.size(); i++) {
            assertTrue(Integer.bitCount(byDegree.get(i - 1)) <= Integer.bitCount(byDegree.get(i)));
        }
    }

    /** The areas of the drawn circles, measured by throwing a fine grid over them. */
    private static double[] measured(VennShape shape) {
        double[] areas = new double[1 << shape.x().length];
        double step = 0.002;
        for (double x = -1.5; x < 2.5; x += step) {
            for (double y = -1.5; y < 2.5; y += step) {
                areas[shape.region(x, y)] += step * step;
            }
        }
        return areas;
    }

    private static OverlapResult of(int... regions) {
        int groups = Integer.numberOfTrailingZeros(regions.length);
        int people = 0;
        for (int count : regions) {
            people += count;
        }
        List<CustomerSet.Builder> sets = new ArrayList<>();
        for (int g = 0; g < groups; g++) {
            sets.add(new CustomerSet.Builder(people));
        }
        int c = 0;
        for (int region = 0; region < regions.length; region++) {
            for (int i = 0; i < regions[region]; i++) {
                for (int g = 0; g < groups; g++) {
                    if ((region >> g & 1) != 0) {
                        sets.get(g).add(c);
                    }
                }
                c++;
            }
        }
        return Overlaps.run(sets.stream().map(CustomerSet.Builder::build).toList(), Checkpoint.none());
    }

    @Test
    void two_circles_are_in_exact_proportion() {
        for (int[] counts : new int[][] {{0, 60, 25, 15}, {9, 50, 50, 0}, {3, 80, 0, 20}, {0, 10, 60, 30}}) {
            OverlapResult overlap = of(counts);
            VennShape shape = Venn.of(overlap);
            double[] areas = measured(shape);
            for (int region = 1; region < 4; region++) {
                assertEquals((double) counts[region] / overlap.people(), areas[region], 0.004);
            }
            assertEquals(0, shape.misfit(), 1e-6);
        }
    }

    @Test
    void three_circles_that_can_fit_do_and_the_misfit_is_told() {
        // Counts that three equal circles do make: their areas, rounded to one in ten thousand.
        double[] made = measured(new VennShape(
                new double[] {0, 0.5, 0.25},
                new double[] {0, 0, 0.43},
                new double[] {0.4, 0.4, 0.4},
                new double[8],
                new double[8],
                0));
        int[] counts = new int[8];
        double whole = 0;
        for (int region = 1; region < 8; region++) {
            counts[region] = (int) Math.round(made[region] * 10_000);
            whole += counts[region];
        }
        VennShape shape = Venn.of(of(counts));
        assertTrue(shape.misfit() < 0.004, "misfit " + shape.misfit());
        double[] areas = measured(shape);
        for (int region = 1; region < 8; region++) {
            assertEquals(counts[region] / whole, areas[region], 0.006, "region " + region);
            assertEquals(region, shape.region(shape.labelX()[region], shape.labelY()[region]));
        }
        // Everybody is in exactly two of three groups: no circles can show that, and it is said.
        VennShape bad = Venn.of(of(0, 0, 0, 100, 0, 100, 100, 0));
        double[] drawn = measured(bad);
        double misfit = 0;
        for (int region = 1; region < 8; region++) {
            double wanted = region == 3 || region == 5 || region == 6 ? 1 / 3.0 : 0;
            misfit += Math.abs(drawn[region] - wanted) / 2;
        }
        assertEquals(misfit, bad.misfit(), 0.01);
        assertTrue(bad.misfit() > 0.05);
    }

    @Test
    void one_group_and_nine_are_refused() {
        CustomerSet set = CustomerSet.all(3);
        for (int groups : new int[] {1, 9}) {
            assertEquals(
                    "overlap.number",
                    assertThrows(
                                    Refusal.class,
                                    () -> Overlaps.run(java.util.Collections.nCopies(groups, set), Checkpoint.none()))
                            .sentence()
                            .key());
        }
    }
}
