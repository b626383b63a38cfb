package org.clientele.analysis.recommend.linear;

import java.util.Arrays;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Solves SLIM for a few targets side by side, so that a row of the Gram matrix is used for all of them while it is in the
 * cache. One thread's scratch space.
 */
final class SlimSolver {
    /** A target is done when in a whole sweep no weight has moved by more than this part of the largest weight. */
    private static final float TOLERANCE = 1e-3f;

    private final float[][] gram;
    private final float ridge;
    private final float threshold;
    private final int sweeps;
    private final Checkpoint checkpoint;
    private final float[][] weight;
    private final float[][] rest;
    private final float[] largest;
    private final float[] moved;
    private final boolean[] done;

    SlimSolver(float[][] gram, SlimSpec spec, int together, Checkpoint checkpoint) {
        this.gram = gram;
        ridge = (float) spec.regularisation();
        threshold = (float) spec.sparsity();
        sweeps = spec.sweeps();
        this.checkpoint = checkpoint;
        weight = new float[together][gram.length];
        rest = new float[together][gram.length];
        largest = new float[together];
        moved = new float[together];
        done = new boolean[together];
    }

    /** The weights of the p-th target solved last. */
    float[] weights(int p) {
        return weight[p];
    }

    /** Solves for the targets {@code from} to {@code to}. */
    void solve(int from, int to) {
        int targets = to - from;
        for (int p = 0; p < targets; p++) {
            Arrays.fill(weight[p], 0f);
            System.arraycopy(gram[from + p], 0, rest[p], 0, gram.length);
            done[p] = false;
        }
        boolean more = true;
        for (int sweep = 0; sweep < sweeps && more; sweep++) {
            checkpoint.check();
            Arrays.fill(moved, 0f);
            Arrays.fill(largest, 0f);
            for (int i = 0; i < gram.length; i++) {
                for (int p = 0; p < targets; p++) {
                    if (!done[p] && i != from + p) {
                        move(p, i);
                    }
                }
            }
            more = false;
            for (int p = 0; p < targets; p++) {
                done[p] |= moved[p] <= TOLERANCE * largest[p];
                more |= !done[p];
            }
        }
    }

    /** Sets weight i of a target to its best value; {@code rest} is G_j − G·w, the gradient without penalties. */
    private void move(int p, int i) {
        float before = weight[p][i];
        float diagonal = gram[i][i];
        float pull = rest[p][i] + diagonal * before - threshold;
        float after = pull > 0 ? pull / (diagonal + ridge) : 0f;
        if (after != before) {
            weight[p][i] = after;
            RowKernel.add1(rest[p], gram[i], before - after, 0, gram.length);
            moved[p] = Math.max(moved[p], Math.abs(after - before));
        }
        largest[p] = Math.max(largest[p], after);
    }
}
