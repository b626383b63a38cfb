package org.clientele.analysis.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Whether the same groups come back: k-means is run again on bootstrap samples of the customers, and all customers are
 * put to the nearest centre each time (Hennig 2007).
 *
 * @param agreement mean adjusted Rand index with the first grouping
 * @param jaccard per group the mean of its best overlap; 0.75 and more is stable
 */
record Stability(double agreement, double[] jaccard) {
    private static final int RERUNS = 12;
    private static final int STARTS = 3;

    static Stability of(Rows rows, KMeansFit fit, long seed, Checkpoint checkpoint) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] seeds = random.longs(RERUNS).toArray();
        double[] agreement = new double[RERUNS];
        double[][] jaccard = new double[RERUNS][];
        IntStream.range(0, RERUNS).parallel().forEach(run -> {
            checkpoint.check();
            SplittableRandom own = new SplittableRandom(seeds[run]);
            int[] drawn = new int[rows.rows()];
            Arrays.setAll(drawn, i -> own.nextInt(rows.rows()));
            KMeansFit again = KMeans.run(rows.pick(drawn), fit.k(), STARTS, seeds[run], checkpoint);
            int[] label = again.assign(rows);
            agreement[run] = Agreement.adjustedRand(fit.label(), label);
            jaccard[run] = Agreement.jaccard(fit.label(), label);
        });
        double[] mean = new double[fit.k()];
        for (double[] one : jaccard) {
            for (int g = 0; g < Math.min(one.length, mean.length); g++) {
                mean[g] += one[g] / RERUNS;
            }
        }
        return new Stability(Arrays.stream(agreement).average().orElse(0), mean);
    }
}
