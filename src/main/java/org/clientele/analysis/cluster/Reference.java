package org.clientele.analysis.cluster;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.Rows;

/**
 * Points without any groups, spread like the given ones: normal, with the same covariance. What k-means finds in them is
 * what it finds in nothing (after Tibshirani, Walther and Hastie 2001).
 */
final class Reference {
    private Reference() {}

    static Rows like(Rows rows, long seed) {
        int n = rows.rows();
        int d = rows.columns();
        double[] mean = rows.means();
        double[] data = new double[n * d];
        SplittableRandom random = new SplittableRandom(seed);
        // A random mix of the centred rows, scaled by 1/sqrt(n), is normal with exactly their covariance in
        // expectation.
        int mixed = Math.min(n, 400);
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < mixed; t++) {
                int row = random.nextInt(n);
                double weight = random.nextGaussian() / Math.sqrt(mixed);
                for (int j = 0; j < d; j++) {
                    data[i * d + j] += weight * (rows.data()[row * d + j] - mean[j]);
                }
            }
        }
        return new Rows(data, n, d);
    }
}
