package org.clientele.analysis.recommend.league;

import java.util.Map;
import java.util.Objects;
import org.clientele.analysis.recommend.measure.ListFigures;
import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * One line of the league table.
 *
 * @param spec the recommender as it was tested
 * @param measures each measure with its 95 % interval
 * @param overBestSellers hit rate minus that of the best-sellers for the same people, with its paired 95 % interval
 * @param p how likely a difference as large is by chance: paired randomisation test, by Holm over all methods; 1 for the
 *     base line
 * @param lists what the lists of all people together are like
 * @param fewest hit rate among the third of the people who have bought the fewest products before
 * @param most hit rate among the third who have bought the most
 * @param trainSeconds how long training took
 * @param testSeconds how long testing took
 */
public record Standing(
        RecommenderSpec spec,
        Map<Measure, Interval> measures,
        Interval overBestSellers,
        double p,
        ListFigures lists,
        double fewest,
        double most,
        double trainSeconds,
        double testSeconds) {
    /** Differences that are likelier than this by chance count as none. */
    public static final double LEVEL = 0.05;

    public Standing {
        measures = Map.copyOf(measures);
    }

    /** One measure. */
    public Interval measure(Measure measure) {
        return Objects.requireNonNull(measures.get(measure));
    }

    /** Share of the products that were suggested to anybody. */
    public double coverage() {
        return lists.coverage();
    }

    /** How long training and testing took. */
    public double seconds() {
        return trainSeconds + testSeconds;
    }

    /** Whether it is better than the best-sellers beyond chance. */
    public boolean beatsBestSellers() {
        return overBestSellers.aboveZero() && p < LEVEL;
    }
}
