package org.clientele.analysis.numeric;

/**
 * How likely it is by luck that a group has so many hits, when the others are like it within each stratum only.
 *
 * <p>Within a stratum the hits of the group follow a hypergeometric law; their sum over the strata is worked out exactly while
 * that is little work (the exact form of the test of Mantel and Haenszel, by Gart 1970; with one stratum Fisher’s test), and
 * by the normal law with a correction for steps beyond.
 */
public final class StratifiedTail {
    private static final long EXACT_WORK = 1 << 18;
    private final Hypergeometric law;

    /** With a law for as many things as the largest stratum has. */
    public StratifiedTail(Hypergeometric law) {
        this.law = law;
    }

    /**
     * The chance of at least {@code hits} in the group.
     *
     * @param things how many there are in each stratum
     * @param marked how many of them are hits, in the group or not
     * @param drawn how many of them are in the group
     * @param hits hits in the group over all strata
     */
    public double upperTail(int[] things, int[] marked, int[] drawn, int hits) {
        long work = 0;
        long span = 1;
        for (int s = 0; s < things.length; s++) {
            long more = least(marked[s], drawn[s]) - bottom(things[s], marked[s], drawn[s]) + 1L;
            work += span * more;
            span += more - 1;
        }
        return work > EXACT_WORK ? normal(things, marked, drawn, hits) : exact(things, marked, drawn, hits);
    }

    private static int least(int marked, int drawn) {
        return Math.min(marked, drawn);
    }

    private static int bottom(int things, int marked, int drawn) {
        return Math.max(0, drawn - (things - marked));
    }

    private double exact(int[] things, int[] marked, int[] drawn, int hits) {
        double[] sum = {1};
        int from = 0;
        for (int s = 0; s < things.length; s++) {
            int low = bottom(things[s], marked[s], drawn[s]);
            int size = least(marked[s], drawn[s]) - low + 1;
            if (size == 1) {
                from += low;
                continue;
            }
            double[] next = new double[sum.length + size - 1];
            for (int k = 0; k < size; k++) {
                double p = law.probability(things[s], marked[s], drawn[s], low + k);
                for (int i = 0; i < sum.length; i++) {
                    next[i + k] += sum[i] * p;
                }
            }
            sum = next;
            from += low;
        }
        double tail = 0;
        for (int i = sum.length - 1; i >= Math.max(0, hits - from); i--) {
            tail += sum[i];
        }
        return Math.min(1, tail);
    }

    private static double normal(int[] things, int[] marked, int[] drawn, int hits) {
        double mean = 0;
        double variance = 0;
        for (int s = 0; s < things.length; s++) {
            double n = things[s];
            if (n > 1) {
                mean += drawn[s] / n * marked[s];
                variance += drawn[s] / n * marked[s] * ((n - marked[s]) / n) * ((n - drawn[s]) / (n - 1));
            }
        }
        double z = (hits - 0.5 - mean) / Math.sqrt(variance);
        double beyond = ChiSquare.upperTail(z * z, 1) / 2;
        return z >= 0 ? beyond : 1 - beyond;
    }
}
