package org.clientele.analysis.recommend.linear;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.spec.ItemKnnSpec;
import org.clientele.analysis.recommend.spec.Weighting;
import org.clientele.model.run.Checkpoint;

/**
 * Trains "people who bought this also bought".
 *
 * <p>s(i, j) = Σ_u x(u,i)·x(u,j) / (|x_i|·|x_j| + shrink), with the {@code neighbours} largest i kept <em>for each
 * target j</em>. Weighting as in Ferrari Dacrema et al. (TOIS 2021): products are the documents and people the terms;
 * TF-IDF x = √tf·ln(I/(1+df)); BM25 x = tf·(K1+1)/(K1·(1−B+B·len/avg)+tf)·ln(I/(1+df)), K1 = 1.2, B = 0.75.
 */
public final class ItemKnn {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private ItemKnn() {}

    /** Trains on binary purchases. */
    public static LinearModel fit(Interactions interactions, ItemKnnSpec spec, Workers workers, Checkpoint checkpoint) {
        int items = interactions.items();
        float[] userWeight = userWeights(interactions, spec.weighting());
        float[] itemWeight = itemWeights(interactions, spec.weighting());
        double[] norm = norms(interactions, userWeight, itemWeight);
        ColumnWeights columns = new ColumnWeights(items);
        workers.run(items, 16, checkpoint, () -> {
            Similar similar = new Similar(interactions, spec.neighbours());
            return (from, to) -> {
                for (int j = from; j < to; j++) {
                    similar.column(j, userWeight, itemWeight, norm, spec.shrink(), columns);
                }
            };
        });
        return new LinearModel(spec, columns.byBought());
    }

    /** The part of the weight that depends on the person: rare "terms" weigh more. */
    private static float[] userWeights(Interactions x, Weighting weighting) {
        float[] weight = new float[x.users()];
        for (int u = 0; u < weight.length; u++) {
            weight[u] = switch (weighting) {
                case NONE -> 1f;
                case TF_IDF, BM25 ->
                    (float) Math.max(0, Math.log(x.items() / (1.0 + x.byUser().length(u))));
            };
        }
        return weight;
    }

    /** The part of the weight that depends on the product: purchases of best-sellers weigh less under BM25. */
    private static float[] itemWeights(Interactions x, Weighting weighting) {
        float[] weight = new float[x.items()];
        double average = Math.max(1e-9, x.entries() / (double) Math.max(1, x.items()));
        for (int i = 0; i < weight.length; i++) {
            weight[i] = switch (weighting) {
                case NONE, TF_IDF -> 1f;
                case BM25 -> (float) ((K1 + 1) / (K1 * (1 - B + B * x.byItem().length(i) / average) + 1));
            };
        }
        return weight;
    }

    private static double[] norms(Interactions x, float[] userWeight, float[] itemWeight) {
        SparseRows byItem = x.byItem();
        double[] norm = new double[x.items()];
        for (int i = 0; i < norm.length; i++) {
            double sum = 0;
            for (int e = byItem.start()[i]; e < byItem.start()[i + 1]; e++) {
                double w = userWeight[byItem.index()[e]];
                sum += w * w;
            }
            norm[i] = Math.sqrt(sum) * itemWeight[i];
        }
        return norm;
    }

    /** One thread's scratch space: sums per product, and which products were touched. */
    private static final class Similar {
        private final SparseRows byItem;
        private final SparseRows byUser;
        private final float[] sum;
        private final boolean[] seen;
        private final int[] touched;
        private final TopK top;
        private final int[] kept;
        private final float[] keptScore;

        Similar(Interactions x, int neighbours) {
            byItem = x.byItem();
            byUser = x.byUser();
            sum = new float[x.items()];
            seen = new boolean[x.items()];
            touched = new int[x.items()];
            int k = Math.min(neighbours, Math.max(1, x.items()));
            top = new TopK(k);
            kept = new int[k];
            keptScore = new float[k];
        }

        void column(int j, float[] userWeight, float[] itemWeight, double[] norm, double shrink, ColumnWeights out) {
            int count = 0;
            for (int e = byItem.start()[j]; e < byItem.start()[j + 1]; e++) {
                int u = byItem.index()[e];
                float w = userWeight[u] * userWeight[u];
                for (int f = byUser.start()[u]; f < byUser.start()[u + 1]; f++) {
                    int i = byUser.index()[f];
                    if (!seen[i]) {
                        seen[i] = true;
                        touched[count++] = i;
                    }
                    sum[i] += w;
                }
            }
            for (int t = 0; t < count; t++) {
                int i = touched[t];
                double similarity =
                        (double) sum[i] * itemWeight[i] * itemWeight[j] / (norm[i] * norm[j] + shrink + 1e-6);
                if (i != j && similarity > 0) {
                    top.offer(i, (float) similarity);
                }
                sum[i] = 0;
                seen[i] = false;
            }
            int size = top.drain(kept, keptScore, 0);
            out.set(j, kept, keptScore, size);
        }
    }
}
