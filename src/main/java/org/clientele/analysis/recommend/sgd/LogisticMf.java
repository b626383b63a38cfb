package org.clientele.analysis.recommend.sgd;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.FloatKernel;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.LogisticMfSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains logistic matrix factorisation by gradient descent on drawn negatives, as Rendle, Krichene, Zhang and Anderson
 * do (<i>Neural collaborative filtering vs. matrix factorization revisited</i>, RecSys 2020).
 *
 * <p>For each purchase (u,i) of an epoch a step is taken down ln(1 + e^−x) + ½·reg·(|p_u|² + |q_i|²) with x = p_u·q_i +
 * b_u + b_i, and for each of some products drawn alike a step down the same with −x in place of x.
 */
public final class LogisticMf {
    private LogisticMf() {}

    /** Trains; the same seed gives the same model on any number of processors. */
    public static SgdModel fit(Interactions x, LogisticMfSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        return fit(x, spec, seed, workers, checkpoint, factors -> {});
    }

    /** Trains and shows the factors after each epoch. */
    static SgdModel fit(
            Interactions x, LogisticMfSpec spec, long seed, Workers workers, Checkpoint checkpoint, EpochWatch watch) {
        Factors factors = Factors.start(x, spec.factors(), spec.deviation(), seed);
        Strata strata = new Strata(x.byUser(), seed);
        FloatKernel kernel = FloatKernel.best();
        Sigmoid sigmoid = new Sigmoid();
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            float rate = EpochWatch.rate(spec.rate(), epoch, spec.epochs());
            float keep = (float) (1 - rate * spec.regularisation());
            strata.epoch(
                    epoch,
                    workers,
                    checkpoint.part(epoch / (double) spec.epochs(), (epoch + 1.0) / spec.epochs()),
                    () -> new Step(factors, kernel, sigmoid, rate, keep, spec.negatives()));
            watch.after(factors);
        }
        return SgdModel.of(spec, factors, seed);
    }

    /** The steps of one epoch.
     *
     * @param rate length of a step
     * @param keep what is left of a number after the pull towards zero */
    record Step(Factors factors, FloatKernel kernel, Sigmoid sigmoid, float rate, float keep, int negatives)
            implements Strata.Square {
        @Override
        public void learn(int user, int item, int[] others, SplittableRandom random) {
            step(user, item, 1f);
            for (int i = 0; i < negatives; i++) {
                step(user, others[random.nextInt(others.length)], 0f);
            }
        }

        /** One step for a pair that is ({@code bought} 1) or is not (0) a purchase. */
        void step(int user, int item, float bought) {
            int stride = factors.stride();
            int d = factors.d();
            int p = user * stride;
            int q = item * stride;
            float odds = kernel.dot(factors.users(), p, factors.items(), q, stride);
            float push = rate * (bought - sigmoid.of(odds));
            kernel.pull(factors.users(), p, factors.items(), q, keep, push, stride);
            factors.users()[p + d] = 1f;
            factors.items()[q + d + 1] = 1f;
        }
    }
}
