package org.clientele.analysis.recommend.graph;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.linear.ListedWeights;
import org.clientele.analysis.recommend.linear.Overlaps;
import org.clientele.analysis.recommend.spec.P3AlphaSpec;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.analysis.recommend.spec.Rp3BetaSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains P3alpha (Cooper, Lee, Radzik and Siantos, Random walks in recommender systems, WWW 2014) and RP3beta (Paudel,
 * Christoffel, Newell and Bernstein, ACM TiiS 7, 2017).
 *
 * <p>W(i, j) = Σ_u (1/n_i)^α·(1/n_u)^α / n_j^β over the people u who bought both. The {@code neighbours} largest j are kept
 * for each i, then made to add up to 1 where asked, then the {@code neighbours} largest i kept for each target j.
 */
public final class RandomWalk {
    private RandomWalk() {}

    /** Trains P3alpha on binary purchases. */
    public static LinearModel fit(Interactions x, P3AlphaSpec spec, Workers workers, Checkpoint checkpoint) {
        Settings settings = new Settings(spec.neighbours(), spec.alpha(), 0, spec.normalise());
        return fit(x.newest(spec.longest()), spec, settings, workers, checkpoint);
    }

    /** Trains RP3beta on binary purchases. */
    public static LinearModel fit(Interactions x, Rp3BetaSpec spec, Workers workers, Checkpoint checkpoint) {
        Settings settings = new Settings(spec.neighbours(), spec.alpha(), spec.beta(), spec.normalise());
        return fit(x.newest(spec.longest()), spec, settings, workers, checkpoint);
    }

    private record Settings(int neighbours, double alpha, double beta, boolean normalise) {}

    private static LinearModel fit(
            Interactions x, RecommenderSpec spec, Settings settings, Workers workers, Checkpoint checkpoint) {
        int items = x.items();
        SparseRows byItem = x.byItem();
        float[] fromPerson = powers(x.byUser(), -settings.alpha());
        float[] toPerson = powers(byItem, -settings.alpha());
        float[] damping = powers(byItem, -settings.beta());
        int k = Math.clamp(settings.neighbours(), 1, Math.max(1, items));
        ListedWeights rows = new ListedWeights(items);
        workers.run(items, 16, checkpoint.part(0, 0.95), () -> {
            Overlaps overlaps = new Overlaps(x.byUser(), fromPerson);
            TopK top = new TopK(k);
            int[] kept = new int[k];
            float[] score = new float[k];
            return (from, to) -> {
                for (int i = from; i < to; i++) {
                    overlaps.of(byItem.index(), byItem.start()[i], byItem.start()[i + 1]);
                    for (int t = 0; t < overlaps.count(); t++) {
                        int j = overlaps.row(t);
                        if (i != j) {
                            top.offer(j, overlaps.with(j) * damping[j]);
                        }
                    }
                    int size = top.drain(kept, score, 0);
                    scale(score, size, settings.normalise() ? 1 / sum(score, size) : toPerson[i]);
                    rows.set(i, kept, score, size);
                }
            };
        });
        checkpoint.check();
        return new LinearModel(spec, ListedWeights.turnedBest(rows.turned(), k));
    }

    private static float[] powers(SparseRows rows, double exponent) {
        float[] power = new float[rows.rows()];
        for (int r = 0; r < power.length; r++) {
            power[r] = rows.length(r) == 0 ? 0f : (float) Math.pow(rows.length(r), exponent);
        }
        return power;
    }

    private static double sum(float[] values, int size) {
        double sum = 0;
        for (int s = 0; s < size; s++) {
            sum += values[s];
        }
        return sum;
    }

    private static void scale(float[] values, int size, double factor) {
        for (int s = 0; s < size; s++) {
            values[s] = (float) (values[s] * factor);
        }
    }
}
