package org.clientele.analysis.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.KdTree;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether neighbours stay neighbours on the map. */
class NeighbourMapTest {
    private static final int GROUPS = 12;

    private static int[] truth(int n) {
        int[] truth = new int[n];
        java.util.Arrays.setAll(truth, i -> i % GROUPS);
        return truth;
    }

    /** Groups in ten columns, more than two axes can keep apart. */
    private static Rows groups(long seed, int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] middle = new double[GROUPS][10];
        for (double[] one : middle) {
            java.util.Arrays.setAll(one, j -> 5 * random.nextGaussian());
        }
        double[] data = new double[n * 10];
        for (int i = 0; i < data.length; i++) {
            data[i] = middle[i / 10 % GROUPS][i % 10] + random.nextGaussian();
        }
        return new Rows(data, n, 10);
    }

    /** The share of points whose nearest on the map is of their own group. */
    private static double together(float[] x, float[] y, int[] group) {
        double[] place = new double[x.length * 2];
        for (int i = 0; i < x.length; i++) {
            place[2 * i] = x[i];
            place[2 * i + 1] = y[i];
        }
        KdTree tree = new KdTree(new Rows(place, x.length, 2));
        int same = 0;
        for (int i = 0; i < x.length; i++) {
            int[] near = tree.nearest(place, i, 2).row();
            same += group[near[0] == i ? near[1] : near[0]] == group[i] ? 1 : 0;
        }
        return (double) same / x.length;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void neighbours_in_many_columns_stay_neighbours_where_two_components_mix_them(long seed) {
        Rows rows = groups(seed, 900);
        NeighbourMap.Places places = NeighbourMap.run(rows, seed, Checkpoint.none());
        Projection flat = Pca.run(rows, Checkpoint.none());
        double kept = together(places.x(), places.y(), truth(900));
        double before = together(flat.x(), flat.y(), truth(900));
        assertTrue(kept > .97 && kept > before, kept + " and " + before);
    }

    @Test
    void one_seed_gives_one_map_and_points_in_one_place_break_nothing() {
        Rows rows = groups(3, 200);
        assertArrayEquals(
                NeighbourMap.run(rows, 5, Checkpoint.none()).x(),
                NeighbourMap.run(rows, 5, Checkpoint.none()).x());
        NeighbourMap.Places same = NeighbourMap.run(new Rows(new double[300], 100, 3), 1, Checkpoint.none());
        for (int i = 0; i < 100; i++) {
            assertTrue(Float.isFinite(same.x()[i]) && Float.isFinite(same.y()[i]));
        }
    }
}
