package org.clientele.analysis.cluster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.clientele.analysis.cluster.kmeans.KMeans;
import org.clientele.analysis.cluster.kmeans.KMeansFit;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published and independently computed figures, and the laws of the algorithm. */
class KMeansTest {
    private static KMeansFit best(Rows rows, int k, int starts) {
        return KMeans.run(rows, k, starts, 7, Checkpoint.none());
    }

    @Test
    void the_mall_data_give_the_known_inertia_sizes_centres_and_silhouettes() {
        Rows mall = Mall.rows();
        double[] inertia = {269981.28, 181363.596, 106348.3731, 73679.789, 44448.4554, 37233.8145, 30227.6065};
        for (int k = 1; k <= inertia.length; k++) {
            assertEquals(inertia[k - 1], best(mall, k, 100).inertia(), 1e-4 * inertia[k - 1], "k = " + k);
        }
        double[] approximate = {24986.5256, 21826.9363, 19634.5546};
        for (int k = 8; k <= 10; k++) {
            double known = approximate[k - 8];
            double found = best(mall, k, 100).inertia();
            assertTrue(found <= 1.005 * known && found >= 0.99 * known, "k = " + k + ": " + found);
        }
        KMeansFit five = best(mall, 5, KMeans.STARTS);
        assertArrayEquals(
                new int[] {22, 23, 35, 39, 81},
                Arrays.stream(five.sizes()).sorted().toArray());
        double[] incomes = {
            five.centres()[0], five.centres()[2], five.centres()[4], five.centres()[6], five.centres()[8]
        };
        Arrays.sort(incomes);
        assertArrayEquals(new double[] {25.7273, 26.3043, 55.2963, 86.5385, 88.2}, incomes, 1e-4);
        double[] silhouette = {.296897, .467614, .493196, .553932, .539761, .528194};
        List<int[]> labels = new ArrayList<>();
        for (int k = 2; k <= 7; k++) {
            labels.add(best(mall, k, 100).label());
        }
        double[][] found = Silhouette.of(mall, labels, Checkpoint.none());
        for (int k = 2; k <= 7; k++) {
            assertEquals(silhouette[k - 2], Silhouette.mean(found[k - 2]), 1e-5, "k = " + k);
        }
    }

    @Test
    void the_iris_data_give_the_published_inertia_and_agreement() {
        Rows iris = Iris.rows();
        assertEquals(152.347952, best(iris, 2, 10).inertia(), 1e-5);
        KMeansFit three = best(iris, 3, 10);
        assertEquals(78.851441, three.inertia(), 1e-5);
        assertEquals(57.228473, best(iris, 4, 20).inertia(), 1e-5);
        assertEquals(.73024, Agreement.adjustedRand(three.label(), Iris.species()), 1e-5);
        double[] silhouette = Silhouette.of(iris, List.of(three.label()), Checkpoint.none())[0];
        assertEquals(.55282, Silhouette.mean(silhouette), 1e-5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void every_point_ends_with_its_nearest_centre_and_every_centre_in_its_middle(long seed) {
        Rows rows = blobs(seed, 3000, 6);
        KMeansFit fit = KMeans.run(rows, 7, 3, seed, Checkpoint.none());
        Rows centres = new Rows(fit.centres(), fit.k(), rows.columns());
        double[] sum = new double[fit.centres().length];
        for (int i = 0; i < rows.rows(); i++) {
            double own = rows.distance2(i, fit.centres(), fit.label()[i]);
            assertTrue(own <= rows.distance2(i, fit.centres(), fit.nearest(rows, i)) + 1e-9);
            for (int j = 0; j < rows.columns(); j++) {
                sum[fit.label()[i] * rows.columns() + j] += rows.data()[i * rows.columns() + j];
            }
        }
        for (int c = 0; c < centres.rows(); c++) {
            for (int j = 0; j < rows.columns(); j++) {
                assertEquals(
                        sum[c * rows.columns() + j] / fit.sizes()[c], centres.data()[c * rows.columns() + j], 1e-9);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void an_independent_library_finds_nothing_clearly_better(long seed) {
        Rows rows = blobs(seed, 800, 3);
        double[][] points = new double[rows.rows()][];
        for (int i = 0; i < points.length; i++) {
            points[i] = Arrays.copyOfRange(rows.data(), i * 3, i * 3 + 3);
        }
        java.util.logging.Logger log = java.util.logging.Logger.getLogger("smile");
        log.setLevel(java.util.logging.Level.WARNING);
        double theirs = Double.POSITIVE_INFINITY;
        for (int start = 0; start < 20; start++) {
            theirs =
                    Math.min(theirs, smile.clustering.KMeans.fit(points, 5, 100).distortion() * rows.rows());
        }
        assertTrue(best(rows, 5, KMeans.STARTS).inertia() <= theirs * 1.002);
    }

    @Test
    void the_answer_is_the_same_on_one_processor_and_on_four() throws Exception {
        Rows rows = blobs(5, 30_000, 4);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            KMeansFit alone = one.submit(() -> best(rows, 6, 4)).get();
            KMeansFit together = four.submit(() -> best(rows, 6, 4)).get();
            assertArrayEquals(alone.label(), together.label());
            assertArrayEquals(alone.centres(), together.centres());
        }
    }

    @Test
    void more_groups_than_different_points_are_reduced() {
        Rows rows = new Rows(new double[] {1, 1, 1, 2, 2, 5}, 6, 1);
        KMeansFit fit = best(rows, 5, 3);
        assertEquals(3, fit.k());
        assertEquals(0, fit.inertia());
        assertTrue(Arrays.stream(fit.centres()).noneMatch(Double::isNaN));
    }

    @Test
    void an_empty_group_gets_the_farthest_point() {
        Rows rows = new Rows(new double[] {0, 0.1, 0.2, 10, 10.1, 50}, 6, 1);
        KMeansFit fit = KMeans.from(rows, new double[] {0, 1000, 2000}, 3, Checkpoint.none());
        assertArrayEquals(
                new int[] {1, 2, 3}, Arrays.stream(fit.sizes()).sorted().toArray());
    }

    @Test
    void agreement_ignores_the_numbers_of_groups() {
        assertEquals(1, Agreement.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0}));
        // Hubert and Arabie by hand: contingency {{2,1},{0,2}}, pairs 2, rows 4, columns 4 of 10.
        assertEquals(
                (2 - 1.6) / (4 - 1.6),
                Agreement.adjustedRand(new int[] {0, 0, 0, 1, 1}, new int[] {0, 0, 1, 1, 1}),
                1e-12);
        assertArrayEquals(
                new double[] {2.0 / 3, 2.0 / 3},
                Agreement.jaccard(new int[] {0, 0, 0, 1, 1}, new int[] {0, 0, 1, 1, 1}),
                1e-12);
    }

    private static Rows blobs(long seed, int n, int d) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] middle = new double[5][d];
        for (double[] m : middle) {
            Arrays.setAll(m, j -> random.nextDouble() * 6);
        }
        double[] data = new double[n * d];
        for (int i = 0; i < n; i++) {
            double[] m = middle[random.nextInt(5)];
            for (int j = 0; j < d; j++) {
                data[i * d + j] = m[j] + random.nextGaussian();
            }
        }
        return new Rows(data, n, d);
    }
}
