package org.clientele.analysis.recommend.rating;

import java.util.SplittableRandom;
import org.clientele.analysis.numeric.Draws;
import org.clientele.analysis.numeric.RowKernel;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.numeric.Workers;
import org.clientele.analysis.recommend.TrainingData;
import org.clientele.analysis.recommend.spec.SvdSpec;
import org.clientele.model.run.Checkpoint;

/**
 * Biased matrix factorisation by stochastic gradient descent: rating = μ + b_u + b_i + p_u·q_i (Koren, Bell and Volinsky,
 * <i>Matrix factorization techniques for recommender systems</i>, IEEE Computer 42, 2009).
 *
 * <p>People and products are dealt into {@value #BLOCKS} blocks each. At any time the threads work on pairs of blocks that
 * share no person and no product (Gemulla, Nijkamp, Haas and Sismanis, KDD 2011), so that the result does not depend on how
 * many threads there are.
 */
public final class Svd {
    private static final int BLOCKS = 8;

    private final SvdSpec spec;
    private final Ratings ratings;
    private final long seed;
    private final float[] userBias;
    private final float[] itemBias;
    private final float[][] user;
    private final float[][] item;
    /** The ratings by pair of blocks: those of pair c are {@code begin[c]} to {@code begin[c+1]}. */
    private final int[] begin;

    private final int[] userOf;
    private final int[] itemOf;
    private final float[] value;

    private Svd(Ratings ratings, SvdSpec spec, long seed) {
        this.spec = spec;
        this.ratings = ratings;
        this.seed = seed;
        SparseRows rows = ratings.rows();
        SplittableRandom random = new SplittableRandom(seed);
        user = Start.vectors(rows, spec.factors(), spec.deviation(), random);
        item = Start.vectors(rows.transpose(), spec.factors(), spec.deviation(), random);
        userBias = new float[user.length];
        itemBias = new float[item.length];
        begin = new int[BLOCKS * BLOCKS + 1];
        userOf = new int[rows.entries()];
        itemOf = new int[rows.entries()];
        value = new float[rows.entries()];
        deal(rows);
    }

    /** Trains. */
    public static RatingModel fit(TrainingData data, SvdSpec spec, long seed, Workers workers, Checkpoint checkpoint) {
        return fit(data, spec, seed, workers, checkpoint, loss -> {});
    }

    /** Sees the mean square error of each epoch, measured as it goes. */
    @FunctionalInterface
    interface EpochWatch {
        /** Called after each epoch. */
        void after(double meanSquare);
    }

    /** Trains and shows how it goes. */
    static RatingModel fit(
            TrainingData data, SvdSpec spec, long seed, Workers workers, Checkpoint checkpoint, EpochWatch watch) {
        Ratings ratings = Ratings.of(data, spec.negatives(), seed);
        Svd svd = new Svd(ratings, spec, seed);
        for (int epoch = 0; epoch < spec.epochs(); epoch++) {
            Checkpoint part = checkpoint.part(epoch / (double) spec.epochs(), (epoch + 1.0) / spec.epochs());
            watch.after(svd.epoch(epoch, workers, part));
        }
        Scale scale =
                new Scale(ratings.low(), ratings.high(), ratings.rated(), spec.negatives(), 0, spec.regularisation());
        return new RatingModel(
                spec,
                new Products(ratings.mean(), svd.itemBias, svd.item, new float[0][]),
                scale,
                new People(svd.userBias, svd.user));
    }

    private void deal(SparseRows rows) {
        int[] cell = new int[rows.entries()];
        int[] size = new int[BLOCKS * BLOCKS];
        for (int u = 0; u < rows.rows(); u++) {
            int across = Draws.below(Draws.at(seed, u, 1), BLOCKS) * BLOCKS;
            for (int e = rows.start()[u]; e < rows.start()[u + 1]; e++) {
                cell[e] = across + Draws.below(Draws.at(seed, rows.index()[e], 2), BLOCKS);
                size[cell[e]]++;
            }
        }
        for (int c = 0; c < size.length; c++) {
            begin[c + 1] = begin[c] + size[c];
            size[c] = begin[c];
        }
        for (int u = 0; u < rows.rows(); u++) {
            for (int e = rows.start()[u]; e < rows.start()[u + 1]; e++) {
                int at = size[cell[e]]++;
                userOf[at] = u;
                itemOf[at] = rows.index()[e];
                value[at] = rows.valueAt(e);
            }
        }
    }

    private double epoch(int epoch, Workers workers, Checkpoint checkpoint) {
        int[] shift = new int[BLOCKS];
        for (int s = 0; s < BLOCKS; s++) {
            shift[s] = s;
        }
        Draws.shuffle(shift, BLOCKS, Draws.at(seed, epoch, 3));
        double[] loss = new double[BLOCKS * BLOCKS];
        for (int s = 0; s < BLOCKS; s++) {
            int across = shift[s];
            workers.run(BLOCKS, 1, checkpoint.part(s / (double) BLOCKS, (s + 1.0) / BLOCKS), () -> {
                float[] before = new float[spec.factors()];
                return (from, to) -> {
                    for (int block = from; block < to; block++) {
                        int cell = block * BLOCKS + (block + across) % BLOCKS;
                        loss[cell] = learn(cell, Draws.at(seed, epoch, 4 + cell), before, checkpoint);
                    }
                };
            });
        }
        double sum = 0;
        for (double one : loss) {
            sum += one;
        }
        return value.length == 0 ? 0 : sum / value.length;
    }

    private double learn(int cell, long order, float[] before, Checkpoint checkpoint) {
        int size = begin[cell + 1] - begin[cell];
        int[] turn = new int[size];
        for (int i = 0; i < size; i++) {
            turn[i] = begin[cell] + i;
        }
        Draws.shuffle(turn, size, order);
        double loss = 0;
        for (int i = 0; i < size; i++) {
            if ((i & 0xFFFF) == 0) {
                checkpoint.check();
            }
            float error = step(turn[i], before);
            loss += error * error;
        }
        return loss;
    }

    private float step(int rating, float[] before) {
        int u = userOf[rating];
        int i = itemOf[rating];
        float[] p = user[u];
        float[] q = item[i];
        int d = before.length;
        float error = value[rating] - ratings.mean() - userBias[u] - itemBias[i] - RowKernel.dot(p, 0, q, 0, d);
        float rate = (float) spec.rate();
        float keep = (float) (1 - spec.rate() * spec.regularisation());
        float by = rate * error;
        userBias[u] = keep * userBias[u] + by;
        itemBias[i] = keep * itemBias[i] + by;
        System.arraycopy(p, 0, before, 0, d);
        for (int f = 0; f < d; f++) {
            p[f] = keep * p[f] + by * q[f];
        }
        for (int f = 0; f < d; f++) {
            q[f] = keep * q[f] + by * before[f];
        }
        return error;
    }
}
