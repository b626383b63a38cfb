package org.clientele.analysis.experiment;

import java.util.List;

/**
 * What an experiment says on one day.
 *
 * @param verdict the one word for all of it
 * @param splitP the chance of arms of such sizes when the split works
 * @param arms what decides, of each arm: its people with their share or mean amount
 * @param ranges the likely range of each arm's share; of amounts the ordinary interval of the mean
 * @param againstNobody each version against the comparison group; empty without one
 * @param between each pair of versions; empty with one version
 * @param best the version that beats each other for certain, by its place among the outcomes; −1 when none does
 * @param daysLeft days until all answers are in, 0 afterwards
 * @param cut amounts above this were cut to it, infinite when none were
 * @param correlation how far spending followed what the same people had spent before, 0 when not known
 * @param adjusted whether that was taken out
 * @param stops the pairs of versions of which one makes more people unsubscribe for certain
 */
public record ExperimentResult(
        Verdict verdict,
        double splitP,
        List<Arm> arms,
        List<ShareRange> ranges,
        List<Contrast> againstNobody,
        List<Contrast> between,
        int best,
        int daysLeft,
        double cut,
        double correlation,
        boolean adjusted,
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
}
