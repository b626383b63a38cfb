package org.clientele.analysis.recommend.als;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains implicit-feedback matrix factorisation by alternating least squares (Hu, Koren and Volinsky, ICDM 2008) with
 * frequency-scaled regularisation (Rendle, Krichene, Zhang and Koren, RecSys 2022).
 *
 * <p>Minimises Σ_bought c·(1 − p·q)² + w·Σ_all (p·q)² + Σ_u λ(n_u + w·I)|p_u|² + Σ_i λ(n_i + w·U)|q_i|², each row exactly.
 * From {@value #BLOCKS_FROM} factors on, each block of a row exactly (iALS++). U and I count the people and products with
 * at least one purchase.
 */
public final class Als {
    private static final float[] ONES = {};
    private static final double BALANCE = 6;
    /** From this many factors on, rows are improved block by block instead of solved at once. */
    static final int BLOCKS_FROM = 256;

    private static final int BLOCK = 64;

    private Als() {}

    /** Trains; the same seed gives the same model on any number of processors. */
    public static AlsModel fit(Interactions x, AlsSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        return fit(x, spec, seed, FloatKernel.best(), workers, checkpoint, (users, items) -> {});
    }

    /** Sees the taste vectors after each epoch: rows of people, rows of products, in the same axes. */
    @FunctionalInterface
    interface EpochWatch {
        /** Called after each epoch with rows of d numbers padded to a multiple of {@link FloatKernel#STEP}; the arrays are
         * live and must not be changed. */
        void after(float[] users, float[] items);
    }

    /** Trains and shows the taste vectors after each epoch. */
    static AlsModel fit(
            Interactions x,
            AlsSpec spec,
            long seed,
            FloatKernel kernel,
            Workers workers,
            Checkpoint checkpoint,
            EpochWatch watch) {
        int d = spec.factors();
        float[] items = start(x.items(), d, spec.deviation(), seed);
        float[] users = new float[x.users() * FloatKernel.padded(d)];
        int[] userOrder = heavyFirst(x.byUser());
        int[] itemOrder = heavyFirst(x.byItem());
        float[] userConfidence = confidences(x.byUser(), spec.confidence());
        float[] itemConfidence = confidences(x.byItem(), spec.confidence());
        int buyers = x.byUser().filledRows();
        int bought = x.byItem().filledRows();
        double w = spec.unobserved() > 0 ? spec.unobserved() : balanced(x.entries(), buyers, bought);
        boolean blocks = d >= BLOCKS_FROM;
        Half people = new Half(x.byUser(), userOrder, userConfidence, spec.regularisation(), users);
        Half products = new Half(x.byItem(), itemOrder, itemConfidence, spec.regularisation(), items);
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            Checkpoint part = checkpoint.part(epoch / (double) spec.epochs(), (epoch + 1.0) / spec.epochs());
            if (blocks) {
                people.improve(items, d, w, bought, kernel, workers, part.part(0, 0.5));
                products.improve(users, d, w, buyers, kernel, workers, part.part(0.5, 1));
            } else {
                people.solve(FixedSide.turn(items, d, w, bought, kernel, workers), kernel, workers, part.part(0, 0.5));
                products.solve(
                        FixedSide.turn(users, d, w, buyers, kernel, workers), kernel, workers, part.part(0.5, 1));
            }
            watch.after(users, items);
        }
        return new AlsModel(spec, FixedSide.turn(items, d, w, bought, kernel, workers), kernel);
    }

    /** The w with which the pairs not bought weigh {@value #BALANCE} times as much as those bought. */
    private static double balanced(int entries, int buyers, int bought) {
        return Math.clamp(BALANCE * entries / Math.max(1.0, (double) buyers * bought), 1e-4, 1);
    }

    /** Confidence of each entry, empty when all are 1. */
    static float[] confidences(SparseRows rows, double alpha) {
        if (alpha == 0) {
            return ONES;
        }
        float[] confidence = new float[rows.entries()];
        for (int e = 0; e < confidence.length; e++) {
            confidence[e] = confidence(alpha, rows.valueAt(e));
        }
        return confidence;
    }

    /** 1 + α·ln(1 + times bought). */
    static float confidence(double alpha, float times) {
        return (float) (1 + alpha * Math.log1p(times));
    }

    private static float[] start(int items, int d, double deviation, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int stride = FloatKernel.padded(d);
        float[] factors = new float[items * stride];
        double scale = deviation / Math.sqrt(d);
        for (int i = 0; i < items; i++) {
            for (int f = 0; f < d; f++) {
                factors[i * stride + f] = (float) (random.nextGaussian() * scale);
            }
        }
        return factors;
    }

    /** The rows with the most entries first, so that no processor ends with a long one alone. */
    private static int[] heavyFirst(SparseRows rows) {
        long[] keys = new long[rows.rows()];
        for (int r = 0; r < keys.length; r++) {
            keys[r] = (long) (Integer.MAX_VALUE - rows.length(r)) << 32 | r;
        }
        Arrays.parallelSort(keys);
        int[] order = new int[keys.length];
        for (int r = 0; r < order.length; r++) {
            order[r] = (int) keys[r];
        }
        return order;
    }

    /** One half of an epoch: all rows of one side, each from the other side. */
    private record Half(SparseRows rows, int[] order, float[] confidence, double lambda, float[] out) {
        void solve(FixedSide fixed, FloatKernel kernel, Workers workers, Checkpoint checkpoint) {
            workers.run(order.length, 16, checkpoint, () -> {
                RowSolver solver = new RowSolver(fixed, kernel);
                return (from, to) -> {
                    for (int place = from; place < to; place++) {
                        int r = order[place];
                        double regularisation = lambda * (rows.length(r) + fixed.penalty());
                        solver.solve(
                                rows.index(),
                                rows.start()[r],
                                rows.start()[r + 1],
                                confidence,
                                regularisation,
                                out,
                                r * fixed.stride());
                    }
                };
            });
        }

        /** Goes once over the blocks of all rows.
         *
         * @param fixed the other side
         * @param members how many of the other side take part */
        void improve(
                float[] fixed,
                int d,
                double unobserved,
                int members,
                FloatKernel kernel,
                Workers workers,
                Checkpoint checkpoint) {
            int stride = FloatKernel.padded(d);
            double[][] sums = FixedSide.gramOf(fixed, d, stride, workers);
            float[] gram = new float[stride * stride];
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    gram[i * stride + j] = (float) (unobserved * sums[i][j]);
                }
            }
            double penalty = unobserved * members;
            workers.run(order.length, 16, checkpoint, () -> {
                BlockSolver solver = new BlockSolver(fixed, gram, stride, BLOCK, kernel);
                return (from, to) -> {
                    for (int place = from; place < to; place++) {
                        int r = order[place];
                        double regularisation = lambda * (rows.length(r) + penalty);
                        solver.improve(
                                rows.index(),
                                rows.start()[r],
                                rows.start()[r + 1],
                                confidence,
                                regularisation,
                                out,
                                r * stride);
                    }
                };
            });
        }
    }
}
