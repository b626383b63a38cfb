package org.clientele.analysis.cluster.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.clientele.analysis.cluster.Agreement;
import org.clientele.analysis.cluster.Iris;
import org.clientele.analysis.cluster.Mall;
import org.clientele.analysis.cluster.Silhouette;
import org.clientele.analysis.cluster.kmeans.KMeans;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trees of groups against published figures and against a tree built by the definition. */
class AgglomerationTest {
    private static Dendrogram tree(Rows rows, Linkage linkage) {
        return Agglomeration.run(rows, linkage, Checkpoint.none());
    }

    private static double[] last(Dendrogram tree, int count) {
        return Arrays.copyOfRange(tree.height(), tree.height().length - count, tree.height().length);
    }

    @Test
    void the_mall_data_give_the_known_heights_and_groups() {
        Rows mall = Mall.rows();
        Dendrogram ward = tree(mall, Linkage.WARD);
        assertArrayEquals(
                new double[] {112.8182, 113.88602, 245.6546, 262.56263, 394.85966, 405.66004}, last(ward, 6), 1e-4);
        int[] five = ward.cut(5);
        assertArrayEquals(new int[] {21, 23, 32, 39, 85}, Mall.sizes(five));
        assertEquals(.552995, Silhouette.mean(Silhouette.of(mall, List.of(five), Checkpoint.none())[0]), 1e-6);
        int[] means = KMeans.run(mall, 5, 20, 7, Checkpoint.none()).label();
        assertEquals(.94196, Agreement.adjustedRand(five, means), 1e-5);
        Dendrogram average = tree(mall, Linkage.AVERAGE);
        assertArrayEquals(new int[] {3, 21, 36, 38, 102}, Mall.sizes(average.cut(5)));
        assertEquals(59.98747, last(average, 1)[0], 1e-4);
        assertEquals(143.42245, last(tree(mall, Linkage.COMPLETE), 1)[0], 1e-4);
    }

    @Test
    void the_iris_data_give_the_known_heights_and_agreement() {
        Dendrogram ward = tree(Iris.rows(), Linkage.WARD);
        assertArrayEquals(new double[] {6.399407, 12.300396, 32.447607}, last(ward, 3), 1e-5);
        assertArrayEquals(new int[] {36, 50, 64}, Mall.sizes(ward.cut(3)));
        assertEquals(.7312, Agreement.adjustedRand(ward.cut(3), Iris.species()), 1e-4);
    }

    /** The definition, word for word: of all pairs of groups the nearest two are joined. */
    private static double[] heightsByDefinition(Rows rows, Linkage linkage) {
        List<List<Integer>> groups = new java.util.ArrayList<>();
        for (int i = 0; i < rows.rows(); i++) {
            groups.add(new java.util.ArrayList<>(List.of(i)));
        }
        double[] heights = new double[rows.rows() - 1];
        for (int m = 0; m < heights.length; m++) {
            int one = 0;
            int other = 1;
            double least = Double.POSITIVE_INFINITY;
            for (int a = 0; a < groups.size(); a++) {
                for (int b = a + 1; b < groups.size(); b++) {
                    double apart = apart(rows, groups.get(a), groups.get(b), linkage);
                    if (apart < least) {
                        least = apart;
                        one = a;
                        other = b;
                    }
                }
            }
            heights[m] = least;
            groups.get(one).addAll(groups.remove(other));
        }
        return heights;
    }

    private static double apart(Rows rows, List<Integer> a, List<Integer> b, Linkage linkage) {
        if (linkage == Linkage.WARD) {
            List<Integer> both = new java.util.ArrayList<>(a);
            both.addAll(b);
            return Math.sqrt(2 * (spread(rows, both) - spread(rows, a) - spread(rows, b)));
        }
        double sum = 0;
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i : a) {
            for (int j : b) {
                double distance = Math.sqrt(rows.distance2(i, rows.data(), j));
                sum += distance;
                most = Math.max(most, distance);
                least = Math.min(least, distance);
            }
        }
        return linkage == Linkage.AVERAGE ? sum / a.size() / b.size() : linkage == Linkage.COMPLETE ? most : least;
    }

    private static double spread(Rows rows, List<Integer> group) {
        Rows own = rows.pick(group.stream().mapToInt(i -> i).toArray());
        return Arrays.stream(own.variances()).sum() * own.rows();
    }

    @ParameterizedTest
    @EnumSource(Linkage.class)
    void every_linkage_joins_what_its_definition_joins(Linkage linkage) {
        for (long seed = 1; seed <= 6; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Rows rows = new Rows(random.doubles(60 * 3).toArray(), 60, 3);
            Dendrogram tree = tree(rows, linkage);
            assertArrayEquals(heightsByDefinition(rows, linkage), tree.height(), 1e-9);
            for (int m = 1; m < tree.height().length; m++) {
                assertTrue(tree.height()[m] >= tree.height()[m - 1]);
            }
            for (int k = 1; k <= 8; k++) {
                assertEquals(k, Mall.sizes(tree.cut(k)).length);
                assertEquals(k, tree.groupsAt(tree.heightOf(k)));
            }
        }
    }

    @Test
    void the_crown_holds_everybody_and_its_lines_do_not_cross() {
        SplittableRandom random = new SplittableRandom(4);
        Dendrogram tree = tree(new Rows(random.doubles(1000).toArray(), 500, 2), Linkage.WARD);
        Dendrogram.Crown crown = tree.crown(60);
        assertEquals(60, crown.sizes().length);
        assertEquals(500, Arrays.stream(crown.sizes()).sum());
        assertArrayEquals(last(tree, 59), crown.height());
        int[] low = new int[119];
        int[] high = new int[119];
        for (int node = 0; node < 119; node++) {
            int m = node - 60;
            low[node] = m < 0 ? node : Math.min(low[crown.left()[m]], low[crown.right()[m]]);
            high[node] = m < 0 ? node : Math.max(high[crown.left()[m]], high[crown.right()[m]]);
            if (m >= 0) {
                assertEquals(low[crown.right()[m]], high[crown.left()[m]] + 1);
            }
        }
        // Whoever is under one leaf is in one group, as long as there are no more groups than leaves.
        int[] sixty = tree.cut(60);
        int[] five = tree.cut(5);
        int[] groupOfLeaf = new int[60];
        for (int i = 0; i < 60; i++) {
            groupOfLeaf[sixty[crown.points()[i]]] = five[crown.points()[i]];
        }
        for (int i = 0; i < 500; i++) {
            assertEquals(groupOfLeaf[sixty[i]], five[i]);
        }
    }
}
