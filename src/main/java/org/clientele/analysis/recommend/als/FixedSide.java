package org.clientele.analysis.recommend.als;

import java.util.Arrays;
import org.clientele.analysis.numeric.RowKernel;
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
 * @param factors one row of d numbers per member, in the turned axes
 * @param d length of a row
 * @param gram the diagonal of w·Σ q qᵀ in those axes
 * @param penalty w·N with N the number of members that take part: what is added to a row's own length in its
 *     regularisation λ·(n + w·N)
 */
record FixedSide(float[] factors, int d, double[] gram, double penalty) {
    /** Rows per partial sum: fixed, so that sums do not depend on the number of processors. */
    private static final int BLOCK = 4096;

    /** Turns the rows of {@code factors}; the array itself is overwritten.
     *
     * @param unobserved w
     * @param members N, how many rows have purchases */
    static FixedSide turn(float[] factors, int d, double unobserved, int members, Workers workers) {
        SymmetricEigen eigen = SymmetricEigen.of(gramOf(factors, d, workers));
        float[][] axis = new float[d][d];
        double[] diagonal = new double[d];
        for (int i = 0; i < d; i++) {
            for (int f = 0; f < d; f++) {
                // axis[f] is the image of old axis f, so that a row turns by adding d rows.
                axis[f][i] = (float) eigen.vectors()[i][f];
            }
            diagonal[i] = unobserved * Math.max(0, eigen.values()[i]);
        }
        workers.run(factors.length / d, BLOCK, Checkpoint.none(), () -> {
            float[] turned = new float[d];
            return (from, to) -> {
                for (int r = from; r < to; r++) {
                    Arrays.fill(turned, 0f);
                    int at = r * d;
                    int f = 0;
                    for (; f + 3 < d; f += 4) {
                        RowKernel.add4(
                                turned,
                                axis,
                                f,
                                factors[at + f],
                                factors[at + f + 1],
                                factors[at + f + 2],
                                factors[at + f + 3],
                                0,
                                d);
                    }
                    for (; f < d; f++) {
                        RowKernel.add1(turned, axis[f], factors[at + f], 0, d);
                    }
                    System.arraycopy(turned, 0, factors, r * d, d);
                }
            };
        });
        return new FixedSide(factors, d, diagonal, unobserved * members);
    }

    /** Σ q qᵀ in double precision. */
    static double[][] gramOf(float[] factors, int d, Workers workers) {
        int rows = factors.length / d;
        double[][][] sums = new double[(rows + BLOCK - 1) / BLOCK][][];
        workers.run(
                rows, BLOCK, Checkpoint.none(), () -> (from, to) -> sums[from / BLOCK] = partial(factors, d, from, to));
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

    private static double[][] partial(float[] factors, int d, int from, int to) {
        double[][] gram = new double[d][d];
        double[][] wide = new double[4][d];
        for (int r = from; r < to; r += 4) {
            for (int s = 0; s < 4; s++) {
                for (int f = 0; f < d; f++) {
                    wide[s][f] = r + s < to ? factors[(r + s) * d + f] : 0;
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
