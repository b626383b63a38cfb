package org.clientele.analysis.recommend.neighbour;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.linear.ListedWeights;
import org.clientele.analysis.recommend.linear.Overlaps;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains "people who bought this also bought".
 *
 * <p>W(i, j) = Σ_u x(u,i)·x(u,j) / (a similarity's denominator + shrink), with the {@code neighbours} largest i kept
 * <em>for each target j</em>. See {@link PurchaseWeights} for x.
 */
public final class ItemKnn {
    private ItemKnn() {}

    /** Trains on binary purchases. */
    public static LinearModel fit(Interactions all, ItemKnnSpec spec, Workers workers, Checkpoint checkpoint) {
        Interactions x = all.newest(spec.longest());
        int items = x.items();
        SparseRows byItem = x.byItem();
        PurchaseWeights weights = PurchaseWeights.of(x, spec.weighting());
        float[] userSquare = PurchaseWeights.squares(weights.user());
        float[] itemWeight = weights.item();
        Resemblance resemblance = new Resemblance(spec.similarity(), spec.shrink(), spec.alpha(), spec.beta());
        double[] asTarget = new double[items];
        double[] asSource = new double[items];
        for (int i = 0; i < items; i++) {
            double squares = PurchaseWeights.sum(userSquare, byItem.index(), byItem.start()[i], byItem.start()[i + 1]);
            squares *= (double) itemWeight[i] * itemWeight[i];
            asTarget[i] = resemblance.target(squares);
            asSource[i] = resemblance.source(squares);
        }
        int k = Math.clamp(spec.neighbours(), 1, Math.max(1, items));
        ListedWeights columns = new ListedWeights(items);
        workers.run(items, 16, checkpoint, () -> {
            Overlaps overlaps = new Overlaps(x.byUser(), userSquare);
            TopK top = new TopK(k);
            int[] kept = new int[k];
            float[] score = new float[k];
            return (from, to) -> {
                for (int j = from; j < to; j++) {
                    overlaps.of(byItem.index(), byItem.start()[j], byItem.start()[j + 1]);
                    for (int t = 0; t < overlaps.count(); t++) {
                        int i = overlaps.row(t);
                        double common = (double) overlaps.with(i) * itemWeight[i] * itemWeight[j];
                        float similarity = resemblance.of(common, asTarget[j], asSource[i]);
                        if (i != j && similarity > 0) {
                            top.offer(i, similarity);
                        }
                    }
                    columns.set(j, kept, score, top.drain(kept, score, 0));
                }
            };
        });
        SparseRows byBought = columns.turned();
        return new LinearModel(spec, spec.normalise() ? ListedWeights.normalised(byBought) : byBought);
    }
}
