package org.clientele.analysis.project;

import java.util.Arrays;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.analysis.numeric.Rows;
import org.clientele.analysis.numeric.SymmetricEigen;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Principal components (Pearson 1901): squeezes many columns into the two directions in which the points differ most.
 *
 * <p>The sign of an axis means nothing; it is fixed so that the column with the greatest weight points to the right or up.
 */
public final class Pca {
    private Pca() {}

    /**
     * The map of the rows.
     *
     * @param rows the points, scaled as they should count
     * @param checkpoint progress and cancel
     */
    public static Projection run(Rows rows, Checkpoint checkpoint) {
        int d = rows.columns();
        double[] mean = rows.means();
        DMatrixRMaj covariance = covariance(rows, mean, checkpoint);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        if (d == 0 || !eigen.decompose(covariance)) {
            return new Projection(
                    new float[rows.rows()],
                    new float[rows.rows()],
                    new Projection.Axis(0, new double[d]),
                    new Projection.Axis(0, new double[d]));
        }
        Integer[] order = new Integer[d];
        double total = 0;
        for (int j = 0; j < d; j++) {
            order[j] = j;
            total += Math.max(0, eigen.getEigenvalue(j).getReal());
        }
        Arrays.sort(
                order,
                (a, b) -> Double.compare(
                        eigen.getEigenvalue(b).getReal(), eigen.getEigenvalue(a).getReal()));
        Projection.Axis first = axis(eigen, order, 0, total);
        Projection.Axis second = axis(eigen, order, 1, total);
        float[] x = new float[rows.rows()];
        float[] y = new float[rows.rows()];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                double a = 0;
                double b = 0;
                for (int j = 0; j < d; j++) {
                    double value = rows.data()[i * d + j] - mean[j];
                    a += value * first.loading()[j];
                    b += value * second.loading()[j];
                }
                x[i] = (float) a;
                y[i] = (float) b;
            }
        });
        return new Projection(x, y, first, second);
    }

    /**
     * The rows in fewer columns: their components, strongest first.
     *
     * @param rows the points; they stay as they are when they have no more columns than that
     * @param most at most so many columns
     * @param kept no more columns than keep this share of the differences, 0 to 1
     * @param checkpoint progress and cancel
     */
    public static Rows squeeze(Rows rows, int most, double kept, Checkpoint checkpoint) {
        int n = rows.rows();
        int d = rows.columns();
        if (d <= most) {
            return rows;
        }
        double[] mean = rows.means();
        double[][] matrix = new double[d][d];
        DMatrixRMaj covariance = covariance(rows, mean, checkpoint);
        for (int a = 0; a < d; a++) {
            System.arraycopy(covariance.getData(), a * d, matrix[a], 0, d);
        }
        SymmetricEigen eigen = SymmetricEigen.of(matrix);
        Integer[] order = new Integer[d];
        Arrays.setAll(order, j -> j);
        Arrays.sort(order, (a, b) -> Double.compare(eigen.values()[b], eigen.values()[a]));
        double total = Arrays.stream(eigen.values()).filter(value -> value > 0).sum();
        int columns = 0;
        for (double sum = 0; columns < most && (columns == 0 || sum < kept * total); columns++) {
            sum += Math.max(0, eigen.values()[order[columns]]);
        }
        int wide = columns;
        double[] data = new double[n * wide];
        Blocks.forEach(n, checkpoint, (block, from, to) -> {
            for (int i = from; i < to; i++) {
                for (int c = 0; c < wide; c++) {
                    double[] axis = eigen.vectors()[order[c]];
                    double sum = 0;
                    for (int j = 0; j < d; j++) {
                        sum += axis[j] * (rows.data()[i * d + j] - mean[j]);
                    }
                    data[i * wide + c] = sum;
                }
            }
        });
        return new Rows(data, n, wide);
    }

    private static DMatrixRMaj covariance(Rows rows, double[] mean, Checkpoint checkpoint) {
        int d = rows.columns();
        double[][] parts = new double[Math.max(1, Blocks.count(rows.rows()))][];
        Blocks.forEach(rows.rows(), checkpoint, (block, from, to) -> {
            double[] sum = new double[d * d];
            double[] centred = new double[d];
            for (int i = from; i < to; i++) {
                for (int j = 0; j < d; j++) {
                    centred[j] = rows.data()[i * d + j] - mean[j];
                }
                for (int a = 0; a < d; a++) {
                    for (int b = 0; b <= a; b++) {
                        sum[a * d + b] += centred[a] * centred[b];
                    }
                }
            }
            parts[block] = sum;
        });
        DMatrixRMaj covariance = new DMatrixRMaj(d, d);
        for (int a = 0; a < d; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (double[] part : parts) {
                    sum += part[a * d + b];
                }
                covariance.set(a, b, sum / Math.max(1, rows.rows()));
                covariance.set(b, a, sum / Math.max(1, rows.rows()));
            }
        }
        return covariance;
    }

    private static Projection.Axis axis(
            EigenDecomposition_F64<DMatrixRMaj> eigen, Integer[] order, int place, double total) {
        double[] loading = new double[order.length];
        if (place >= order.length) {
            return new Projection.Axis(0, loading);
        }
        DMatrixRMaj vector = eigen.getEigenVector(order[place]);
        int strongest = 0;
        for (int j = 0; j < loading.length; j++) {
            loading[j] = vector.get(j);
            strongest = Math.abs(loading[j]) > Math.abs(loading[strongest]) + 1e-12 ? j : strongest;
        }
        if (loading[strongest] < 0) {
            for (int j = 0; j < loading.length; j++) {
                loading[j] = -loading[j];
            }
        }
        double value = Math.max(0, eigen.getEigenvalue(order[place]).getReal());
        return new Projection.Axis(total == 0 ? 0 : value / total, loading);
    }
}
