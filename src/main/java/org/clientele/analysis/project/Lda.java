package org.clientele.analysis.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Rows;
import org.clientele.analysis.numeric.SymmetricEigen;
import org.clientele.model.run.Checkpoint;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.CholeskyDecomposition_F64;

/**
 * Linear discriminant analysis (Fisher 1936, Rao 1948): the mixes of columns that tell groups apart best.
 *
 * <p>Solves B v = λ W v for the scatter between and within groups by the Cholesky factor of W: with W = L Lᵀ the
 * eigenvectors u of L⁻¹ B L⁻ᵀ give v = L⁻ᵀ u, along which the rows within groups have variance one. A trace of ridge keeps W
 * regular where columns depend on each other.
 */
public final class Lda {
    private static final double RIDGE = 1e-9;
    private static final int FOLDS = 5;
    private static final int FEWEST = 25;

    private Lda() {}

    /**
     * The axes that separate the groups.
     *
     * @param rows the points
     * @param group group of each row, from 0
     * @param groups how many groups
     * @param checkpoint progress and cancel
     */
    public static Separation run(Rows rows, int[] group, int groups, Checkpoint checkpoint) {
        Fit fit = Fit.of(rows, group, groups, checkpoint);
        int n = rows.rows();
        double right = n == 0 ? Double.NaN : (double) fit.right(rows, group) / n;
        int largest = Arrays.stream(fit.sizes()).max().orElse(0);
        return new Separation(
                fit.axes(),
                fit.centres(),
                right,
                fresh(rows, group, groups, checkpoint),
                n == 0 ? Double.NaN : (double) largest / n);
    }

