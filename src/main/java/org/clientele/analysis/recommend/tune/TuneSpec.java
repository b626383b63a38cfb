package org.clientele.analysis.recommend.tune;

import org.clientele.analysis.recommend.league.Measure;
import org.clientele.analysis.recommend.league.Mode;
import org.clientele.analysis.recommend.league.Split;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * How settings are searched for.
 *
 * @param start the method, with the settings that stay as they are and those to be beaten
 * @param way by chance, or by halving
 * @param tries how many sets of settings are tried, the start among them
 * @param seconds no new try begins after that many seconds; 0 for no end
 * @param rule what is hidden: once for the test, and by the same rule once more within the rest for choosing
 * @param mode something new, or anything
 * @param measure what the best has most of
 * @param k length of the lists
 * @param maxPeople at most that many people are asked, drawn by the seed; 0 for all
 * @param seed decides the settings tried and all training
 */
public record TuneSpec(
        RecommenderSpec start,
        Way way,
        int tries,
        double seconds,
        Split.Rule rule,
        Mode mode,
        Measure measure,
        int k,
        int maxPeople,
        long seed) {
    /** How the tries are spent. */
    public enum Way {
        /** Each on all data. */
        RANDOM,
        /** All on a ninth of the people, the best third on a third of them, the best third of these on all. */
        HALVING
    }

    public TuneSpec {
        if (tries < 1 || seconds < 0 || k < 1 || maxPeople < 0) {
            throw new IllegalArgumentException("tries, seconds, k, maxPeople");
        }
    }

    /** By chance, NDCG of ten new products, the last 30 days hidden, at most 5,000 people. */
    public static TuneSpec standard(RecommenderSpec start, int tries, long seed) {
        return new TuneSpec(
                start,
                Way.RANDOM,
                tries,
                0,
                new Split.Rule.LastDays(30),
                Mode.DISCOVER_NEW,
                Measure.NDCG,
                10,
                5_000,
                seed);
    }
}
