package org.clientele.analysis.uplift;

import java.util.Arrays;
import org.clientele.analysis.predict.learn.Logistic;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;

/**
 * The chance of a yes as a logistic curve of what is known of people, with its uncertainty: a {@link Logistic} of
 * standardised columns with a light ridge.
 *
 * <p>Source: Hastie, Tibshirani and Friedman, <em>The Elements of Statistical Learning</em>, 2nd ed., 4.4.1; the spread of
 * the log-odds is xᵀH⁻¹x with H the curvature at the end.
 */
public final class LogisticFit {
    private static final double RIDGE = 1;

    private final double[] mean;
    private final double[] scale;
    private final Logistic fitted;
    private final DMatrixRMaj spread;

    private LogisticFit(double[] mean, double[] scale, Logistic fitted, DMatrixRMaj spread) {
        this.mean = mean;
        this.scale = scale;
        this.fitted = fitted;
        this.spread = spread;
    }

    /**
     * Learns from some people.
     *
     * @param x what is known of each, people by columns
     * @param hit whether each said yes
     * @param heavy how much each counts, 1 for usual
     * @param rows which people it learns from
     */
    public static LogisticFit of(double[][] x, boolean[] hit, double[] heavy, int[] rows) {
        int columns = x.length == 0 ? 0 : x[0].length;
        double[] mean = new double[columns];
        double[] scale = new double[columns];
        for (int row : rows) {
            for (int j = 0; j < columns; j++) {
                mean[j] += x[row][j] / rows.length;
            }
        }
        for (int row : rows) {
            for (int j = 0; j < columns; j++) {
                scale[j] += (x[row][j] - mean[j]) * (x[row][j] - mean[j]) / rows.length;
            }
        }
        for (int j = 0; j < columns; j++) {
            scale[j] = scale[j] > 0 ? 1 / Math.sqrt(scale[j]) : 0;
        }
        double[] table = new double[rows.length * columns];
        double[] yes = new double[rows.length];
        double[] counts = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(standardised(x[rows[i]], mean, scale), 0, table, i * columns, columns);
            yes[i] = hit[rows[i]] ? 1 : 0;
            counts[i] = heavy[rows[i]];
        }
        Logistic fitted = Logistic.fit(table, columns, yes, counts, RIDGE, Checkpoint.none());
        return new LogisticFit(mean, scale, fitted, fitted.spread(table, counts, RIDGE));
    }

    private static double[] standardised(double[] x, double[] mean, double[] scale) {
        double[] z = new double[mean.length];
        for (int j = 0; j < mean.length; j++) {
            z[j] = (x[j] - mean[j]) * scale[j];
        }
        return z;
    }

    /** The chance of a yes. */
    public double chance(double[] x) {
        double[] z = standardised(x, mean, scale);
        double odds = fitted.intercept();
        for (int j = 0; j < z.length; j++) {
            odds += fitted.weights()[j] * z[j];
        }
        return Logistic.chance(odds);
    }

    /** The variance of that chance as it was learnt: (p(1 − p))² · xᵀH⁻¹x. */
    public double variance(double[] x) {
        double[] z = Arrays.copyOf(standardised(x, mean, scale), mean.length + 1);
        z[mean.length] = 1;
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            for (int k = 0; k < z.length; k++) {
                sum += z[j] * spread.get(j, k) * z[k];
            }
        }
        double p = chance(x);
        return p * p * (1 - p) * (1 - p) * sum;
    }
}
