package org.clientele.analysis.numeric;

import java.util.Arrays;
import org.clientele.model.run.Checkpoint;

/**
 * Inverts a large symmetric positive definite matrix in place, in single precision, on all processors.
 *
 * <p>The symmetric sweep operator (Goodnight, A tutorial on the SWEEP operator, The American Statistician 33, 1979)
 * taken in blocks: pivot block K with inverse P turns A_KK into −P, A_KR into P·A_KR and A_RR into
 * A_RR − A_RK·P·A_KR. After all blocks A is −A⁻¹. Only the upper triangle is worked on: n³ operations, as many as
 * Cholesky, nearly all of them in one long loop.
 */
public final class SpdInverse {
    private static final int BLOCK = 64;
    private static final int TILE = 1024;
    private static final int GRAIN = 16;

    private SpdInverse() {}

    /**
     * Replaces {@code a} by its inverse.
     *
     * @param a n rows of length n; the upper triangle is read, the whole is written
     * @throws ArithmeticException when the matrix is not positive definite
     */
    public static void invert(float[][] a, Workers workers, Checkpoint checkpoint) {
        int n = a.length;
        float[][] panel = new float[BLOCK][n];
        float[][] product = new float[BLOCK][n];
        int blocks = (n + BLOCK - 1) / BLOCK;
        for (int block = 0; block < blocks; block++) {
            int from = block * BLOCK;
            int to = Math.min(n, from + BLOCK);
            gather(a, panel, from, to);
            float[][] pivot = pivotInverse(panel, from, to);
            multiply(pivot, panel, product, to - from, n, workers, checkpoint);
            update(
                    a,
                    panel,
                    product,
                    from,
                    to,
                    workers,
                    checkpoint.part(block / (double) blocks, (block + 1.0) / blocks));
            for (int k = from; k < to; k++) {
                System.arraycopy(product[k - from], to, a[k], to, n - to);
                for (int j = k; j < to; j++) {
                    a[k][j] = -pivot[k - from][j - from];
                }
            }
        }
        workers.run(n, GRAIN, Checkpoint.none(), () -> (first, last) -> {
            for (int i = first; i < last; i++) {
                for (int j = i; j < n; j++) {
                    a[i][j] = -a[i][j];
                }
            }
        });
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                a[j][i] = a[i][j];
            }
        }
    }

    /** Copies the rows from…to of the symmetric matrix, whole, out of its upper triangle. */
    private static void gather(float[][] a, float[][] panel, int from, int to) {
        int n = a.length;
        for (int k = from; k < to; k++) {
            System.arraycopy(a[k], k, panel[k - from], k, n - k);
        }
        for (int r = 0; r < to; r++) {
            float[] row = a[r];
            for (int k = Math.max(from, r + 1); k < to; k++) {
                panel[k - from][r] = row[k];
            }
        }
        for (int k = to - from; k < BLOCK; k++) {
            Arrays.fill(panel[k], 0f);
        }
    }

    /** The inverse of the pivot block, in double precision, padded with zeros to BLOCK×BLOCK. */
    private static float[][] pivotInverse(float[][] panel, int from, int to) {
        int size = to - from;
        double[][] work = new double[size][2 * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                work[i][j] = panel[i][from + j];
            }
            work[i][size + i] = 1;
        }
        for (int p = 0; p < size; p++) {
            double pivot = work[p][p];
            if (!(pivot > 0)) {
                throw new ArithmeticException("not positive definite at row " + (from + p));
            }
            for (int j = p; j < 2 * size; j++) {
                work[p][j] /= pivot;
            }
            for (int i = 0; i < size; i++) {
                double factor = work[i][p];
                if (i != p && factor != 0) {
                    for (int j = p; j < 2 * size; j++) {
                        work[i][j] -= factor * work[p][j];
                    }
                }
            }
        }
        float[][] inverse = new float[BLOCK][BLOCK];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] = (float) ((work[i][size + j] + work[j][size + i]) / 2);
            }
        }
        return inverse;
    }

    private static void multiply(
            float[][] pivot,
            float[][] panel,
            float[][] product,
            int size,
            int n,
            Workers workers,
            Checkpoint checkpoint) {
        checkpoint.check();
        workers.run(size, 4, Checkpoint.none(), () -> (first, last) -> {
            for (int i = first; i < last; i++) {
                Arrays.fill(product[i], 0f);
                float[] w = pivot[i];
                for (int tile = 0; tile < n; tile += TILE) {
                    int end = Math.min(n, tile + TILE);
                    for (int k = 0; k < size; k += 4) {
                        RowKernel.add4(product[i], panel, k, w[k], w[k + 1], w[k + 2], w[k + 3], tile, end);
                    }
                }
            }
        });
        for (int i = size; i < BLOCK; i++) {
            Arrays.fill(product[i], 0f);
        }
    }

    private static void update(
            float[][] a, float[][] panel, float[][] product, int from, int to, Workers workers, Checkpoint checkpoint) {
        int n = a.length;
        workers.run(n, GRAIN, checkpoint, () -> (first, last) -> {
            for (int tile = first / TILE * TILE; tile < n; tile += TILE) {
                int end = Math.min(n, tile + TILE);
                for (int i = first; i < last; i++) {
                    if (i >= from && i < to) {
                        continue;
                    }
                    float[] row = a[i];
                    int begin = Math.max(i, tile);
                    for (int k = 0; k < BLOCK && begin < end; k += 4) {
                        RowKernel.add4(
                                row,
                                product,
                                k,
                                -panel[k][i],
                                -panel[k + 1][i],
                                -panel[k + 2][i],
                                -panel[k + 3][i],
                                begin,
                                end);
                    }
                }
            }
            for (int i = first; i < Math.min(last, from); i++) {
                for (int k = from; k < to; k++) {
                    a[i][k] = product[k - from][i];
                }
            }
        });
    }
}
