package org.clientele.analysis.recommend.neural;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.als.Als;
import org.clientele.analysis.recommend.als.AlsModel;
import org.clientele.analysis.recommend.spec.AlsSpec;
import org.clientele.analysis.recommend.spec.NeuralSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains neural collaborative filtering (He, Liao, Zhang, Nie, Hu and Chua, WWW 2017) in which nobody's vector is kept: a
 * person comes in through the taste that follows from what the person has bought.
 *
 * <p>For each purchase the network learns to tell the product bought from drawn products that were not, given the taste
 * that the person's <em>other</em> products give. The same seed gives the same model on any number of processors.
 */
public final class Neural {
    private static final double START_DEVIATION = 0.8;
    private static final int ENTRIES_AT_ONCE = 131_072;

    private Neural() {}

    /** Sees each epoch: its number, the mean loss of a sample, and the value on the hidden products. */
    @FunctionalInterface
    interface EpochWatch {
        /** Called after each epoch. */
        void after(int epoch, double loss, double value);
    }

    /** Trains. */
    public static NeuralModel fit(Interactions x, NeuralSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        return fit(x, spec, seed, workers, checkpoint, (epoch, loss, value) -> {});
    }

    /** Trains and shows how it goes. */
    static NeuralModel fit(
            Interactions x, NeuralSpec spec, long seed, Workers workers, Checkpoint checkpoint, EpochWatch watch) {
        Hidden hidden = Hidden.of(x, spec.validation(), seed);
        Interactions shown = hidden.shown();
        AlsSpec start = new AlsSpec(
                spec.factors(), spec.tasteEpochs(), spec.regularisation(), spec.unobserved(), START_DEVIATION, 0);
        AlsModel factors = Als.fit(shown, start, seed, workers, checkpoint.part(0, 0.1));
        Tastes raw = Tastes.of(factors, spec.regularisation());
        Tastes tastes = raw.in(unit(raw, shown.byUser(), workers));
        Calibration calibration = Calibration.of(hidden, tastes, spec.negatives(), checkpoint);
        Agreement agreement = new Agreement(tastes.vector(), tastes.unit(), calibration.sharpness());
        Network net = Network.start(agreement, tastes.d(), spec.layers(), calibration, seed);
        Lesson lesson = new Lesson(shown.byUser(), tastes, spec, seed, Math.min(ENTRIES_AT_ONCE, shown.entries()));
        Learner learner = new Learner(net, spec.batch(), 1 + spec.negatives(), spec.dropout(), spec.pull(), workers);
        double value = hidden.value(new Ranker(net, 0, workers), tastes, workers);
        watch.after(0, Double.NaN, value);
        EarlyStop stop = new EarlyStop(net, value, spec.patience());
        double rate = spec.rate();
        for (int epoch = 1; epoch <= spec.epochs(); epoch++) {
            Checkpoint part =
                    checkpoint.part(0.1 + 0.9 * (epoch - 1) / spec.epochs(), 0.1 + 0.9 * epoch / spec.epochs());
            double loss = lesson.teach(learner, epoch, rate, workers, part);
            value = hidden.value(new Ranker(net, 0, workers), tastes, workers);
            watch.after(epoch, loss, value);
            if (stop.over(net, value)) {
                break;
            }
            rate *= spec.decay();
        }
        return new NeuralModel(spec, tastes, stop.best());
    }

    /** The root of the mean square of the numbers of people's tastes; of the first 10,000 people. */
    private static float unit(Tastes tastes, SparseRows rows, Workers workers) {
        double[] square = new double[Math.min(rows.rows(), 10_000)];
        workers.run(square.length, 32, Checkpoint.none(), () -> {
            Tastes.FoldIn foldIn = tastes.foldIn();
            float[] person = new float[tastes.d()];
            return (from, to) -> {
                for (int u = from; u < to; u++) {
                    foldIn.taste(rows.index(), rows.start()[u], rows.start()[u + 1], person);
                    for (float number : person) {
                        square[u] += number * number;
                    }
                }
            };
        });
        double sum = 0;
        int people = 0;
        for (double one : square) {
            sum += one;
            people += one > 0 ? 1 : 0;
        }
        return sum > 0 ? (float) Math.sqrt(sum / people / tastes.d()) : 1f;
    }
}
