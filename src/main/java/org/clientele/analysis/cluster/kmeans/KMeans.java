package org.clientele.analysis.cluster.kmeans;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Splits points into k groups so that the squared distances to the centres of the groups are as small as can be found.
 *
 * <p>Lloyd's algorithm with the bounds of Hamerly (2010), which give the same answer with fewer distances; ten starts by
 * greedy k-means++, on a sample of 20,000 when there are more points, and the best runs over all. The same seed gives
 * the same groups on any number of processors.
 */
public final class KMeans {
    /** Starts where nothing else is said: on published data, ten starts miss the best answer about once in 300. */
    public static final int STARTS = 10;

    private static final int SAMPLE = 20_000;

    private KMeans() {}

    /**
     * The best of several starts.
     *
     * @param rows the points, scaled as they should count
     * @param k how many groups, 1 or more; reduced to the number of different points
     * @param starts how many starts
     * @param seed start of all random choices
     * @param checkpoint progress and cancel
     * @throws org.clientele.model.run.Cancelled when the work was cancelled
     */
    public static KMeansFit run(Rows rows, int k, int starts, long seed, Checkpoint checkpoint) {
        if (rows.rows() == 0) {
            return new KMeansFit(0, new double[0], new int[0], 0);
        }
        Rows sample = rows.rows() <= SAMPLE ? rows : rows.pick(rows.sample(SAMPLE, seed));
        int possible = Math.min(k, sample.distinct(k));
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom[] own = new SplittableRandom[starts];
        Arrays.setAll(own, i -> random.split());
        KMeansFit[] fits = new KMeansFit[starts];
        IntStream.range(0, starts).parallel().forEach(i -> {
            checkpoint.check();
            fits[i] = new Hamerly(sample, Seeding.centres(sample, possible, own[i]), possible, checkpoint).run(0);
        });
        KMeansFit best = fits[0];
        for (KMeansFit fit : fits) {
            best = fit.inertia() < best.inertia() ? fit : best;
        }
        if (rows.rows() == sample.rows()) {
            return best;
        }
        return from(rows, best.centres(), best.k(), checkpoint);
    }

    /**
     * The groups that come of given first centres, over all points.
     *
     * @param rows the points
     * @param centres first centres, {@code k} of them one after the other
     * @param k how many
     * @param checkpoint progress and cancel
     */
    public static KMeansFit from(Rows rows, double[] centres, int k, Checkpoint checkpoint) {
        // Scale-free: centres that move less than a ten-thousandth of the mean variance have arrived.
        double mean = Arrays.stream(rows.variances()).average().orElse(0);
        return new Hamerly(rows, centres, k, checkpoint).run(rows.rows() <= SAMPLE ? 0 : 1e-4 * mean);
    }
}
