package org.clientele.analysis.numeric;

/**
 * Solves small systems with a symmetric positive definite matrix, in place, in single precision.
 *
 * <p>The matrix is kept as rows of which only the upper triangle is read; afterwards it holds U of A = UᵀU (Golub and
 * Van Loan, Matrix Computations, algorithm 4.2.2), with four rows per trailing update.
 */
public final class Cholesky {
    private Cholesky() {}

    /**
     * Factors the leading n×n part of {@code a}.
     *
     * @throws ArithmeticException when the matrix is not positive definite
     */
    public static void factor(float[][] a, int n) {
        for (int k = 0; k < n; k += 4) {
            int end = Math.min(n, k + 4);
            for (int p = k; p < end; p++) {
                float[] row = a[p];
                for (int q = k; q < p; q++) {
                    RowKernel.add1(row, a[q], -a[q][p], p, n);
                }
                float pivot = row[p];
                if (!(pivot > 0)) {
                    throw new ArithmeticException("not positive definite at row " + p);
                }
                float scale = (float) (1 / Math.sqrt(pivot));
                for (int j = p; j < n; j++) {
                    row[j] *= scale;
                }
            }
            for (int i = end; i < n; i++) {
                if (end - k == 4) {
                    RowKernel.add4(a[i], a, k, -a[k][i], -a[k + 1][i], -a[k + 2][i], -a[k + 3][i], i, n);
                }
            }
        }
    }

    /** Solves A x = b with the factor of A; b becomes x. */
    public static void solve(float[][] u, int n, float[] b) {
        for (int i = 0; i < n; i++) {
            float y = b[i] / u[i][i];
            b[i] = y;
            RowKernel.add1(b, u[i], -y, i + 1, n);
        }
        for (int i = n - 1; i >= 0; i--) {
            float rest = RowKernel.dot(u[i], i + 1, b, i + 1, n - i - 1);
            b[i] = (b[i] - rest) / u[i][i];
        }
    }
}
