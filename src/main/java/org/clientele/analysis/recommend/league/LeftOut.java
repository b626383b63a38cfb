package org.clientele.analysis.recommend.league;

import org.clientele.analysis.recommend.spec.RecommenderSpec;

/**
 * A method that was not tested as it was entered, because of the size of the data.
 *
 * @param spec the method as it was entered
 * @param reason why
 * @param cost what it would have taken
 * @param instead how it was tested instead; the same as {@code spec} where it was not tested at all
 */
public record LeftOut(RecommenderSpec spec, Reason reason, Cost cost, RecommenderSpec instead) {
    /** Why a method was not tested as it was entered. */
    public enum Reason {
        /** It would have taken more memory than there is. */
        MEMORY,
        /** It would have taken too long. */
        TIME
    }

    /** Whether a smaller one was tested instead. */
    public boolean scaledDown() {
        return !instead.equals(spec);
    }
}
