package org.clientele.analysis.numeric;

/**
 * The inner loops of dense float algebra, on rows that are arrays of their own so that the compiler can vectorise them.
 *
 * <p>One row is written per loop and every array is read at the place where it is written: the form that the JIT's
 * auto-vectoriser accepts (a loop that writes two rows runs three times slower on Java 25).
 */
public final class RowKernel {
    private RowKernel() {}

    /** Adds to one row c the weighted sum of the rows b[bi]…b[bi+3], in columns from…to. */
    public static void add4(float[] c, float[][] b, int bi, float w0, float w1, float w2, float w3, int from, int to) {
        float[] b0 = b[bi];
        float[] b1 = b[bi + 1];
        float[] b2 = b[bi + 2];
        float[] b3 = b[bi + 3];
        for (int j = from; j < to; j++) {
            c[j] += (w0 * b0[j] + w1 * b1[j]) + (w2 * b2[j] + w3 * b3[j]);
        }
    }

    /** Adds to one row c a multiple of row b, in columns from…to. */
    public static void add1(float[] c, float[] b, float w, int from, int to) {
        for (int j = from; j < to; j++) {
            c[j] += w * b[j];
        }
    }

    /** The inner product of the first {@code length} entries of a row of a and a row of b; four sums run side by side. */
    public static float dot(float[] a, int atA, float[] b, int atB, int length) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[atA + i] * b[atB + i];
            s1 += a[atA + i + 1] * b[atB + i + 1];
            s2 += a[atA + i + 2] * b[atB + i + 2];
            s3 += a[atA + i + 3] * b[atB + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[atA + i] * b[atB + i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
