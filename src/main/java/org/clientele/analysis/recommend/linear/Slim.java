package org.clientele.analysis.recommend.linear;

import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.SlimSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains SLIM (Ning and Karypis, SLIM: sparse linear methods for top-n recommender systems, ICDM 2011).
 *
 * <p>For each target j: minimises ½|x_j − X w|² + λ₁·Σ w + ½·λ₂·Σ w² over w ≥ 0, w_j = 0. One weight after the other is
 * set to its best value given the others, w_i ← max(0, G_ij − Σ_k≠i G_ik w_k − λ₁) / (G_ii + λ₂), until none moves any
 * more; X itself is not needed, only G = XᵀX (Friedman, Hastie and Tibshirani, Journal of Statistical Software 33, 2010).
 */
public final class Slim {
    private static final int TOGETHER = 16;

    private Slim() {}

    /** Trains on binary purchases of the most bought products; the others get no score. */
    public static LinearModel fit(Interactions interactions, SlimSpec spec, Workers workers, Checkpoint checkpoint) {
        Gram gram = Gram.of(interactions, spec.maxItems(), workers, checkpoint.part(0, 0.05));
        int[] chosen = gram.chosen();
        int n = gram.size();
        int keep = spec.keep() == 0 ? Math.max(1, n) : Math.min(spec.keep(), Math.max(1, n));
        ListedWeights columns = new ListedWeights(interactions.items());
        workers.run(n, TOGETHER, checkpoint.part(0.05, 1), () -> {
            SlimSolver solver = new SlimSolver(gram.matrix(), spec, TOGETHER, checkpoint);
            TopK top = new TopK(keep);
            int[] kept = new int[keep];
            float[] size = new float[keep];
            return (from, to) -> {
                solver.solve(from, to);
                for (int j = from; j < to; j++) {
                    float[] w = solver.weights(j - from);
                    for (int i = 0; i < n; i++) {
                        if (w[i] > 0) {
                            top.offer(i, w[i]);
                        }
                    }
                    int count = top.drain(kept, size, 0);
                    for (int s = 0; s < count; s++) {
                        kept[s] = chosen[kept[s]];
                    }
                    columns.set(chosen[j], kept, size, count);
                }
            };
        });
        return new LinearModel(spec, columns.turned());
    }
}
