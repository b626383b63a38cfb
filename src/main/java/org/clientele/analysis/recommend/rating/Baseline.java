package org.clientele.analysis.recommend.rating;

import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.BaselineSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Rating = mean + person + product, solved in turn (Koren, <i>Factor in the neighbors</i>, ACM TKDD 4, 2010, section 2.1).
 *
 * <p>b_i = Σ (r − μ − b_u) / (λ_i + n_i), then b_u = Σ (r − μ − b_i) / (λ_u + n_u), from all zero.
 */
public final class Baseline {
    private Baseline() {}

    /** Trains; the seed matters only where there are no ratings. */
    public static RatingModel fit(TrainingData data, BaselineSpec spec, long seed, Checkpoint checkpoint) {
        Ratings ratings = Ratings.of(data, spec.negatives(), seed);
        SparseRows byUser = ratings.rows();
        SparseRows byItem = byUser.transpose();
        float[] user = new float[byUser.rows()];
        float[] item = new float[byItem.rows()];
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            checkpoint.check();
            checkpoint.progress(epoch / (double) spec.epochs());
            solve(byItem, ratings.mean(), user, spec.itemRegularisation(), item);
            solve(byUser, ratings.mean(), item, spec.userRegularisation(), user);
        }
        Scale scale = new Scale(
                ratings.low(), ratings.high(), ratings.rated(), spec.negatives(), spec.userRegularisation(), 1e-9);
        Products products = new Products(ratings.mean(), item, new float[item.length][0], new float[0][]);
        return new RatingModel(spec, products, scale, new People(user, new float[user.length][0]));
    }

    private static void solve(SparseRows rows, float mean, float[] other, double regularisation, float[] out) {
        for (int r = 0; r < rows.rows(); r++) {
            double sum = 0;
            for (int e = rows.start()[r]; e < rows.start()[r + 1]; e++) {
                sum += rows.valueAt(e) - mean - other[rows.index()[e]];
            }
            int n = rows.length(r);
            out[r] = n == 0 ? 0f : (float) (sum / (regularisation + n));
        }
    }
}
