package org.clientele.analysis.numeric;

import java.util.Arrays;

/** Rows that are arrays of their own, four of them per step: the form that the compiler vectorises by itself. */
final class PlainSystem implements SpdSystem {
    private final float[][] matrix;
    private final float[][] rows;
    private int size;

    PlainSystem(int most, int capacity) {
        matrix = new float[most][most];
        rows = new float[(capacity + 3) / 4 * 4][most];
    }

    @Override
    public void reset(int newSize) {
        size = newSize;
        for (int i = 0; i < size; i++) {
            Arrays.fill(matrix[i], 0, size, 0f);
        }
    }

    @Override
    public void put(int row, float[] source, int at, float scale) {
        float[] into = rows[row];
        System.arraycopy(source, at, into, 0, size);
        if (scale != 1f) {
            for (int j = 0; j < size; j++) {
                into[j] *= scale;
            }
        }
    }

    @Override
    public void put(int row, int column, float value) {
        rows[row][column] = value;
    }

    @Override
    public void clear(int count) {
        for (int k = 0; k < count; k++) {
            Arrays.fill(rows[k], 0, size, 0f);
        }
    }

    @Override
    public void accumulate(int count) {
        for (int k = count; k % 4 != 0; k++) {
            Arrays.fill(rows[k], 0, size, 0f);
        }
        for (int k = 0; k < count; k += 4) {
            float[] r0 = rows[k];
            float[] r1 = rows[k + 1];
            float[] r2 = rows[k + 2];
            float[] r3 = rows[k + 3];
            for (int i = 0; i < size; i++) {
                RowKernel.add4(matrix[i], rows, k, r0[i], r1[i], r2[i], r3[i], i & ~15, size);
            }
        }
    }

    @Override
    public void add(float[] source, int at, int stride) {
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                matrix[i][j] += source[at + i * stride + j];
            }
        }
    }

    @Override
    public void addDiagonal(float[] diagonal) {
        for (int i = 0; i < size; i++) {
            matrix[i][i] += diagonal[i];
        }
    }

    @Override
    public void addIdentity() {
        for (int i = 0; i < size; i++) {
            matrix[i][i] += 1f;
        }
    }

    @Override
    public void factor() {
        Cholesky.factor(matrix, size);
    }

    @Override
    public void solve(float[] b) {
        Cholesky.solve(matrix, size, b);
    }

    @Override
    public float dotRow(int row, float[] b) {
        return RowKernel.dot(rows[row], 0, b, 0, size);
    }

    @Override
    public void addRow(int row, float w, float[] b) {
        RowKernel.add1(b, rows[row], w, 0, size);
    }
}
