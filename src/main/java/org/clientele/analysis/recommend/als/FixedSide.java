package org.clientele.analysis.recommend.als;

import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.SymmetricEigen;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/**
 * The side of the factorisation that is held fixed while the other side is solved, turned into the axes of its own Gram
 * matrix.
 *
 * <p>Turning changes no inner product, hence nothing in the model; but the Gram matrix becomes diagonal, which makes
 * people with few purchases cheap to solve exactly.
 *
 * @param factors one row of {@code stride} numbers per member, in the turned axes, zero from d on
 * @param d how many axes there are
 * @param stride d rounded up for the kernel
 * @param gram the diagonal of w·Σ q qᵀ in those axes, {@code stride} numbers
 * @param penalty w·N with N the number of members that take part: what is added to a row's own length in its
 *     regularisation λ·(n + w·N)
 */
record FixedSide(float[] factors, int d, int stride, double[] gram, double penalty) {
    /** Rows per partial sum: fixed, so that sums do not depend on the number of processors. */
    private static final int BLOCK = 4096;
    /** Rows turned at once. */
    private static final int TURN = 8;

    /** Turns the rows of {@code factors}; the array itself is overwritten.
     *
     * @param factors rows of d numbers, padded with zeros to a multiple of {@link FloatKernel#STEP}
     * @param unobserved w
     * @param members N, how many rows have purchases */
    static FixedSide turn(float[] factors, int d, double unobserved, int members, FloatKernel kernel, Workers workers) {
        int stride = FloatKernel.padded(d);
        SymmetricEigen eigen = SymmetricEigen.of(gramOf(factors, d, stride, workers));
        float[] axis = new float[stride * stride];
        double[] diagonal = new double[stride];
        for (int i = 0; i < d; i++) {
            for (int f = 0; f < d; f++) {
                axis[f * stride + i] = (float) eigen.vectors()[i][f];
            }
            diagonal[i] = unobserved * Math.max(0, eigen.values()[i]);
        }
        int rows = factors.length / stride;
        workers.run(rows, BLOCK, Checkpoint.none(), () -> {
            float[] before = new float[TURN * stride];
            float[][] turned = new float[TURN][stride];
            return (from, to) -> {
                for (int r = from; r < to; r += TURN) {
                    int count = Math.min(TURN, to - r);
                    System.arraycopy(factors, r * stride, before, 0, count * stride);
                    kernel.scores(before, count, stride, axis, stride, turned, 0, stride);
                    for (int i = 0; i < count; i++) {
                        System.arraycopy(turned[i], 0, factors, (r + i) * stride, stride);
                    }
                }
            };
        });
        return new FixedSide(factors, d, stride, diagonal, unobserved * members);
    }

    /** Σ q qᵀ in double precision. */
    static double[][] gramOf(float[] factors, int d, int stride, Workers workers) {
        int rows = factors.length / stride;
        double[][][] sums = new double[(rows + BLOCK - 1) / BLOCK][][];
        workers.run(
                rows,
                BLOCK,
                Checkpoint.none(),
                () -> (from, to) -> sums[from / BLOCK] = partial(factors, d, stride, from, to));
        double[][] gram = new double[d][d];
        for (double[][] sum : sums) {
            for (int i = 0; i < d; i++) {
                for (int j = i; j < d; j++) {
                    gram[i][j] += sum[i][j];
                }
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < i; j++) {
                gram[i][j] = gram[j][i];
            }
        }
        return gram;
    }

    private static double[][] partial(float[] factors, int d, int stride, int from, int to) {
        double[][] gram = new double[d][d];
        double[][] wide = new double[4][d];
        for (int r = from; r < to; r += 4) {
            for (int s = 0; s < 4; s++) {
                for (int f = 0; f < d; f++) {
                    wide[s][f] = r + s < to ? factors[(r + s) * stride + f] : 0;
                }
            }
            for (int i = 0; i < d; i++) {
                addFour(gram[i], wide, i, d);
            }
        }
        return gram;
    }

    private static void addFour(double[] row, double[][] wide, int i, int d) {
        double[] b0 = wide[0];
        double[] b1 = wide[1];
        double[] b2 = wide[2];
        double[] b3 = wide[3];
        double w0 = b0[i];
        double w1 = b1[i];
        double w2 = b2[i];
        double w3 = b3[i];
        for (int j = i & ~7; j < d; j++) {
            row[j] += (w0 * b0[j] + w1 * b1[j]) + (w2 * b2[j] + w3 * b3[j]);
        }
    }
}
