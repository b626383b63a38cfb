package org.clientele.app.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.experiment.ArmOutcome;
import org.clientele.analysis.experiment.Contrast;
import org.clientele.analysis.experiment.ExperimentResult;
import org.clientele.analysis.experiment.ExperimentSpec;
import org.clientele.analysis.results.Compared;
import org.clientele.analysis.results.Measure;
import org.clientele.analysis.results.Orders;
import org.clientele.app.workbench.ExperimentEntry;
import org.jspecify.annotations.Nullable;

/**
 * What came of the people of a campaign, arm by arm, and what that says.
 *
 * @param campaign which campaign
 * @param plan what it was planned to show
 * @param entry its entry in the ledger of experiments, null where there is none
 * @param members its people by arm
 * @param told what tools and files told of them
 * @param orders what they ordered in the window
 * @param window the time in which answers count
 * @param values what is known of each person, by measure
 * @param before what each person spent in the year before; empty when not known
 * @param outcomes what came of each arm, by measure
 * @param specs how each measure is read
 * @param results what each measure says; empty with fewer than two arms
 * @param split whether the arms are as large as planned
 */
record ArmsRead(
        PastCampaign campaign,
        CampaignPlan plan,
        @Nullable ExperimentEntry entry,
        Members members,
        Told told,
        Orders orders,
        Window window,
        Map<Measure, double[]> values,
        double[] before,
        Map<Measure, List<ArmOutcome>> outcomes,
        Map<Measure, ExperimentSpec> specs,
        Map<Measure, ExperimentResult> results,
        CampaignResult.Split split) {
    ArmsRead {
        values = Collections.unmodifiableMap(values);
        outcomes = Collections.unmodifiableMap(outcomes);
        specs = Collections.unmodifiableMap(specs);
        results = Collections.unmodifiableMap(results);
    }

    /**
     * The time in which answers count.
     *
     * @param dated whether it is known
     * @param from the local minute after which they do
     * @param days how many days
     * @param startDay the day of that minute, as epoch day
     * @param day the day it is read, as epoch day
     */
    record Window(boolean dated, long from, int days, int startDay, int day) {}

    /** The measure that decides: what was planned where it is known, else the nearest to it; null when nothing is compared. */
    @Nullable
    Measure goal() {
        List<Measure> wanted =
                List.of(decides(plan.goal()), Measure.ORDER, Measure.REVENUE, Measure.VISIT, Measure.CLICK);
        for (Measure measure : wanted) {
            ExperimentResult result = results.get(measure);
            if (result != null && !result.main().isEmpty()) {
                return measure;
            }
        }
        return null;
    }

    /** Nobody can click without a message: clicks tell versions apart and nothing else. */
    private Measure decides(Measure goal) {
        int versions = members.arms().arms() - (members.arms().control() >= 0 ? 1 : 0);
        return goal == Measure.UNSUBSCRIBE || (goal == Measure.CLICK && versions < 2) ? Measure.ORDER : goal;
    }

    /** What came of each arm on the measure that decides. */
    List<ArmOutcome> deciding() {
        Measure goal = goal();
        return outcomes.getOrDefault(goal == null ? Measure.ORDER : goal, List.of());
    }

    /** What the measure that decides says; null when nothing is compared. */
    @Nullable
    ExperimentResult decided() {
        Measure goal = goal();
        return goal == null ? null : results.get(goal);
    }

    /** Everybody who got a message, where there are several versions, and each version, against those who got none. */
    List<Compared> effects() {
        List<Compared> effects = new ArrayList<>();
        results.forEach((measure, result) -> effects.addAll(Compared.effects(measure, result)));
        return effects;
    }

    /** Each version against each that comes before it. */
    List<Compared> versions() {
        List<Compared> versions = new ArrayList<>();
        results.forEach(
                (measure, result) -> result.between().forEach(one -> versions.add(Compared.of(measure, result, one))));
        return versions;
    }

    /** The comparison that the headline is about; null when there is none. */
    @Nullable
    Compared main() {
        Measure goal = goal();
        ExperimentResult result = decided();
        Contrast told = result == null ? null : result.told();
        return goal == null || result == null || told == null ? null : Compared.of(goal, result, told);
    }

    /** What all who got a message did on a measure against those who got none; null when it is not known. */
    @Nullable
    Contrast message(Measure measure) {
        ExperimentResult result = results.get(measure);
        return result == null ? null : result.message();
    }
}
