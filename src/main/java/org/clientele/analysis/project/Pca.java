package org.clientele.analysis.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.analysis.numeric.Rows;
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
        Components components = components(rows, 2, checkpoint);
        return new Projection(
                components.project(rows, 0, checkpoint),
                components.project(rows, 1, checkpoint),
                components.axis(0),
                components.axis(1));
    }

    /**
     * The directions in which the rows differ most, the first ones of them.
     *
     * @param rows the points, scaled as they should count
     * @param most how many at the most
     * @param checkpoint progress and cancel
     */
    public static Components components(Rows rows, int most, Checkpoint checkpoint) {
        int d = rows.columns();
        double[] mean = rows.means();
        DMatrixRMaj covariance = covariance(rows, mean, checkpoint);
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(d, true, true);
        if (d == 0 || !eigen.decompose(covariance)) {
            return new Components(mean, new double[0], List.of());
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
        int kept = Math.min(most, d);
        double[] variance = new double[kept];
        List<Projection.Axis> axes = new ArrayList<>();
        for (int place = 0; place < kept; place++) {
            variance[place] = Math.max(0, eigen.getEigenvalue(order[place]).getReal());
            axes.add(axis(eigen, order, place, total));
        }
        return new Components(mean, variance, axes);
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
        if (rows.columns() <= most) {
            return rows;
        }
        Components components = components(rows, most, checkpoint);
        int columns = 0;
        for (double sum = 0; columns < components.axes().size() && (columns == 0 || sum < kept); columns++) {
            sum += components.axis(columns).kept();
        }
        return columns == 0 ? rows : components.squeeze(rows, columns, checkpoint);
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
        DMatrixRMaj vector = eigen.getEigenVector(order[place]);
        for (int j = 0; j < loading.length; j++) {
            loading[j] = vector.get(j);
        }
        fixSign(loading);
        double value = Math.max(0, eigen.getEigenvalue(order[place]).getReal());
        return new Projection.Axis(total == 0 ? 0 : value / total, loading);
    }

    /** Turns an axis so that the column with the greatest weight has a positive one. */
    static void fixSign(double[] loading) {
        int strongest = 0;
        for (int j = 0; j < loading.length; j++) {
            strongest = Math.abs(loading[j]) > Math.abs(loading[strongest]) + 1e-12 ? j : strongest;
        }
        if (loading.length > 0 && loading[strongest] < 0) {
            for (int j = 0; j < loading.length; j++) {
                loading[j] = -loading[j];
            }
        }
    }
}
