package org.clientele.analysis.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment says on one day.
 *
 * @param verdict the one word for all of it
 * @param splitP the chance of arms of such sizes when the split works
 * @param arms what decides, of each arm: its people with their share or mean amount
 * @param ranges the likely range of each arm's share; of amounts the ordinary interval of the mean
 * @param everyone all who got a message against the comparison group, where there are several versions; else null
 * @param againstNobody each version against the comparison group; empty without one
 * @param between each pair of versions; empty with one version
 * @param best the version that beats each other for certain, by its place among the outcomes; −1 when none does
 * @param daysLeft days until all answers are in, 0 afterwards
 * @param cut amounts above this were cut to it, infinite when none were
 * @param before how spending followed what the same people had spent before, null when not known
 * @param stops the pairs of versions of which one makes more people unsubscribe for certain
 */
public record ExperimentResult(
        Verdict verdict,
        double splitP,
        List<Arm> arms,
        List<ShareRange> ranges,
        @Nullable Contrast everyone,
        List<Contrast> againstNobody,
        List<Contrast> between,
        int best,
        int daysLeft,
        double cut,
        Amounts.@Nullable Before before,
        List<Contrast> stops) {
    public ExperimentResult {
        arms = List.copyOf(arms);
        ranges = List.copyOf(ranges);
        againstNobody = List.copyOf(againstNobody);
        between = List.copyOf(between);
        stops = List.copyOf(stops);
    }

    /** The contrasts that answer the question: against nobody where there is a comparison group, else between versions. */
    public List<Contrast> main() {
        return againstNobody.isEmpty() ? between : againstNobody;
    }

    /** All who got a message against the comparison group; null without one. */
    public @Nullable Contrast message() {
        return everyone != null || againstNobody.isEmpty() ? everyone : againstNobody.getFirst();
    }

    /** The contrast that decided, and of several the one with the largest change; null when there is none. */
    public @Nullable Contrast told() {
        Contrast told = null;
        for (Contrast contrast : main()) {
            boolean betterFit = told == null
                    || (contrast.verdict() == verdict && told.verdict() != verdict)
                    || (contrast.verdict() == told.verdict()
                            && Math.abs(contrast.effect().difference())
                                    > Math.abs(told.effect().difference()));
            told = betterFit ? contrast : told;
        }
        return told;
    }

    /** How far spending followed what the same people had spent before, 0 when not known. */
    public double correlation() {
        return before == null ? 0 : before.correlation();
    }

    /** Whether what people spent before was taken out. */
    public boolean adjusted() {
        return before != null && before.worthIt();
    }
}
