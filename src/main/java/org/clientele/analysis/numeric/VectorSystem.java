package org.clientele.analysis.numeric;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** One flat matrix worked on in blocks that stay in registers, see {@link VectorTiles}. */
final class VectorSystem implements SpdSystem {
    private static final VectorSpecies<Float> S = VectorKernel.SPECIES;
    private static final int L = VectorKernel.LANES;
    private static final int PANEL = 8;

    private final float[] matrix;
    private final float[] rows;
    private int size;

    VectorSystem(int most, int capacity) {
        matrix = new float[most * most];
        rows = new float[capacity * most];
    }

    @Override
    public void reset(int newSize) {
        size = newSize;
        Arrays.fill(matrix, 0, size * size, 0f);
    }

    @Override
    public void put(int row, float[] source, int at, float scale) {
        int into = row * size;
        if (scale == 1f) {
            System.arraycopy(source, at, rows, into, size);
            return;
        }
        FloatVector weight = FloatVector.broadcast(S, scale);
        for (int j = 0; j < size; j += L) {
            FloatVector.fromArray(S, source, at + j).mul(weight).intoArray(rows, into + j);
        }
    }

    @Override
    public void put(int row, int column, float value) {
        rows[row * size + column] = value;
    }

    @Override
    public void clear(int count) {
        Arrays.fill(rows, 0, count * size, 0f);
    }

    @Override
    public void accumulate(int count) {
        int j = 0;
        for (; j + 2 * L <= size; j += 2 * L) {
            int last = Math.min(size, j + 2 * L);
            if (VectorKernel.MANY) {
                for (int i = 0; i < last; i += 8) {
                    VectorTiles.eight(matrix, rows, count, size, i, j);
                }
            } else {
                for (int i = 0; i < last; i += 4) {
                    VectorTiles.four(matrix, rows, count, size, i, j);
                }
            }
        }
        for (; j < size; j += L) {
            for (int i = 0; i < j + L; i += 4) {
                VectorTiles.narrow(matrix, rows, count, size, i, j);
            }
        }
    }

    @Override
    public void add(float[] source, int at, int stride) {
        for (int i = 0; i < size; i++) {
            for (int j = i / L * L; j < size; j += L) {
                int place = i * size + j;
                FloatVector.fromArray(S, matrix, place)
                        .add(FloatVector.fromArray(S, source, at + i * stride + j))
                        .intoArray(matrix, place);
            }
        }
    }

    @Override
    public void addDiagonal(float[] diagonal) {
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] += diagonal[i];
        }
    }

    @Override
    public void addIdentity() {
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] += 1f;
        }
    }

    /** Eight rows at a time; vectors start at the diagonal's own, so what lies left of it is swept up at the end. */
    @Override
    public void factor() {
        for (int k = 0; k < size; k += PANEL) {
            for (int p = k; p < k + PANEL; p++) {
                finish(k, p);
            }
            for (int i = k + PANEL; i < size; i += 4) {
                for (int j = i / L * L; j < size; j += L) {
                    VectorTiles.eliminate(matrix, size, k, i, j);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            Arrays.fill(matrix, i * size + i / L * L, i * size + i, 0f);
        }
    }

    /** Row p of the factor, of which the rows before k are already taken out. */
    private void finish(int k, int p) {
        int row = p * size;
        int from = p / L * L;
        for (int q = k; q < p; q++) {
            int other = q * size;
            FloatVector weight = FloatVector.broadcast(S, -matrix[other + p]);
            for (int j = from; j < size; j += L) {
                weight.fma(FloatVector.fromArray(S, matrix, other + j), FloatVector.fromArray(S, matrix, row + j))
                        .intoArray(matrix, row + j);
            }
        }
        float pivot = matrix[row + p];
        if (!(pivot > 0)) {
            throw new ArithmeticException("not positive definite at row " + p);
        }
        FloatVector scale = FloatVector.broadcast(S, (float) (1 / Math.sqrt(pivot)));
        for (int j = from; j < size; j += L) {
            FloatVector.fromArray(S, matrix, row + j).mul(scale).intoArray(matrix, row + j);
        }
    }

    /** Left of the diagonal there are zeros, so that whole vectors may be used; b[i] is put aside meanwhile. */
    @Override
    public void solve(float[] b) {
        for (int i = 0; i < size; i++) {
            float y = b[i] / matrix[i * size + i];
            FloatVector weight = FloatVector.broadcast(S, -y);
            int row = i * size;
            for (int j = i / L * L; j < size; j += L) {
                weight.fma(FloatVector.fromArray(S, matrix, row + j), FloatVector.fromArray(S, b, j))
                        .intoArray(b, j);
            }
            b[i] = y;
        }
        for (int i = size - 1; i >= 0; i--) {
            float right = b[i];
            b[i] = 0f;
            int from = i / L * L;
            float rest = VectorKernel.inner(matrix, i * size + from, b, from, size - from);
            b[i] = (right - rest) / matrix[i * size + i];
        }
    }

    @Override
    public float dotRow(int row, float[] b) {
        return VectorKernel.inner(rows, row * size, b, 0, size);
    }

    @Override
    public void addRow(int row, float w, float[] b) {
        VectorKernel.plus(b, 0, rows, row * size, w, size);
    }
}
