package org.clientele.analysis.recommend.als;

import java.util.SplittableRandom;
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
 * U and I count the people and products with at least one purchase.
 */
public final class Als {
    private static final float[] ONES = {};
    private static final double BALANCE = 6;

    private Als() {}

    /** Trains; the same seed gives the same model on any number of processors. */
    public static AlsModel fit(Interactions x, AlsSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        return fit(x, spec, seed, workers, checkpoint, (users, items) -> {});
    }

    /** Sees the taste vectors after each epoch: rows of people, rows of products, in the same axes. */
    @FunctionalInterface
    interface EpochWatch {
        /** Called after each epoch; the arrays are live and must not be changed. */
        void after(float[] users, float[] items);
    }

    /** Trains and shows the taste vectors after each epoch. */
    static AlsModel fit(
            Interactions x, AlsSpec spec, long seed, Workers workers, Checkpoint checkpoint, EpochWatch watch) {
        int d = spec.factors();
        float[] items = start(x.items(), d, spec.deviation(), seed);
        float[] users = new float[x.users() * d];
        float[] userConfidence = confidences(x.byUser(), spec.confidence());
        float[] itemConfidence = confidences(x.byItem(), spec.confidence());
        int buyers = x.byUser().filledRows();
        int bought = x.byItem().filledRows();
        double w = spec.unobserved() > 0 ? spec.unobserved() : balanced(x.entries(), buyers, bought);
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            Checkpoint part = checkpoint.part(epoch / (double) spec.epochs(), (epoch + 1.0) / spec.epochs());
            FixedSide byItems = FixedSide.turn(items, d, w, bought, workers);
            solveAll(x.byUser(), byItems, userConfidence, spec, users, workers, part.part(0, 0.5));
            FixedSide byUsers = FixedSide.turn(users, d, w, buyers, workers);
            solveAll(x.byItem(), byUsers, itemConfidence, spec, items, workers, part.part(0.5, 1));
            watch.after(users, items);
        }
        return new AlsModel(spec, FixedSide.turn(items, d, w, bought, workers));
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
        float[] factors = new float[items * d];
        double scale = deviation / Math.sqrt(d);
        for (int i = 0; i < factors.length; i++) {
            factors[i] = (float) (random.nextGaussian() * scale);
        }
        return factors;
    }

    private static void solveAll(
            SparseRows rows,
            FixedSide fixed,
            float[] confidence,
            AlsSpec spec,
            float[] out,
            Workers workers,
            Checkpoint checkpoint) {
        int d = fixed.d();
        workers.run(rows.rows(), 32, checkpoint, () -> {
            RowSolver solver = new RowSolver(fixed);
            return (from, to) -> {
                for (int r = from; r < to; r++) {
                    double regularisation = spec.regularisation() * (rows.length(r) + fixed.penalty());
                    solver.solve(
                            rows.index(), rows.start()[r], rows.start()[r + 1], confidence, regularisation, out, r * d);
                }
            };
        });
    }
}
