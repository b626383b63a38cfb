package org.clientele.analysis.recommend.linear;

import java.util.Arrays;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Solves SLIM for a few targets side by side, so that a row of the Gram matrix is used for all of them while it is in the
 * cache. After the first sweeps the few weights of a target that are not 0 are moved among themselves, in a small matrix of
 * their own, until they stand still; then a sweep over all weights tells whether others must join them. One thread's
 * scratch space.
 */
final class SlimSolver {
    /** A target is done when in a whole sweep no weight has moved by more than this part of the largest weight. */
    private static final float TOLERANCE = 1e-3f;
    /** A weight stays where it is when its best value is nearer than this part of the largest weight. */
    private static final float NEAR = 1e-4f;

    private static final int FIRST_SWEEPS = 3;

    private final float[][] gram;
    private final float ridge;
    private final float threshold;
    private final int sweeps;
    private final Checkpoint checkpoint;
    private final Weights[] target;
    private final Weights few;
    private final int[] active;
    private float[][] fewGram = new float[0][];

    SlimSolver(float[][] gram, SlimSpec spec, int together, Checkpoint checkpoint) {
        this.gram = gram;
        ridge = (float) spec.regularisation();
        threshold = (float) spec.sparsity();
        sweeps = spec.sweeps();
        this.checkpoint = checkpoint;
        target = new Weights[together];
        Arrays.setAll(target, p -> new Weights(gram.length));
        few = new Weights(gram.length);
        active = new int[gram.length];
    }

    /** The weights of the p-th target solved last. */
    float[] weights(int p) {
        return target[p].weight;
    }

    /** Solves for the targets {@code from} to {@code to}. */
    void solve(int from, int to) {
        for (int p = 0; p < to - from; p++) {
            Arrays.fill(target[p].weight, 0f);
            System.arraycopy(gram[from + p], 0, target[p].rest, 0, gram.length);
            target[p].largest = 0;
            target[p].spent = 0;
            target[p].done = false;
        }
        for (int s = 0; s < FIRST_SWEEPS; s++) {
            sweepAll(from, to);
        }
        for (boolean more = true; more; ) {
            more = false;
            for (int p = 0; p < to - from; p++) {
                if (!target[p].done) {
                    checkpoint.check();
                    settle(target[p], from + p);
                }
            }
            sweepAll(from, to);
            for (int p = 0; p < to - from; p++) {
                more |= !target[p].done;
            }
        }
    }

    /** One sweep over all weights of the targets that are not done, the targets side by side. */
    private void sweepAll(int from, int to) {
        checkpoint.check();
        for (int p = 0; p < to - from; p++) {
            target[p].begin();
        }
        for (int i = 0; i < gram.length; i++) {
            for (int p = 0; p < to - from; p++) {
                if (!target[p].done && i != from + p) {
                    move(target[p], gram, i, gram.length);
                }
            }
        }
        for (int p = 0; p < to - from; p++) {
            target[p].done |= target[p].still() || target[p].spent >= sweeps;
        }
    }

    /** Moves the weights that are not 0, or want to be, until they stand still among themselves. */
    private void settle(Weights w, int own) {
        int size = 0;
        for (int i = 0; i < gram.length; i++) {
            if (i != own && (w.weight[i] > 0 || w.rest[i] > threshold)) {
                active[size++] = i;
            }
        }
        if (2 * size > gram.length) {
            return;
        }
        if (fewGram.length < size) {
            int length = Math.min(gram.length, size + size / 4);
            fewGram = new float[length][length];
        }
        for (int a = 0; a < size; a++) {
            float[] row = gram[active[a]];
            for (int b = 0; b < size; b++) {
                fewGram[a][b] = row[active[b]];
            }
            few.weight[a] = w.weight[active[a]];
            few.rest[a] = w.rest[active[a]];
        }
        few.largest = w.largest;
        few.spent = w.spent;
        do {
            few.begin();
            for (int a = 0; a < size; a++) {
                move(few, fewGram, a, size);
            }
        } while (!few.still() && few.spent < sweeps);
        w.spent = few.spent;
        for (int a = 0; a < size; a++) {
            float moved = few.weight[a] - w.weight[active[a]];
            if (moved != 0) {
                w.weight[active[a]] = few.weight[a];
                RowKernel.add1(w.rest, gram[active[a]], -moved, 0, gram.length);
            }
        }
    }

    /** Sets weight i to its best value given the others. */
    private void move(Weights w, float[][] matrix, int i, int size) {
        float before = w.weight[i];
        float diagonal = matrix[i][i];
        float pull = w.rest[i] + diagonal * before - threshold;
        float after = pull > 0 ? pull / (diagonal + ridge) : 0f;
        if (Math.abs(after - before) > w.near || (after == 0 && before > 0)) {
            w.weight[i] = after;
            RowKernel.add1(w.rest, matrix[i], before - after, 0, size);
            w.moved = Math.max(w.moved, Math.abs(after - before));
        }
        w.largest = Math.max(w.largest, w.weight[i]);
    }

    /** The weights of one target while they are sought; {@code rest} is G_j − G·w, the gradient without penalties. */
    private static final class Weights {
        private final float[] weight;
        private final float[] rest;
        private float largest;
        private float near;
        private float moved;
        private int spent;
        private boolean done;

        Weights(int size) {
            weight = new float[size];
            rest = new float[size];
        }

        /** A new sweep begins. */
        void begin() {
            near = NEAR * largest;
            largest = 0;
            moved = 0;
            spent++;
        }

        boolean still() {
            return moved <= TOLERANCE * largest;
        }
    }
}
