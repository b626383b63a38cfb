package org.clientele.analysis.recommend.neighbour;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.linear.ListedWeights;
import org.clientele.analysis.recommend.linear.Overlaps;
import org.clientele.analysis.recommend.spec.SarSpec;
import org.clientele.analysis.recommend.spec.Together;
import org.clientele.model.run.Checkpoint;

/**
 * Trains SAR, the smart adaptive recommendations of Microsoft's product recommendations (documentation of
 * recommenders-team/recommenders): score(j) = Σ_i affinity(u, i)·S(i, j), with affinity = times·2^(−age/half-life).
 *
 * <p>S(j, j) is kept, so that what was bought can be suggested again.
 */
public final class Sar {
    private Sar() {}

    /** Counts who took what together. */
    public static LinearModel fit(Interactions all, SarSpec spec, Workers workers, Checkpoint checkpoint) {
        Interactions x = all.newest(spec.longest());
        int items = x.items();
        SparseRows byItem = x.byItem();
        float[] one = new float[x.users()];
        Arrays.fill(one, 1f);
        int k = spec.keep() == 0 ? Math.max(1, items) : Math.clamp(spec.keep(), 1, Math.max(1, items));
        ListedWeights columns = new ListedWeights(items);
        workers.run(items, 16, checkpoint, () -> {
            Overlaps overlaps = new Overlaps(x.byUser(), one);
            TopK top = new TopK(k);
            int[] kept = new int[k];
            float[] score = new float[k];
            return (from, to) -> {
                for (int j = from; j < to; j++) {
                    overlaps.of(byItem.index(), byItem.start()[j], byItem.start()[j + 1]);
                    for (int t = 0; t < overlaps.count(); t++) {
                        int i = overlaps.row(t);
                        top.offer(i, strength(spec.similarity(), overlaps.with(i), byItem.length(i), byItem.length(j)));
                    }
                    columns.set(j, kept, score, top.drain(kept, score, 0));
                }
            };
        });
        return new LinearModel(spec, columns.turned());
    }

    private static float strength(Together similarity, double both, double ofOne, double ofOther) {
        return (float)
                switch (similarity) {
                    case COUNT -> both;
                    case COSINE -> both / Math.sqrt(ofOne * ofOther);
                    case JACCARD -> both / (ofOne + ofOther - both);
                    case LIFT -> both / (ofOne * ofOther);
                };
    }
}
