package org.clientele.analysis.cluster;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.numeric.Rows;
import org.clientele.model.run.Checkpoint;

/**
 * Whether the same groups come back: the search is run again on bootstrap samples of the customers, and all customers are
 * put to the groups found there each time (Hennig 2007).
 *
 * @param agreement mean adjusted Rand index with the first grouping
 * @param jaccard per group the mean of its best overlap; 0.75 and more is stable
 */
record Stability(double agreement, double[] jaccard) {
    private static final int RERUNS = 12;

    /** Stability of groups; rows that fit none are a group of their own. */
    static Stability of(Rows rows, int[] label, int k, Found.Again way, long seed, Checkpoint checkpoint) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] seeds = random.longs(RERUNS).toArray();
        double[] agreement = new double[RERUNS];
        double[][] jaccard = new double[RERUNS][];
        int[] first = closed(label);
        IntStream.range(0, RERUNS).parallel().forEach(run -> {
            checkpoint.check();
            SplittableRandom own = new SplittableRandom(seeds[run]);
            int[] drawn = new int[rows.rows()];
            Arrays.setAll(drawn, i -> own.nextInt(rows.rows()));
            int[] again = closed(way.labels(rows.pick(drawn), rows, seeds[run], checkpoint));
            agreement[run] = Agreement.adjustedRand(first, again);
            jaccard[run] = Agreement.jaccard(first, again);
        });
        double[] mean = new double[k];
        for (double[] one : jaccard) {
            for (int g = 0; g < Math.min(one.length, mean.length); g++) {
                mean[g] += one[g] / RERUNS;
            }
        }
        return new Stability(Arrays.stream(agreement).average().orElse(0), mean);
    }

    private static int[] closed(int[] label) {
        int own = Arrays.stream(label).max().orElse(-1) + 1;
        return Arrays.stream(label).map(g -> g < 0 ? own : g).toArray();
    }
}
