package org.clientele.analysis.project;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Principal components and discriminants against the figures that every textbook has for Fisher's iris. */
class AxesTest {
    private static final List<String> LINES = lines();

    private static List<String> lines() {
        try (InputStream in = AxesTest.class.getResourceAsStream("/cluster/iris.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private static Rows iris() {
        double[] data = LINES.stream()
                .flatMapToDouble(line -> Arrays.stream(line.split(","), 0, 4).mapToDouble(Double::parseDouble))
                .toArray();
        return new Rows(data, data.length / 4, 4);
    }

    private static int[] species() {
        List<String> names = LINES.stream().map(line -> line.split(",")[4]).toList();
        List<String> different = names.stream().distinct().toList();
        return names.stream().mapToInt(different::indexOf).toArray();
    }

    private static Rows standardised(Rows rows) {
        double[] mean = rows.means();
        double[] variance = rows.variances();
        double[] data = rows.data().clone();
        for (int i = 0; i < data.length; i++) {
            int j = i % rows.columns();
            data[i] = (data[i] - mean[j]) / Math.sqrt(variance[j]);
        }
        return new Rows(data, rows.rows(), rows.columns());
    }

    private static double[] shares(Components components) {
        return components.axes().stream().mapToDouble(Projection.Axis::kept).toArray();
    }

    @Test
    void components_of_iris() {
        Components raw = Pca.components(iris(), 4, Checkpoint.none());
        assertArrayEquals(new double[] {0.92461872, 0.05306648, 0.01710261, 0.00521218}, shares(raw), 1e-8);
        // The published variances divide by n − 1.
        double[] published = {4.22824171, 0.24267075, 0.0782095, 0.02383509};
        for (int a = 0; a < 4; a++) {
            assertEquals(published[a], raw.variance()[a] * 150 / 149, 1e-8);
        }
        assertArrayEquals(
                new double[] {0.361387, -0.084523, 0.856671, 0.358289},
                raw.axis(0).loading(),
                1e-6);
        Components scaled = Pca.components(standardised(iris()), 4, Checkpoint.none());
        assertArrayEquals(new double[] {0.72962445, 0.22850762, 0.03668922, 0.00517871}, shares(scaled), 1e-8);
    }

    @Test
    void the_map_of_two_axes_is_made_of_the_first_two_components() {
        Projection map = Pca.run(iris(), Checkpoint.none());
        Components all = Pca.components(iris(), 4, Checkpoint.none());
        assertArrayEquals(all.project(iris(), 1, Checkpoint.none()), map.y());
        assertEquals(all.axis(0).kept(), map.first().kept());
    }

    @Test
    void discriminants_of_iris() {
        Separation found = Lda.run(iris(), species(), 3, Checkpoint.none());
        assertArrayEquals(new double[] {0.9912126, 0.0087874}, shares(found.axes()), 1e-7);
        assertEquals(0.98, found.right(), 1e-12);
        // Leaving a fifth out gives 0.98 in every textbook too; folds may move a flower or two.
        assertEquals(0.98, found.fresh(), 0.0134);
        assertEquals(1 / 3.0, found.base(), 1e-12);
    }

    @Test
    void scaling_columns_does_not_change_what_separates() {
        Separation raw = Lda.run(iris(), species(), 3, Checkpoint.none());
        Separation scaled = Lda.run(standardised(iris()), species(), 3, Checkpoint.none());
        assertArrayEquals(shares(raw.axes()), shares(scaled.axes()), 1e-6);
        assertEquals(raw.right(), scaled.right(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_column_that_depends_on_others_does_no_harm(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 300;
        double[] data = new double[n * 4];
        int[] group = new int[n];
        for (int i = 0; i < n; i++) {
            group[i] = i % 2;
            data[i * 4] = group[i] * 8 + random.nextDouble();
            data[i * 4 + 1] = random.nextDouble();
            data[i * 4 + 2] = data[i * 4] + data[i * 4 + 1];
            data[i * 4 + 3] = 7;
        }
        Separation found = Lda.run(new Rows(data, n, 4), group, 2, Checkpoint.none());
        assertEquals(1, found.right());
        assertTrue(found.axes().axes().stream()
                .allMatch(axis -> Arrays.stream(axis.loading()).allMatch(Double::isFinite)));
    }

    @Test
    void along_the_axes_each_group_has_variance_one_within() {
        Rows rows = iris();
        int[] group = species();
        Separation found = Lda.run(rows, group, 3, Checkpoint.none());
        for (int axis = 0; axis < 2; axis++) {
            float[] along = found.axes().project(rows, axis, Checkpoint.none());
            double within = 0;
            for (int i = 0; i < along.length; i++) {
                double off = along[i] - found.centres()[group[i]][axis];
                within += off * off;
            }
            assertEquals(1, within / (along.length - 3), 1e-4);
        }
    }

    @Test
    void what_chance_seems_to_separate_is_not_found_again() {
        SplittableRandom random = new SplittableRandom(3);
        int n = 200;
        int d = 60;
        double[] data = new double[n * d];
        Arrays.setAll(data, i -> random.nextDouble());
        int[] group = new int[n];
        Arrays.setAll(group, i -> random.nextInt(2));
        Separation found = Lda.run(new Rows(data, n, d), group, 2, Checkpoint.none());
        assertTrue(found.right() > 0.7, "seen: " + found.right());
        assertTrue(found.fresh() < 0.6, "not seen: " + found.fresh());
    }
}
