package org.clientele.analysis.funnel;

import java.util.Arrays;
import org.clientele.analysis.numeric.Ranks;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/**
 * Follows each customer through the steps of a funnel, in one pass over events and orders.
 *
 * <p>A customer takes k steps when there are k different doings in the order of the steps, none before the one before it,
 * and the last at most the window after the first. Of doings in the same minute events come before orders. One doing
 * takes one step. Other doings in between do no harm, and one may begin as often as one likes: the furthest counts. For
 * each number of steps taken the latest beginning that led there is remembered; since it never moves back in time, this
 * finds the furthest chain in events × steps.
 */
public final class Funnel {
    private static final int CHECK_EVERY = 1 << 14;
    private static final long DAY = 1440;

    private Funnel() {}

    /**
     * The funnel of a snapshot.
     *
     * @param facts the snapshot
     * @param spec steps, window and people
     * @param checkpoint progress and cancel
     */
    public static FunnelResult run(Facts facts, FunnelSpec spec, Checkpoint checkpoint) {
        int steps = spec.steps().size();
        Doings doings = new Doings(facts, spec);
        byte[] reached = new byte[facts.customers()];
        int[] open = new int[steps + 1];
        float[][] times = new float[steps][];
        int[] known = new int[steps];
        for (int s = 1; s < steps; s++) {
            times[s] = new float[16];
        }
        Chain chain = new Chain(spec);
        long end = (facts.dataDay() + 1L) * DAY;
        for (int c = 0; c < facts.customers(); c++) {
            if ((c & CHECK_EVERY - 1) == 0) {
                checkpoint.check();
                checkpoint.progress((double) c / facts.customers());
            }
            if (!spec.people().contains(c)) {
                continue;
            }
            chain.begin();
            doings.begin(c);
            while (doings.next()) {
                chain.take(doings.minute(), doings.steps());
            }
            reached[c] = (byte) chain.furthest;
            if (chain.furthest > 0 && chain.furthest < steps && chain.latest() + chain.window >= end) {
                open[chain.furthest]++;
            }
            for (int s = 1; s < chain.furthest; s++) {
                if (known[s] == times[s].length) {
                    times[s] = Arrays.copyOf(times[s], 2 * known[s]);
                }
                times[s][known[s]++] = chain.best[s] - chain.best[s - 1];
            }
        }
        double[] median = new double[steps];
        Arrays.fill(median, Double.NaN);
        for (int s = 1; s < steps; s++) {
            if (known[s] > 0) {
                double[] all = new double[known[s]];
                for (int i = 0; i < all.length; i++) {
                    all[i] = times[s][i];
                }
                median[s] = Ranks.quantile(all, 0.5);
            }
        }
        return new FunnelResult(spec, reached, median, open);
    }

    /** The furthest chain of one customer so far. */
    private static final class Chain {
        private final int steps;
        private final long window;
        private final long[][] at;
        private final boolean[] known;
        private final int[] best;
        private int furthest;

        Chain(FunnelSpec spec) {
            this.steps = spec.steps().size();
            this.window = spec.windowDays() * DAY;
            this.at = new long[steps][steps];
            this.known = new boolean[steps];
            this.best = new int[steps];
        }

        void begin() {
            Arrays.fill(known, false);
            furthest = 0;
        }

        /** Something was done that is these steps (bit s is step s); the later steps first, so that it takes but one. */
        void take(long minute, int mask) {
            for (int s = steps - 1; s >= 0; s--) {
                if ((mask >> s & 1) == 0) {
                    continue;
                }
                if (s > 0) {
                    if (!known[s - 1] || minute - at[s - 1][0] > window) {
                        continue;
                    }
                    System.arraycopy(at[s - 1], 0, at[s], 0, s);
                }
                at[s][s] = minute;
                known[s] = true;
                if (s + 1 > furthest) {
                    furthest = s + 1;
                    for (int i = 0; i <= s; i++) {
                        best[i] = (int) at[s][i];
                    }
                }
            }
        }

        /** The latest beginning from which the furthest step was reached. */
        long latest() {
            return at[furthest - 1][0];
        }
    }
}