    private static double fresh(Rows rows, int[] group, int groups, Checkpoint checkpoint) {
        int n = rows.rows();
        if (n < FEWEST) {
            return Double.NaN;
        }
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int kept = fold;
            int[] learnt = IntStream.range(0, n).filter(i -> i % FOLDS != kept).toArray();
            int[] asked = IntStream.range(0, n).filter(i -> i % FOLDS == kept).toArray();
            Fit fit = Fit.of(rows.pick(learnt), at(group, learnt), groups, checkpoint);
            right += fit.right(rows.pick(asked), at(group, asked));
        }
        return (double) right / n;
    }

    private static int[] at(int[] values, int[] places) {
        return Arrays.stream(places).map(place -> values[place]).toArray();
    }

    /**
     * Axes made from some rows.
     *
     * @param centres where the middle of each group lies along them
     * @param sizes rows of each group
     */
    private record Fit(Components axes, double[][] centres, int[] sizes) {
        static Fit of(Rows rows, int[] group, int groups, Checkpoint checkpoint) {
            int d = rows.columns();
            int n = rows.rows();
            double[] mean = rows.means();
            int[] sizes = new int[groups];
            double[][] means = new double[groups][d];
            for (int i = 0; i < n; i++) {
                sizes[group[i]]++;
                for (int j = 0; j < d; j++) {
                    means[group[i]][j] += rows.data()[i * d + j];
                }
            }
            for (int g = 0; g < groups; g++) {
                for (int j = 0; j < d; j++) {
                    means[g][j] /= Math.max(1, sizes[g]);
                }
            }
            checkpoint.check();
            int met = (int) Arrays.stream(sizes).filter(size -> size > 0).count();
            Components axes = Lda.axes(
                    within(rows, group, means), between(means, mean, sizes), mean, Math.min(d, met - 1), n - met);
            double[][] centres = new double[groups][];
            for (int g = 0; g < groups; g++) {
                centres[g] = sizes[g] == 0 ? new double[0] : along(axes, means[g]);
            }
            return new Fit(axes, centres, sizes);
        }

        /** How many rows lie nearest to the middle of their own group. */
        int right(Rows rows, int[] group) {
            int d = rows.columns();
            double[] point = new double[d];
            int right = 0;
            for (int i = 0; i < rows.rows(); i++) {
                System.arraycopy(rows.data(), i * d, point, 0, d);
                right += nearest(along(axes, point), centres, sizes) == group[i] ? 1 : 0;
            }
            return right;
        }
    }

    private static double[][] within(Rows rows, int[] group, double[][] means) {
        int d = rows.columns();
        double[][] within = new double[d][d];
        double[] off = new double[d];
        for (int i = 0; i < rows.rows(); i++) {
            for (int j = 0; j < d; j++) {
                off[j] = rows.data()[i * d + j] - means[group[i]][j];
            }
            add(within, off, 1);
        }
        return whole(within);
    }

    private static double[][] between(double[][] means, double[] mean, int[] sizes) {
        int d = mean.length;
        double[][] between = new double[d][d];
        double[] off = new double[d];
        for (int g = 0; g < sizes.length; g++) {
            for (int j = 0; j < d; j++) {
                off[j] = means[g][j] - mean[j];
            }
            add(between, off, sizes[g]);
        }
        return whole(between);
    }

    private static void add(double[][] sum, double[] off, double weight) {
        for (int a = 0; a < off.length; a++) {
            double left = weight * off[a];
            for (int b = 0; b <= a; b++) {
                sum[a][b] += left * off[b];
            }
        }
    }

    private static double[][] whole(double[][] lower) {
        for (int a = 0; a < lower.length; a++) {
            for (int b = 0; b < a; b++) {
                lower[b][a] = lower[a][b];
            }
        }
        return lower;
    }

    private static Components axes(double[][] within, double[][] between, double[] mean, int most, int freedom) {
        int d = mean.length;
        double trace = 0;
        for (int j = 0; j < d; j++) {
            trace += within[j][j];
        }
        if (most < 1 || trace == 0) {
            return new Components(mean, new double[0], List.of());
        }
        DMatrixRMaj lower = factor(within, trace / d);
        DMatrixRMaj inverse = new DMatrixRMaj(d, d);
        CommonOps_DDRM.invert(lower, inverse);
        DMatrixRMaj half = new DMatrixRMaj(d, d);
        DMatrixRMaj white = new DMatrixRMaj(d, d);
        CommonOps_DDRM.mult(inverse, new DMatrixRMaj(between), half);
        CommonOps_DDRM.multTransB(half, inverse, white);
        double[][] symmetric = new double[d][d];
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                symmetric[a][b] = (white.get(a, b) + white.get(b, a)) / 2;
            }
        }
        SymmetricEigen eigen = SymmetricEigen.of(symmetric);
        int[] order = IntStream.range(0, d)
                .boxed()
                .sorted((a, b) -> Double.compare(eigen.values()[b], eigen.values()[a]))
                .mapToInt(j -> j)
                .toArray();
        double total = 0;
        for (int place = 0; place < most; place++) {
            total += Math.max(0, eigen.values()[order[place]]);
        }
        double[] variance = new double[most];
        List<Projection.Axis> axes = new ArrayList<>();
        for (int place = 0; place < most; place++) {
            double[] u = eigen.vectors()[order[place]];
            double[] loading = new double[d];
            for (int j = 0; j < d; j++) {
                for (int k = j; k < d; k++) {
                    loading[j] += inverse.get(k, j) * u[k];
                }
                loading[j] *= Math.sqrt(Math.max(1, freedom));
            }
            Pca.fixSign(loading);
            variance[place] = Math.max(0, eigen.values()[order[place]]);
            axes.add(new Projection.Axis(total == 0 ? 0 : variance[place] / total, loading));
        }
        return new Components(mean, variance, axes);
    }

    /** The lower Cholesky factor of W, with as much ridge as it takes. */
    private static DMatrixRMaj factor(double[][] within, double usual) {
        for (double ridge = RIDGE; ; ridge *= 100) {
            DMatrixRMaj regular = new DMatrixRMaj(within);
            for (int j = 0; j < within.length; j++) {
                regular.add(j, j, ridge * usual);
            }
            CholeskyDecomposition_F64<DMatrixRMaj> cholesky = DecompositionFactory_DDRM.chol(within.length, true);
            if (cholesky.decompose(regular)) {
                return cholesky.getT(null);
            }
        }
    }

    private static double[] along(Components axes, double[] point) {
        double[] at = new double[axes.axes().size()];
        for (int a = 0; a < at.length; a++) {
            double[] loading = axes.axes().get(a).loading();
            for (int j = 0; j < point.length; j++) {
                at[a] += (point[j] - axes.mean()[j]) * loading[j];
            }
        }
        return at;
    }

    /** The group with the greatest posterior when all have the same spread: near, and large. */
    private static int nearest(double[] point, double[][] centres, int[] sizes) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int g = 0; g < centres.length; g++) {
            if (sizes[g] == 0) {
                continue;
            }
            double score = Math.log(sizes[g]);
            for (int a = 0; a < point.length; a++) {
                double off = point[a] - centres[g][a];
                score -= off * off / 2;
            }
            if (score > most) {
                most = score;
                best = g;
            }
        }
        return best;
    }
}
