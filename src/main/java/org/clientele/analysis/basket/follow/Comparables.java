package org.clientele.analysis.basket.follow;

import org.clientele.model.run.Checkpoint;

/**
 * How often something is bought for the first time within some days after any shopping day.
 *
 * @param people how many people have a shopping day that is long enough ago
 * @param visits how many such days there are in each stratum
 * @param had by stratum, then item: on how many of them it had been bought already
 * @param hits by stratum, then item: after how many of them it was bought for the first time within the days
 */
record Comparables(int people, int[] visits, int[][] had, int[][] hits) {
    /** How many strata there are. */
    static final int STRATA = 9;

    private static final int EVERY = 1024;

    /** The stratum of a shopping day by its number, from 0. */
    static int stratum(int visit) {
        if (visit < 4) {
            return visit;
        }
        return visit < 6 ? 4 : visit < 9 ? 5 : visit < 14 ? 6 : visit < 24 ? 7 : 8;
    }

    static Comparables of(Visits all, int items, int days, int dataDay, Checkpoint checkpoint) {
        int[] visits = new int[STRATA];
        int[][] had = new int[STRATA][items];
        int[][] hits = new int[STRATA][items];
        int people = 0;
        for (int customer = 0; customer < all.customers(); customer++) {
            if (customer % EVERY == 0) {
                checkpoint.check();
                checkpoint.progress((double) customer / all.customers());
            }
            int from = all.visitOffset()[customer];
            int seen = 0;
            while (from + seen < all.visitOffset()[customer + 1] && all.day()[from + seen] + days <= dataDay) {
                visits[stratum(seen++)]++;
            }
            people += seen > 0 ? 1 : 0;
            for (int first = all.firstOffset()[customer]; first < all.firstOffset()[customer + 1]; first++) {
                int item = all.item()[first];
                int at = all.visit()[first];
                int day = all.dayOf(customer, first);
                for (int v = at; v < seen; v++) {
                    had[stratum(v)][item]++;
                }
                for (int v = Math.min(at, seen) - 1; v >= 0 && day - all.day()[from + v] <= days; v--) {
                    hits[stratum(v)][item]++;
                }
            }
        }
        return new Comparables(people, visits, had, hits);
    }

    /** Hits over all strata. */
    int hitsOf(int item) {
        int sum = 0;
        for (int[] stratum : hits) {
            sum += stratum[item];
        }
        return sum;
    }
}
