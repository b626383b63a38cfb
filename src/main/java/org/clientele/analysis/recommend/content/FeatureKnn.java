package org.clientele.analysis.recommend.content;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.TopK;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.ItemFeatures;
import org.clientele.analysis.recommend.linear.LinearModel;
import org.clientele.analysis.recommend.linear.ListedWeights;
import org.clientele.analysis.recommend.spec.ContentSpec;
import org.clientele.analysis.recommend.spec.FeatureKnnSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Trains item-kNN on the buyers of a product and its features side by side (CFCBF in Ferrari Dacrema et al., TOIS 2021).
 *
 * <p>A product is the vector [x / (√(n + shrink)), √c · v]: its n buyers at length just below one, pulled down where they
 * are few, and its features ({@link FeatureVectors}) at length √c. s(i, j) is the product of two such vectors divided by
 * 1 + c, so that it lies between 0 and 1; the {@code neighbours} largest i are kept for each target j. A product without
 * buyers is reached by its features.
 */
public final class FeatureKnn {
    private FeatureKnn() {}

    /** Trains on binary purchases and all features. */
    public static LinearModel fit(
            Interactions x, ItemFeatures features, FeatureKnnSpec spec, Workers workers, Checkpoint checkpoint) {
        SparseRows vectors = FeatureVectors.of(features, ContentSpec.standard());
        SparseRows byFeature = vectors.transpose();
        float[] scale = new float[x.items()];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) (1 / Math.sqrt(Math.max(1e-9, x.byItem().length(i) + spec.shrink())));
        }
        ListedWeights columns = new ListedWeights(x.items());
        workers.run(x.items(), 16, checkpoint, () -> {
            float[] sum = new float[x.items()];
            int keep = Math.min(spec.neighbours(), Math.max(1, x.items()));
            TopK top = new TopK(keep);
            int[] kept = new int[keep];
            float[] keptScore = new float[keep];
            return (from, to) -> {
                for (int j = from; j < to; j++) {
                    buyers(x, j, scale, sum);
                    alike(vectors, byFeature, j, (float) spec.content(), sum);
                    for (int i = 0; i < sum.length; i++) {
                        if (i != j && sum[i] > 0) {
                            top.offer(i, (float) (sum[i] / (1 + spec.content())));
                        }
                        sum[i] = 0;
                    }
                    columns.set(j, kept, keptScore, top.drain(kept, keptScore, 0));
                }
            };
        });
        return new LinearModel(spec, columns.turned());
    }

    private static void buyers(Interactions x, int j, float[] scale, float[] sum) {
        SparseRows byItem = x.byItem();
        SparseRows byUser = x.byUser();
        for (int e = byItem.start()[j]; e < byItem.start()[j + 1]; e++) {
            int u = byItem.index()[e];
            for (int f = byUser.start()[u]; f < byUser.start()[u + 1]; f++) {
                int i = byUser.index()[f];
                sum[i] += scale[i] * scale[j];
            }
        }
    }

    private static void alike(SparseRows vectors, SparseRows byFeature, int j, float content, float[] sum) {
        for (int e = vectors.start()[j]; content > 0 && e < vectors.start()[j + 1]; e++) {
            int feature = vectors.index()[e];
            float weight = content * vectors.valueAt(e);
            for (int f = byFeature.start()[feature]; f < byFeature.start()[feature + 1]; f++) {
                sum[byFeature.index()[f]] += weight * byFeature.valueAt(f);
            }
        }
    }
}
