package org.clientele.analysis.recommend.als;

import java.util.Arrays;
import org.clientele.analysis.numeric.Cholesky;
import org.clientele.analysis.numeric.RowKernel;

/**
 * Solves one row of a factorisation exactly while the other side is fixed; one thread's scratch space.
 *
 * <p>With D = gram + reg (diagonal, see {@link FixedSide}), Y the rows of what was bought and C their confidences, the
 * answer is p = (D + YᵀCY)⁻¹ Yᵀ C 1. Many purchases: Cholesky of the d×d matrix. Few (n &lt; d/2): the same by
 * Woodbury's identity, p = D⁻¹Zᵀ (I + Z D⁻¹ Zᵀ)⁻¹ √C 1 with Z = √C·Y, an n×n system.
 */
final class RowSolver {
    private final FixedSide fixed;
    private final int d;
    private final float[][] big;
    private final float[][] rows;
    private final float[][] small;
    private final float[] weighted;
    private final float[] diagonal;
    private final float[] rootOf;
    private final float[] right;
    private int few;

    RowSolver(FixedSide fixed) {
        this.fixed = fixed;
        d = fixed.d();
        big = new float[d][d];
        rows = new float[Math.max(4, d / 2)][d];
        small = new float[Math.max(4, d / 2)][Math.max(4, d / 2)];
        weighted = new float[d];
        diagonal = new float[d];
        rootOf = new float[Math.max(4, d / 2)];
        right = new float[Math.max(d, 4)];
    }

    /**
     * Solves one row.
     *
     * @param index the members of the fixed side it has entries for, in {@code from…to}
     * @param confidence the confidence of each, empty when all are 1
     * @param regularisation added to the diagonal
     * @param out receives d numbers at {@code at}
     */
    void solve(int[] index, int from, int to, float[] confidence, double regularisation, float[] out, int at) {
        int n = to - from;
        setDiagonal(regularisation);
        if (n == 0) {
            Arrays.fill(out, at, at + d, 0f);
            return;
        }
        if (n < d / 2) {
            factorFew(index, from, to, confidence);
            for (int i = 0; i < n; i++) {
                right[i] = rootOf[i];
            }
            Cholesky.solve(small, n, right);
            Arrays.fill(weighted, 0f);
            for (int i = 0; i < n; i++) {
                RowKernel.add1(weighted, rows[i], right[i], 0, d);
            }
            for (int f = 0; f < d; f++) {
                out[at + f] = weighted[f] / diagonal[f];
            }
        } else {
            factorMany(index, from, to, confidence);
            Cholesky.solve(big, d, right);
            System.arraycopy(right, 0, out, at, d);
        }
    }

    /** Prepares {@link #contributions} for one row. */
    void factor(int[] index, float[] confidence, double regularisation) {
        setDiagonal(regularisation);
        few = index.length;
        if (few > 0 && few < d / 2) {
            factorFew(index, 0, few, confidence);
        } else if (few > 0) {
            factorMany(index, 0, few, confidence);
        }
    }

    /**
     * What each entry of the row prepared by {@link #factor} adds to the score of fixed member {@code target}:
     * c_j · q_jᵀ A⁻¹ q_target, whose sum is p·q_target.
     */
    void contributions(int[] index, float[] confidence, int target, float[] out) {
        int n = few;
        float[] q = fixed.factors();
        if (n < d / 2) {
            for (int f = 0; f < d; f++) {
                weighted[f] = q[target * d + f] / diagonal[f];
            }
            for (int i = 0; i < n; i++) {
                right[i] = RowKernel.dot(rows[i], 0, weighted, 0, d);
            }
            Cholesky.solve(small, n, right);
            for (int i = 0; i < n; i++) {
                out[i] = right[i] * rootOf[i];
            }
        } else {
            System.arraycopy(q, target * d, weighted, 0, d);
            Cholesky.solve(big, d, weighted);
            for (int i = 0; i < n; i++) {
                float c = confidence.length == 0 ? 1f : confidence[i];
                out[i] = c * RowKernel.dot(q, index[i] * d, weighted, 0, d);
            }
        }
    }

    private void setDiagonal(double regularisation) {
        for (int f = 0; f < d; f++) {
            diagonal[f] = (float) (fixed.gram()[f] + regularisation);
        }
    }

    /** Fills {@code rows} with Z and {@code small} with the factor of I + Z D⁻¹ Zᵀ. */
    private void factorFew(int[] index, int from, int to, float[] confidence) {
        int n = to - from;
        float[] q = fixed.factors();
        for (int i = 0; i < n; i++) {
            System.arraycopy(q, index[from + i] * d, rows[i], 0, d);
            rootOf[i] = 1f;
            if (confidence.length > 0) {
                rootOf[i] = (float) Math.sqrt(confidence[from + i]);
                for (int f = 0; f < d; f++) {
                    rows[i][f] *= rootOf[i];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int f = 0; f < d; f++) {
                weighted[f] = rows[i][f] / diagonal[f];
            }
            for (int j = i; j < n; j++) {
                small[i][j] = RowKernel.dot(weighted, 0, rows[j], 0, d);
            }
            small[i][i] += 1f;
        }
        Cholesky.factor(small, n);
    }

    /** Fills {@code big} with the factor of D + YᵀCY and {@code right} with YᵀC1. */
    private void factorMany(int[] index, int from, int to, float[] confidence) {
        float[] q = fixed.factors();
        for (int i = 0; i < d; i++) {
            Arrays.fill(big[i], 0f);
        }
        Arrays.fill(right, 0f);
        int batch = rows.length / 4 * 4;
        float[] scale = new float[batch];
        for (int begin = from; begin < to; begin += batch) {
            int count = Math.min(batch, to - begin);
            for (int i = 0; i < count; i++) {
                System.arraycopy(q, index[begin + i] * d, rows[i], 0, d);
                scale[i] = confidence.length == 0 ? 1f : confidence[begin + i];
                RowKernel.add1(right, rows[i], scale[i], 0, d);
            }
            for (int i = count; i % 4 != 0; i++) {
                Arrays.fill(rows[i], 0f);
                scale[i] = 0f;
                count++;
            }
            addOuterProducts(count, scale);
        }
        for (int i = 0; i < d; i++) {
            big[i][i] += diagonal[i];
        }
        Cholesky.factor(big, d);
    }

    private void addOuterProducts(int count, float[] scale) {
        for (int k = 0; k < count; k += 4) {
            float[] r0 = rows[k];
            float[] r1 = rows[k + 1];
            float[] r2 = rows[k + 2];
            float[] r3 = rows[k + 3];
            for (int i = 0; i < d; i++) {
                RowKernel.add4(
                        big[i],
                        rows,
                        k,
                        scale[k] * r0[i],
                        scale[k + 1] * r1[i],
                        scale[k + 2] * r2[i],
                        scale[k + 3] * r3[i],
                        i & ~15,
                        d);
            }
        }
    }
}
