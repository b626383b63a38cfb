package org.clientele.analysis.recommend.tune;

import java.util.List;
import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.jspecify.annotations.Nullable;

/**
 * What a search for settings found.
 *
 * @param tries what was tried, best first
 * @param cutShort whether it was cancelled or ran out of time; the best so far is kept then
 * @param test the best against the start on the part that was never looked at; null when the search was cancelled
 */
public record TuneResult(
        List<Try> tries, boolean cutShort, @Nullable Test test) {
    /**
     * One set of settings.
     *
     * @param spec the settings
     * @param value what they reached on the validation part
     * @param share on which share of the people they were trained: the larger, the further they got
     */
    public record Try(RecommenderSpec spec, double value, double share) {}

    /**
     * The best settings against those it began with, on the hidden part.
     *
     * @param people how many were asked
     * @param start what the first settings reach
     * @param best what the best settings reach
     * @param gain the difference for the same people
     */
    public record Test(int people, Interval start, Interval best, Interval gain) {}

    public TuneResult {
        tries = List.copyOf(tries);
    }

    /** The best settings found. */
    public RecommenderSpec best() {
        return tries.getFirst().spec();
    }
}
