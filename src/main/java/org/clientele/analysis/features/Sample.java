package org.clientele.analysis.features;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Rows;

/**
 * Rows of the table as points, each column brought to mean 0 and variance 1 so that all count alike.
 *
 * @param people the customer index of each point
 * @param columns the columns of the table that the points have; those that do not vary in the sample are left out
 * @param rows the points
 */
public record Sample(int[] people, int[] columns, Rows rows) {
    /** So many rows are enough for charts and axes. */
    public static final int ENOUGH = 20_000;

    /** A sample of these rows of a table, all of them where they are few; every k-th otherwise. */
    public static Sample of(FeatureMatrix matrix, int[] wanted) {
        int step = Math.max(1, (wanted.length + ENOUGH - 1) / ENOUGH);
        int[] places = IntStream.iterate(0, i -> i < wanted.length, i -> i + step)
                .map(i -> wanted[i])
                .toArray();
        double[][] made = new double[matrix.columns().size()][];
        int[] columns = IntStream.range(0, made.length)
                .filter(j -> {
                    made[j] = standardised(matrix.columns().get(j).values(), places);
                    return made[j].length > 0;
                })
                .toArray();
        double[] data = new double[places.length * columns.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < places.length; i++) {
                data[i * columns.length + j] = made[columns[j]][i];
            }
        }
        return new Sample(
                Arrays.stream(places).map(place -> matrix.people()[place]).toArray(),
                columns,
                new Rows(data, places.length, columns.length));
    }

    /** A sample of all rows of a table. */
    public static Sample of(FeatureMatrix matrix) {
        return of(matrix, IntStream.range(0, matrix.rows()).toArray());
    }

    /** Pearson's coefficient of each column with some numbers of the same people. */
    public double[] correlations(float[] other) {
        double[] moments = Preparation.moments(other);
        double[] r = new double[columns.length];
        if (!(moments[1] > 0)) {
            return r;
        }
        for (int i = 0; i < other.length; i++) {
            double value = (other[i] - moments[0]) / moments[1];
            for (int j = 0; j < r.length; j++) {
                r[j] += value * rows.data()[i * r.length + j];
            }
        }
        for (int j = 0; j < r.length; j++) {
            r[j] /= Math.max(1, other.length);
        }
        return r;
    }

    private static double[] standardised(float[] values, int[] places) {
        float[] picked = new float[places.length];
        for (int i = 0; i < picked.length; i++) {
            picked[i] = values[places[i]];
        }
        double[] moments = Preparation.moments(picked);
        if (!(moments[1] > 1e-9)) {
            return new double[0];
        }
        double[] made = new double[picked.length];
        for (int i = 0; i < made.length; i++) {
            made[i] = (picked[i] - moments[0]) / moments[1];
        }
        return made;
    }
}
