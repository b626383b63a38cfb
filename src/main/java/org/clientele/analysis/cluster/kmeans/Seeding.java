package org.clientele.analysis.cluster.kmeans;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.Rows;

/**
 * Chooses first centres that lie far apart: greedy k-means++ (Arthur and Vassilvitskii 2007), each next centre the best
 * of 2 + ln k drawn in proportion to the squared distance.
 */
final class Seeding {
    private Seeding() {}

    static double[] centres(Rows rows, int k, SplittableRandom random) {
        int n = rows.rows();
        int d = rows.columns();
        double[] centres = new double[k * d];
        double[] nearest = new double[n];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int candidates = 2 + (int) Math.log(k);
        double[] trial = new double[n];
        double[] best = new double[n];
        take(rows, random.nextInt(n), centres, 0);
        double potential = closer(rows, centres, 0, nearest, nearest);
        for (int c = 1; c < k; c++) {
            double least = Double.POSITIVE_INFINITY;
            int chosen = 0;
            for (int t = 0; t < candidates; t++) {
                int row = draw(nearest, potential, random);
                take(rows, row, centres, c);
                double now = closer(rows, centres, c, nearest, trial);
                if (now < least) {
                    least = now;
                    chosen = row;
                    double[] kept = best;
                    best = trial;
                    trial = kept;
                }
            }
            take(rows, chosen, centres, c);
            System.arraycopy(best, 0, nearest, 0, n);
            potential = least;
        }
        return centres;
    }

    private static void take(Rows rows, int row, double[] centres, int c) {
        System.arraycopy(rows.data(), row * rows.columns(), centres, c * rows.columns(), rows.columns());
    }

    /** Writes the squared distances to the nearest centre once centre c is there, and gives their sum. */
    private static double closer(Rows rows, double[] centres, int c, double[] before, double[] after) {
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            after[i] = Math.min(before[i], rows.distance2(i, centres, c));
            sum += after[i];
        }
        return sum;
    }

    private static int draw(double[] weight, double sum, SplittableRandom random) {
        double at = random.nextDouble() * sum;
        for (int i = 0; i < weight.length; i++) {
            at -= weight[i];
            if (at < 0) {
                return i;
            }
        }
        return random.nextInt(weight.length);
    }
}
