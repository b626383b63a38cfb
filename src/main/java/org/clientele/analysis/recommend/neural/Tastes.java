package org.clientele.analysis.recommend.neural;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.clientele.analysis.numeric.Cholesky;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.recommend.als.AlsModel;

/**
 * The way from what a person has bought to the person's taste, by the products' vectors of a factorisation
 * (see {@link org.clientele.analysis.recommend.als.Als}); they do not change while the network learns.
 *
 * @param vector products × d
 * @param unbought the diagonal of w·Σ q qᵀ
 * @param regularisation λ
 * @param penalty w·N
 * @param unit what a taste is divided by, so that its numbers are about 1 on average
 */
record Tastes(float[][] vector, double[] unbought, double regularisation, double penalty, float unit) {
    /** Those of a factorisation. */
    static Tastes of(AlsModel model, double regularisation) {
        int d = model.unbought().length;
        float[][] vector = new float[model.items()][];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Arrays.copyOfRange(model.vectors(), i * d, (i + 1) * d);
        }
        return new Tastes(vector, model.unbought(), regularisation, model.penalty(), 1f);
    }

    /** The same with another unit. */
    Tastes in(float other) {
        return new Tastes(vector, unbought, regularisation, penalty, other);
    }

    /** Length of a taste. */
    int d() {
        return unbought.length;
    }

    /** Writes all numbers. */
    void write(DataOutput out) throws IOException {
        out.writeDouble(penalty);
        out.writeFloat(unit);
        for (double number : unbought) {
            out.writeDouble(number);
        }
        for (float[] row : vector) {
            for (float number : row) {
                out.writeFloat(number);
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    static Tastes read(int items, int d, double regularisation, DataInput in) throws IOException {
        double penalty = in.readDouble();
        float unit = in.readFloat();
        double[] unbought = new double[d];
        for (int f = 0; f < d; f++) {
            unbought[f] = in.readDouble();
        }
        float[][] vector = new float[items][d];
        for (float[] row : vector) {
            for (int f = 0; f < d; f++) {
                row[f] = in.readFloat();
            }
        }
        return new Tastes(vector, unbought, regularisation, penalty, unit);
    }

    /** Scratch space of one thread. */
    FoldIn foldIn() {
        return new FoldIn();
    }

    /** Folds people in: taste = A⁻¹·Σ q with A = w·Σ_all q qᵀ + Σ_bought q qᵀ + λ(n + w·N). */
    final class FoldIn {
        private final float[][] matrix = new float[d()][d()];
        private final float[][] rows = new float[4][];
        private final float[] zero = new float[d()];
        private final float[] side = new float[d()];
        private final float[] full = new float[d()];

        /** The taste of somebody who bought {@code item[from…to]}, all zero when nothing. */
        void taste(int[] item, int from, int to, float[] out) {
            if (from == to) {
                Arrays.fill(out, 0f);
                return;
            }
            factor(item, from, to, to - from);
            sum(item, from, to, out);
            Cholesky.solve(matrix, d(), out);
            scale(out);
        }

        /**
         * The tastes of the same person without each product in turn: exactly what {@link #taste} gives for the others.
         *
         * <p>With one factorisation for all, by the identity of Sherman and Morrison: p − y·(1 − q·p)/(1 − q·y) with
         * y = A⁻¹q, where A already has the penalty of n−1 products.
         *
         * @param out one row per product of {@code item[from…to]}
         */
        void leaveOneOut(int[] item, int from, int to, float[][] out, int at) {
            int n = to - from;
            if (n == 1) {
                Arrays.fill(out[at], 0f);
                return;
            }
            factor(item, from, to, n - 1);
            sum(item, from, to, full);
            Cholesky.solve(matrix, d(), full);
            for (int i = 0; i < n; i++) {
                float[] q = vector[item[from + i]];
                float[] own = out[at + i];
                System.arraycopy(q, 0, own, 0, d());
                Cholesky.solve(matrix, d(), own);
                float less = (1 - RowKernel.dot(q, 0, full, 0, d())) / (1 - RowKernel.dot(q, 0, own, 0, d()));
                for (int f = 0; f < own.length; f++) {
                    own[f] = (full[f] - less * own[f]) / unit;
                }
            }
        }

        /** How much each product of a history adds to the agreement with a product, before the network. */
        float[] parts(int[] item, int target) {
            float[] parts = new float[item.length];
            if (item.length > 0) {
                factor(item, 0, item.length, item.length);
                System.arraycopy(vector[target], 0, side, 0, d());
                Cholesky.solve(matrix, d(), side);
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = RowKernel.dot(vector[item[i]], 0, side, 0, d());
                }
            }
            return parts;
        }

        private void sum(int[] item, int from, int to, float[] out) {
            Arrays.fill(out, 0, d(), 0f);
            for (int i = from; i < to; i++) {
                RowKernel.add1(out, vector[item[i]], 1f, 0, d());
            }
        }

        private void scale(float[] taste) {
            for (int f = 0; f < d(); f++) {
                taste[f] /= unit;
            }
        }

        private void factor(int[] item, int from, int to, int counted) {
            int d = d();
            for (float[] row : matrix) {
                Arrays.fill(row, 0f);
            }
            for (int i = from; i < to; i += 4) {
                for (int k = 0; k < 4; k++) {
                    rows[k] = i + k < to ? vector[item[i + k]] : zero;
                }
                for (int r = 0; r < d; r++) {
                    RowKernel.add4(matrix[r], rows, 0, rows[0][r], rows[1][r], rows[2][r], rows[3][r], r & ~15, d);
                }
            }
            double ridge = regularisation * (counted + penalty);
            for (int f = 0; f < d; f++) {
                matrix[f][f] += (float) (unbought[f] + ridge);
            }
            Cholesky.factor(matrix, d);
        }
    }
}
