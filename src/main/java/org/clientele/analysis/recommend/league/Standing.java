package org.clientele.analysis.recommend.league;

import java.util.Map;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * One line of the league table.
 *
 * @param spec the recommender
 * @param measures each measure with its 95 % interval
 * @param overBestSellers hit rate minus that of the best-sellers for the same people, with its paired 95 % interval
 * @param coverage share of the products that were suggested to anybody
 * @param seconds how long training and testing took
 */
public record Standing(
        RecommenderSpec spec,
        Map<Measure, Interval> measures,
        Interval overBestSellers,
        double coverage,
        double seconds) {
    public Standing {
        measures = Map.copyOf(measures);
    }

    /** One measure. */
    public Interval measure(Measure measure) {
        return java.util.Objects.requireNonNull(measures.get(measure));
    }
}
