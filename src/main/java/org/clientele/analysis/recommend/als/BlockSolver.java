package org.clientele.analysis.recommend.als;

import java.util.Arrays;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.SpdSystem;

/**
 * Improves one row of a long factorisation block by block while the other side is fixed (Rendle, Krichene, Zhang and
 * Koren, <i>iALS++: speeding up matrix factorization with subspace optimization</i>, 2021); one thread's scratch space.
 *
 * <p>Each block of the row is solved exactly with the other blocks held, so a row costs n·d·b + d·b² instead of n·d² + d³.
 * The row's scores of its own entries are kept up to date meanwhile. With one block that is as long as the row this is the
 * exact solution.
 */
final class BlockSolver {
    /** Numbers per pack: 32 KB. */
    private static final int PACK = 8192;

    private final float[] fixed;
    private final float[] gram;
    private final int stride;
    private final int block;
    private final int batch;
    private final FloatKernel kernel;
    private final SpdSystem system;
    private final float[] step;
    private final float[] ridge;
    private final float[] before;
    private float[] score = new float[0];

    /** A solver.
     *
     * @param fixed rows of {@code stride} numbers
     * @param gram w·Σ q qᵀ, {@code stride} × {@code stride}
     * @param block length of a block, a multiple of {@link FloatKernel#STEP} */
    BlockSolver(float[] fixed, float[] gram, int stride, int block, FloatKernel kernel) {
        this.fixed = fixed;
        this.gram = gram;
        this.stride = stride;
        this.block = Math.min(block, stride);
        this.kernel = kernel;
        batch = Math.max(32, PACK / this.block);
        system = kernel.system(this.block, batch);
        step = new float[this.block];
        ridge = new float[this.block];
        before = new float[stride];
    }

    /**
     * Goes once over all blocks of one row.
     *
     * @param index the members of the fixed side it has entries for, in {@code from…to}
     * @param confidence the confidence of each, empty when all are 1
     * @param regularisation added to the diagonal
     * @param row the row so far at {@code at}, {@code stride} numbers, improved in place
     */
    void improve(int[] index, int from, int to, float[] confidence, double regularisation, float[] row, int at) {
        int n = to - from;
        if (n == 0) {
            Arrays.fill(row, at, at + stride, 0f);
            return;
        }
        if (score.length < n) {
            score = new float[n + n / 2];
        }
        System.arraycopy(row, at, before, 0, stride);
        for (int k = 0; k < n; k++) {
            score[k] = kernel.dot(before, 0, fixed, index[from + k] * stride, stride);
        }
        Arrays.fill(ridge, (float) regularisation);
        for (int first = 0; first < stride; first += block) {
            int size = Math.min(block, stride - first);
            gather(index, from, n, confidence, first, size);
            system.add(gram, first * stride + first, stride);
            system.addDiagonal(ridge);
            system.factor();
            for (int f = 0; f < size; f++) {
                step[f] += kernel.dot(before, 0, gram, (first + f) * stride, stride) + ridge[f] * before[first + f];
            }
            system.solve(step);
            for (int f = 0; f < size; f++) {
                before[first + f] -= step[f];
            }
            for (int k = 0; k < n && first + size < stride; k++) {
                score[k] -= kernel.dot(step, 0, fixed, index[from + k] * stride + first, size);
            }
        }
        System.arraycopy(before, 0, row, at, stride);
    }

    /** Leaves the entries' part of the matrix in the system and their part of the slope in {@code step}. */
    private void gather(int[] index, int from, int n, float[] confidence, int first, int size) {
        system.reset(size);
        Arrays.fill(step, 0f);
        for (int begin = 0; begin < n; begin += batch) {
            int count = Math.min(batch, n - begin);
            for (int i = 0; i < count; i++) {
                int entry = begin + i;
                float root = confidence.length == 0 ? 1f : (float) Math.sqrt(confidence[from + entry]);
                system.put(i, fixed, index[from + entry] * stride + first, root);
                system.addRow(i, root * (score[entry] - 1), step);
            }
            system.accumulate(count);
        }
    }
}
