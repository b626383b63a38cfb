package org.clientele.analysis.recommend.sgd;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.BprSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains Bayesian personalised ranking (Rendle, Freudenthaler, Gantner and Schmidt-Thieme, UAI 2009) by gradient descent.
 *
 * <p>For each purchase (u,i) of an epoch a product j that u has not bought is drawn, each alike, and a step is taken down
 * ln(1 + e^−x) + ½·reg·(|p_u|² + |q_i|² + |q_j|²) with x = p_u·(q_i − q_j) + b_i − b_j.
 */
public final class Bpr {
    private static final int TRIES = 20;

    private Bpr() {}

    /** Trains; the same seed gives the same model on any number of processors. */
    public static SgdModel fit(Interactions x, BprSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        return fit(x, spec, seed, workers, checkpoint, factors -> {});
    }

    /** Trains and shows the factors after each epoch. */
    static SgdModel fit(
            Interactions x, BprSpec spec, long seed, Workers workers, Checkpoint checkpoint, EpochWatch watch) {
        Factors factors = Factors.start(x, spec.factors(), spec.deviation(), seed);
        Strata strata = new Strata(x.byUser(), seed);
        FloatKernel kernel = FloatKernel.best();
        Sigmoid sigmoid = new Sigmoid();
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            float rate = EpochWatch.rate(spec.rate(), epoch, spec.epochs());
            strata.epoch(
                    epoch,
                    workers,
                    checkpoint.part(epoch / (double) spec.epochs(), (epoch + 1.0) / spec.epochs()),
                    () -> new Step(x.byUser(), factors, kernel, sigmoid, rate, (float) spec.regularisation()));
            watch.after(factors);
        }
        return SgdModel.of(spec, factors, seed);
    }

    /** The steps of one epoch.
     *
     * @param rate length of a step
     * @param pull regularisation */
    record Step(SparseRows purchases, Factors factors, FloatKernel kernel, Sigmoid sigmoid, float rate, float pull)
            implements Strata.Square {
        @Override
        public void learn(int user, int item, int[] others, SplittableRandom random) {
            int other = -1;
            for (int i = 0; i < TRIES && other < 0; i++) {
                int drawn = others[random.nextInt(others.length)];
                other = purchases.find(user, drawn) < 0 ? drawn : -1;
            }
            if (other >= 0) {
                step(user, item, other);
            }
        }

        /** One step for a purchase and a product that was not bought. */
        void step(int user, int item, int other) {
            int stride = factors.stride();
            int p = user * stride;
            int i = item * stride;
            int j = other * stride;
            float ahead = kernel.dot(factors.users(), p, factors.items(), i, stride)
                    - kernel.dot(factors.users(), p, factors.items(), j, stride);
            float push = rate * sigmoid.of(-ahead);
            kernel.pullApart(factors.users(), p, factors.items(), i, j, 1 - rate * pull, push, stride);
            factors.users()[p + factors.d()] = 1f;
            // What would be a person's bias makes no difference between two products.
            factors.users()[p + factors.d() + 1] = 0f;
            factors.items()[i + factors.d() + 1] = 1f;
            factors.items()[j + factors.d() + 1] = 1f;
        }
    }
}
