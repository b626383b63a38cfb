package org.clientele.analysis.cluster.density;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.cluster.Agreement;
import org.clientele.analysis.cluster.Iris;
import org.clientele.analysis.cluster.Mall;
import org.clientele.analysis.numeric.KdTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crowds against published counts, and neighbours against comparing all with all. */
class CrowdsTest {
    private static long alone(Crowds crowds) {
        return Arrays.stream(crowds.label()).filter(g -> g < 0).count();
    }

    private static Crowds dbscan(Rows rows, double reach, int enough) {
        return Dbscan.run(rows, reach, enough, Checkpoint.none());
    }

    @Test
    void the_mall_data_give_the_known_crowds_although_their_numbers_are_whole() {
        Rows mall = Mall.rows();
        Crowds ten = dbscan(mall, 10, 5);
        assertArrayEquals(new int[] {11, 27, 32, 113}, Mall.sizes(ten.label()));
        assertEquals(17, alone(ten));
        Crowds nine = dbscan(mall, 9, 5);
        assertArrayEquals(new int[] {7, 12, 16, 23, 31, 88}, Mall.sizes(nine.label()));
        assertEquals(23, alone(nine));
        assertEquals(5, dbscan(mall, 5, 5).count());
        assertEquals(87, alone(dbscan(mall, 5, 5)));
        assertEquals(9, dbscan(mall, 3, 4).count());
        assertEquals(121, alone(dbscan(mall, 3, 4)));
    }

    @Test
    void the_iris_data_give_two_crowds() {
        Crowds two = dbscan(Iris.rows(), .5, 5);
        assertArrayEquals(new int[] {49, 84}, Mall.sizes(two.label()));
        assertEquals(17, alone(two));
    }

    @Test
    void crowds_of_any_density_are_those_of_the_reference_on_the_mall_data() {
        Crowds found = Hdbscan.run(Mall.rows(), 5, 5, Checkpoint.none());
        assertEquals(6, found.count());
        // The reference leaves 27 alone; which of equally long ties comes first, which its definition leaves open,
        // moves one.
        assertTrue(Math.abs(alone(found) - 27) <= 1, alone(found) + " alone");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neighbours_are_those_that_comparing_all_with_all_finds(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int d = 1 + (int) (seed % 4);
        // Whole numbers: many points in one place, many distances equal to the reach.
        double[] data = random.ints(700L * d, 0, 14).mapToDouble(i -> i).toArray();
        Rows rows = new Rows(data, 700, d);
        KdTree tree = new KdTree(rows);
        for (int i = 0; i < 60; i++) {
            int point = i;
            double reach2 = random.nextInt(30);
            java.util.TreeSet<Integer> found = new java.util.TreeSet<>();
            tree.within(data, point, reach2, found::add);
            java.util.TreeSet<Integer> truth = new java.util.TreeSet<>();
            Integer[] order = new Integer[700];
            for (int j = 0; j < 700; j++) {
                order[j] = j;
                if (rows.distance2(j, data, point) <= reach2) {
                    truth.add(j);
                }
            }
            assertEquals(truth, found);
            Arrays.sort(
                    order,
                    java.util.Comparator.comparingDouble((Integer j) -> rows.distance2(j, data, point))
                            .thenComparingInt(j -> j));
            KdTree.Near near = tree.nearest(data, point, 9);
            for (int j = 0; j < 9; j++) {
                assertEquals(order[j], near.row()[j]);
                assertEquals(rows.distance2(order[j], data, point), near.distance2()[j]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void crowds_of_two_densities_and_their_loners_are_told_apart(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] data = new double[1050 * 2];
        int[] truth = new int[1050];
        for (int i = 0; i < 1050; i++) {
            truth[i] = i < 500 ? 0 : i < 1000 ? 1 : 2;
            double angle = random.nextDouble() * Math.PI;
            data[2 * i] = i < 500
                    ? 10 * Math.cos(angle) + .15 * random.nextGaussian()
                    : i < 1000 ? 60 + 4 * random.nextGaussian() : -40 + 140 * random.nextDouble();
            data[2 * i + 1] = i < 500
                    ? 10 * Math.sin(angle) + .15 * random.nextGaussian()
                    : i < 1000 ? 4 * random.nextGaussian() : -40 + 80 * random.nextDouble();
        }
        Crowds found = Hdbscan.run(new Rows(data, 1050, 2), 40, 10, Checkpoint.none());
        assertEquals(2, found.count());
        int[] closed = Arrays.stream(found.label()).map(g -> g < 0 ? 2 : g).toArray();
        assertTrue(Agreement.adjustedRand(closed, truth) > .9, "agreement " + Agreement.adjustedRand(closed, truth));
    }

    @Test
    void the_knee_of_two_straight_lines_is_where_they_meet() {
        double[] distances = new double[1000];
        for (int i = 0; i < 1000; i++) {
            distances[i] = i < 900 ? 1 + i / 900.0 : 2 + (i - 900) * .3;
        }
        assertEquals(2, Knee.of(distances), .02);
        assertTrue(Knee.of(new double[] {0, 0, 0}) > 0);
    }
}
