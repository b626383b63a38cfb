package org.clientele.app.recommend;

import org.clientele.analysis.recommend.Recommender;
import org.clientele.analysis.recommend.signal.SignalSpec;

/**
 * A trained recommender and where it comes from.
 *
 * @param recommender the recommender
 * @param productIds the lasting ids of the products it knows, ascending
 * @param provenance where it comes from
 */
public record TrainedRecommender(Recommender recommender, int[] productIds, Provenance provenance) {
    /**
     * Where a trained recommender comes from.
     *
     * @param seed the seed it was trained with
     * @param version the data version it was trained on
     * @param dataDay the data date then, as epoch day
     * @param orderLines how many order lines it learned from
     * @param signals what counted then
     */
    public record Provenance(long seed, long version, int dataDay, int orderLines, SignalSpec signals) {
        /** Older than this many days, a recommender should be trained again. */
        public static final int STALE_DAYS = 30;

        /** Whether the data have moved on so far that it should be trained again. */
        public boolean isStale(int dataDayNow) {
            return dataDayNow - dataDay > STALE_DAYS;
        }
    }

    /** Which algorithm it is. */
    public Algorithm algorithm() {
        return Algorithm.of(recommender.spec());
    }
}
