package org.clientele.analysis.recommend.linear;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
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
        int[] chosen = mostBought(interactions, spec.maxItems());
        int n = chosen.length;
        float[][] matrix = gram(interactions, chosen, workers, checkpoint.part(0, 0.1));
        for (int i = 0; i < n; i++) {
            matrix[i][i] += (float) spec.regularisation();
        }
        SpdInverse.invert(matrix, workers, checkpoint.part(0.1, 0.95));
        ColumnWeights columns = new ColumnWeights(interactions.items());
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
        return new LinearModel(spec, columns.byBought());
    }

    /** Keeps the weights of largest size, positive or negative. P is symmetric, so its row j is its column j. */
    private static void column(
            float[] row, int j, int[] chosen, TopK top, int[] kept, float[] weight, ColumnWeights columns) {
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

    /** The products with the most buyers, ascending; equal counts by smaller number; never bought ones are left out. */
    private static int[] mostBought(Interactions x, int limit) {
        TopK top = new TopK(Math.max(1, Math.min(limit, x.items())));
        for (int i = 0; i < x.items(); i++) {
            if (x.byItem().length(i) > 0) {
                top.offer(i, x.byItem().length(i));
            }
        }
        int[] chosen = new int[top.size()];
        top.drain(chosen, new float[chosen.length], 0);
        Arrays.sort(chosen);
        return chosen;
    }

    /** How many people bought both, for each pair of chosen products; upper triangle. */
    private static float[][] gram(Interactions x, int[] chosen, Workers workers, Checkpoint checkpoint) {
        int n = chosen.length;
        int[] place = new int[x.items()];
        Arrays.fill(place, -1);
        for (int i = 0; i < n; i++) {
            place[chosen[i]] = i;
        }
        float[][] gram = new float[n][n];
        SparseRows byItem = x.byItem();
        SparseRows byUser = x.byUser();
        workers.run(n, 16, checkpoint, () -> (from, to) -> {
            for (int i = from; i < to; i++) {
                float[] row = gram[i];
                int item = chosen[i];
                for (int e = byItem.start()[item]; e < byItem.start()[item + 1]; e++) {
                    int u = byItem.index()[e];
                    for (int f = byUser.start()[u + 1] - 1; f >= byUser.start()[u]; f--) {
                        int other = byUser.index()[f];
                        if (other < item) {
                            break;
                        }
                        if (place[other] >= 0) {
                            row[place[other]] += 1f;
                        }
                    }
                }
            }
        });
        return gram;
    }
}
