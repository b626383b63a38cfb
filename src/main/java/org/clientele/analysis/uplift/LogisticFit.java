package org.clientele.analysis.uplift;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/**
 * The chance of a yes as a logistic curve of what is known of people, ln(p/(1 − p)) = b + w·x, by Newton's steps with a
 * light ridge on the weights of standardised values.
 *
 * <p>Source: Hastie, Tibshirani and Friedman, <em>The Elements of Statistical Learning</em>, 2nd ed., 4.4.1; the spread of
 * the log-odds is xᵀH⁻¹x with H the curvature at the end.
 */
public final class LogisticFit {
    private static final double RIDGE = 1;
    private static final int STEPS = 40;
    private static final double STILL = 1e-9;

    private final double[] mean;
    private final double[] scale;
    private final double[] weight;
    private final DMatrixRMaj inverse;

    private LogisticFit(double[] mean, double[] scale, double[] weight, DMatrixRMaj inverse) {
        this.mean = mean;
        this.scale = scale;
        this.weight = weight;
        this.inverse = inverse;
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
        int d = columns + 1;
        DMatrixRMaj weight = new DMatrixRMaj(d, 1);
        DMatrixRMaj slope = new DMatrixRMaj(d, 1);
        DMatrixRMaj curve = new DMatrixRMaj(d, d);
        DMatrixRMaj step = new DMatrixRMaj(d, 1);
        DMatrixRMaj kept = new DMatrixRMaj(d, d);
        double[] z = new double[d];
        for (int i = 0; i < STEPS; i++) {
            curve.zero();
            slope.zero();
            for (int row : rows) {
                standardised(x[row], mean, scale, z);
                add(z, hit[row] ? 1 : 0, heavy[row], weight, slope, curve);
            }
            mirror(curve);
            for (int j = 0; j < d; j++) {
                double ridge = j == 0 ? 1e-6 : RIDGE;
                curve.add(j, j, ridge);
                slope.add(j, 0, -ridge * weight.get(j));
            }
            kept.setTo(curve);
            LinearSolverDense<DMatrixRMaj> solver = LinearSolverFactory_DDRM.chol(d);
            if (!solver.setA(curve)) {
                break;
            }
            solver.solve(slope, step);
            CommonOps_DDRM.addEquals(weight, step);
            if (CommonOps_DDRM.elementMaxAbs(step) < STILL) {
                break;
            }
        }
        DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        CommonOps_DDRM.invert(kept, inverse);
        return new LogisticFit(mean, scale, Arrays.copyOf(weight.data, d), inverse);
    }

    private static void standardised(double[] x, double[] mean, double[] scale, double[] z) {
        z[0] = 1;
        for (int j = 0; j < mean.length; j++) {
            z[j + 1] = (x[j] - mean[j]) * scale[j];
        }
    }

    private static void add(
            double[] z, int yes, double heavy, DMatrixRMaj weight, DMatrixRMaj slope, DMatrixRMaj curve) {
        int d = z.length;
        double odds = 0;
        for (int j = 0; j < d; j++) {
            odds += weight.data[j] * z[j];
        }
        double p = chance(odds);
        double miss = heavy * (yes - p);
        double bend = heavy * p * (1 - p);
        for (int j = 0; j < d; j++) {
            slope.data[j] += miss * z[j];
            double part = bend * z[j];
            for (int k = j; k < d; k++) {
                curve.data[j * d + k] += part * z[k];
            }
        }
    }

    private static void mirror(DMatrixRMaj square) {
        int d = square.numRows;
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < j; k++) {
                square.data[j * d + k] = square.data[k * d + j];
            }
        }
    }

    private static double chance(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /** The chance of a yes. */
    public double chance(double[] x) {
        double odds = weight[0];
        for (int j = 0; j < mean.length; j++) {
            odds += weight[j + 1] * (x[j] - mean[j]) * scale[j];
        }
        return chance(odds);
    }

    /** The variance of that chance as it was learnt: (p(1 − p))² · xᵀH⁻¹x. */
    public double variance(double[] x) {
        double[] z = new double[mean.length + 1];
        standardised(x, mean, scale, z);
        double spread = 0;
        for (int j = 0; j < z.length; j++) {
            for (int k = 0; k < z.length; k++) {
                spread += z[j] * inverse.get(j, k) * z[k];
            }
        }
        double p = chance(x);
        return p * p * (1 - p) * (1 - p) * spread;
    }
}
