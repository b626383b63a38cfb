package org.clientele.analysis.numeric;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Points to compare: a table of numbers kept row after row in one array.
 *
 * @param data the numbers, {@code rows × columns}
 * @param rows how many points
 * @param columns how many numbers each
 */
public record Rows(double[] data, int rows, int columns) {
    public Rows {
        if (data.length != rows * columns) {
            throw new IllegalArgumentException(data.length + " numbers are not " + rows + " x " + columns);
        }
    }

    /** Squared Euclidean distance of a row to a point of another table. */
    public double distance2(int row, double[] points, int point) {
        double sum = 0;
        int a = row * columns;
        int b = point * columns;
        for (int j = 0; j < columns; j++) {
            double d = data[a + j] - points[b + j];
            sum += d * d;
        }
        return sum;
    }

    /** The rows at these places, in that order; a row may come twice. */
    public Rows pick(int[] places) {
        double[] picked = new double[places.length * columns];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(data, places[i] * columns, picked, i * columns, columns);
        }
        return new Rows(picked, places.length, columns);
    }

    /** Up to {@code most} different places of rows by chance, ascending; all of them when there are no more. */
    public int[] sample(int most, long seed) {
        int[] places = new int[rows];
        for (int i = 0; i < rows; i++) {
            places[i] = i;
        }
        if (rows <= most) {
            return places;
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            int j = i + random.nextInt(rows - i);
            int kept = places[i];
            places[i] = places[j];
            places[j] = kept;
        }
        int[] drawn = Arrays.copyOf(places, most);
        Arrays.sort(drawn);
        return drawn;
    }

    /** The mean of each column. */
    public double[] means() {
        double[] means = new double[columns];
        for (int i = 0, at = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                means[j] += data[at++];
            }
        }
        for (int j = 0; j < columns; j++) {
            means[j] /= Math.max(1, rows);
        }
        return means;
    }

    /** The variance of each column around its mean, dividing by the number of rows. */
    public double[] variances() {
        double[] means = means();
        double[] variances = new double[columns];
        for (int i = 0, at = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double d = data[at++] - means[j];
                variances[j] += d * d;
            }
        }
        for (int j = 0; j < columns; j++) {
            variances[j] /= Math.max(1, rows);
        }
        return variances;
    }

    /** How many different rows there are, counted no further than {@code enough}. */
    public int distinct(int enough) {
        java.util.Set<java.util.List<Double>> seen = new java.util.HashSet<>();
        for (int i = 0; i < rows && seen.size() < enough; i++) {
            seen.add(Arrays.stream(data, i * columns, (i + 1) * columns).boxed().toList());
        }
        return seen.size();
    }
}
