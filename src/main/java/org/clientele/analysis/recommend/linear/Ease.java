package org.clientele.analysis.recommend.linear;

import org.clientele.analysis.numeric.SpdInverse;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.EaseSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains EASE (Steck, Embarrassingly shallow autoencoders for sparse data, WWW 2019).
 *
 * <p>P = (XᵀX + λI)⁻¹, W(i, j) = −P(i, j) / P(j, j), W(j, j) = 0.
 */
public final class Ease {
    private Ease() {}

    /** Trains on binary purchases of the most bought products; the others get no score. */
    public static LinearModel fit(Interactions interactions, EaseSpec spec, Workers workers, Checkpoint checkpoint) {
        Gram gram = Gram.of(interactions, spec.maxItems(), workers, checkpoint.part(0, 0.1));
        int[] chosen = gram.chosen();
        float[][] matrix = gram.matrix();
        int n = gram.size();
        for (int i = 0; i < n; i++) {
            matrix[i][i] += (float) spec.regularisation();
        }
        SpdInverse.invert(matrix, workers, checkpoint.part(0.1, 0.95));
        ListedWeights columns = new ListedWeights(interactions.items());
        int keep = spec.keep() == 0 ? Math.max(1, n) : Math.min(spec.keep(), Math.max(1, n));
        workers.run(n, 16, checkpoint.part(0.95, 1), () -> {
            TopK top = new TopK(keep);
            int[] kept = new int[keep];
            float[] size = new float[keep];
            return (from, to) -> {
                for (int j = from; j < to; j++) {
                    column(matrix[j], j, chosen, top, kept, size, columns);
                }
            };
        });
        return new LinearModel(spec, columns.turned());
    }

    /** Keeps the weights of largest size, positive or negative. P is symmetric, so its row j is its column j. */
    private static void column(
            float[] row, int j, int[] chosen, TopK top, int[] kept, float[] weight, ListedWeights columns) {
        for (int i = 0; i < row.length; i++) {
            if (i != j) {
                top.offer(i, Math.abs(row[i]));
            }
        }
        int size = top.drain(kept, weight, 0);
        for (int s = 0; s < size; s++) {
            weight[s] = -row[kept[s]] / row[j];
            kept[s] = chosen[kept[s]];
        }
        columns.set(chosen[j], kept, weight, size);
    }
}
