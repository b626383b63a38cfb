package org.clientele.analysis.numeric;

/**
 * Products of dense float matrices that are kept as rows, cut into tiles that stay in the fastest cache.
 *
 * <p>The order of the additions depends on the sizes only, so that the same numbers give the same result everywhere.
 */
public final class Gemm {
    private static final int TILE = 64;

    private Gemm() {}

    /**
     * Adds a·b to c.
     *
     * @param c rows × columns
     * @param a rows × depth
     * @param b depth × columns
     */
    public static void add(float[][] c, float[][] a, float[][] b, int rows, int depth, int columns) {
        for (int from = 0; from < depth; from += TILE) {
            int to = Math.min(depth, from + TILE);
            for (int r = 0; r < rows; r++) {
                float[] out = c[r];
                float[] w = a[r];
                int k = from;
                for (; k + 7 < to; k += 8) {
                    add8(
                            out, b, k, w[k], w[k + 1], w[k + 2], w[k + 3], w[k + 4], w[k + 5], w[k + 6], w[k + 7],
                            columns);
                }
                for (; k < to; k++) {
                    RowKernel.add1(out, b[k], w[k], 0, columns);
                }
            }
        }
    }

    /**
     * Adds aᵀ·b to c.
     *
     * @param c width × columns
     * @param a rows × width
     * @param b rows × columns
     */
    public static void addTransposed(float[][] c, float[][] a, float[][] b, int rows, int width, int columns) {
        for (int from = 0; from < rows; from += TILE) {
            int to = Math.min(rows, from + TILE);
            for (int i = 0; i < width; i++) {
                float[] out = c[i];
                int s = from;
                for (; s + 7 < to; s += 8) {
                    add8(
                            out,
                            b,
                            s,
                            a[s][i],
                            a[s + 1][i],
                            a[s + 2][i],
                            a[s + 3][i],
                            a[s + 4][i],
                            a[s + 5][i],
                            a[s + 6][i],
                            a[s + 7][i],
                            columns);
                }
                for (; s < to; s++) {
                    RowKernel.add1(out, b[s], a[s][i], 0, columns);
                }
            }
        }
    }

    /** Adds to one row the weighted sum of the rows b[at]…b[at+7]. */
    private static void add8(
            float[] c,
            float[][] b,
            int at,
            float w0,
            float w1,
            float w2,
            float w3,
            float w4,
            float w5,
            float w6,
            float w7,
            int columns) {
        float[] b0 = b[at];
        float[] b1 = b[at + 1];
        float[] b2 = b[at + 2];
        float[] b3 = b[at + 3];
        float[] b4 = b[at + 4];
        float[] b5 = b[at + 5];
        float[] b6 = b[at + 6];
        float[] b7 = b[at + 7];
        for (int j = 0; j < columns; j++) {
            c[j] += ((w0 * b0[j] + w1 * b1[j]) + (w2 * b2[j] + w3 * b3[j]))
                    + ((w4 * b4[j] + w5 * b5[j]) + (w6 * b6[j] + w7 * b7[j]));
        }
    }
}
