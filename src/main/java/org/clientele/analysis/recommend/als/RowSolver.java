package org.clientele.analysis.recommend.als;

import java.util.Arrays;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.SpdSystem;

/**
 * Solves one row of a factorisation exactly while the other side is fixed; one thread's scratch space.
 *
 * <p>With D = gram + reg (diagonal, see {@link FixedSide}), Y the rows of what was bought and C their confidences, the
 * answer is p = (D + YᵀCY)⁻¹ Yᵀ C 1. Many purchases: Cholesky of the d×d matrix, to which the rows are added in packs
 * that fit the nearest cache. Few (n ≤ d/2): the same by Woodbury's identity, p = D^−½ Z (I + ZᵀZ)⁻¹ √C 1 with the
 * columns of Z = D^−½ Yᵀ √C, an n×n system.
 */
final class RowSolver {
    /** Numbers per pack: 32 KB. */
    private static final int PACK = 8192;

    private final FixedSide fixed;
    private final int stride;
    private final int batch;
    private final SpdSystem system;
    private final float[] weighted;
    private final float[] diagonal;
    private final float[] rootOf;
    private final float[] right;
    private int few;

    RowSolver(FixedSide fixed, FloatKernel kernel) {
        this.fixed = fixed;
        stride = fixed.stride();
        batch = Math.max(32, PACK / stride);
        system = kernel.system(stride, Math.max(batch, stride));
        weighted = new float[stride];
        diagonal = new float[stride];
        rootOf = new float[stride];
        right = new float[stride];
    }

    /**
     * Solves one row.
     *
     * @param index the members of the fixed side it has entries for, in {@code from…to}
     * @param confidence the confidence of each, empty when all are 1
     * @param regularisation added to the diagonal
     * @param out receives {@code stride} numbers at {@code at}
     */
    void solve(int[] index, int from, int to, float[] confidence, double regularisation, float[] out, int at) {
        int n = to - from;
        if (n == 0) {
            Arrays.fill(out, at, at + stride, 0f);
            return;
        }
        setDiagonal(regularisation);
        if (isFew(n)) {
            factorFew(index, from, to, confidence);
            Arrays.fill(right, 0f);
            System.arraycopy(rootOf, 0, right, 0, n);
            system.solve(right);
            for (int f = 0; f < stride; f++) {
                out[at + f] = diagonal[f] * system.dotRow(f, right);
            }
        } else {
            factorMany(index, from, to, confidence);
            system.solve(right);
            System.arraycopy(right, 0, out, at, stride);
        }
    }

    /** Prepares {@link #contributions} for one row. */
    void factor(int[] index, float[] confidence, double regularisation) {
        setDiagonal(regularisation);
        few = index.length;
        if (few > 0 && isFew(few)) {
            factorFew(index, 0, few, confidence);
        } else if (few > 0) {
            factorMany(index, 0, few, confidence);
        }
    }

    /**
     * What each entry of the row prepared by {@link #factor} adds to the score of fixed member {@code target}:
     * c_j · q_jᵀ A⁻¹ q_target, whose sum is p·q_target.
     */
    void contributions(FloatKernel kernel, int[] index, float[] confidence, int target, float[] out) {
        int n = few;
        float[] q = fixed.factors();
        if (isFew(n)) {
            Arrays.fill(right, 0f);
            for (int f = 0; f < stride; f++) {
                system.addRow(f, q[target * stride + f] * diagonal[f], right);
            }
            system.solve(right);
            for (int i = 0; i < n; i++) {
                out[i] = right[i] * rootOf[i];
            }
        } else {
            System.arraycopy(q, target * stride, weighted, 0, stride);
            system.solve(weighted);
            for (int i = 0; i < n; i++) {
                float c = confidence.length == 0 ? 1f : confidence[i];
                out[i] = c * kernel.dot(q, index[i] * stride, weighted, 0, stride);
            }
        }
    }

    private boolean isFew(int n) {
        return FloatKernel.padded(n) <= stride / 2;
    }

    private void setDiagonal(double regularisation) {
        for (int f = 0; f < stride; f++) {
            diagonal[f] = (float) (fixed.gram()[f] + regularisation);
        }
    }

    /** Leaves the factor of I + ZᵀZ in the system, the rows of Z gathered, and D^−½ in {@code diagonal}. */
    private void factorFew(int[] index, int from, int to, float[] confidence) {
        int n = to - from;
        float[] q = fixed.factors();
        system.reset(FloatKernel.padded(n));
        system.clear(stride);
        for (int f = 0; f < stride; f++) {
            diagonal[f] = (float) (1 / Math.sqrt(diagonal[f]));
        }
        for (int i = 0; i < n; i++) {
            float root = confidence.length == 0 ? 1f : (float) Math.sqrt(confidence[from + i]);
            rootOf[i] = root;
            int at = index[from + i] * stride;
            for (int f = 0; f < stride; f++) {
                system.put(f, i, root * diagonal[f] * q[at + f]);
            }
        }
        system.accumulate(stride);
        system.addIdentity();
        system.factor();
    }

    /** Leaves the factor of D + YᵀCY in the system and YᵀC1 in {@code right}. */
    private void factorMany(int[] index, int from, int to, float[] confidence) {
        float[] q = fixed.factors();
        system.reset(stride);
        Arrays.fill(right, 0f);
        for (int begin = from; begin < to; begin += batch) {
            int count = Math.min(batch, to - begin);
            for (int i = 0; i < count; i++) {
                float root = confidence.length == 0 ? 1f : (float) Math.sqrt(confidence[begin + i]);
                system.put(i, q, index[begin + i] * stride, root);
                system.addRow(i, root, right);
            }
            system.accumulate(count);
        }
        system.addDiagonal(diagonal);
        system.factor();
    }
}
