package org.clientele.analysis.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message changed in each of several groups of people, with the error kept over all of them. */
public final class GroupEffects {
    /** Groups with fewer people in an arm are not read. */
    public static final int LEAST = 100;

    private GroupEffects() {}

    /**
     * One group.
     *
     * @param control those of it who got no message
     * @param treated those who got one, in whatever version
     */
    public record Group(ArmOutcome control, ArmOutcome treated) {
        /** Whether both arms have people enough. */
        public boolean large() {
            return control.people() >= LEAST && treated.people() >= LEAST;
        }
    }

    /**
     * The groups large enough to be read, the strongest effect first; the arm of each contrast is the number of the group.
     *
     * @param spec how the campaign was planned
     * @param campaign what the whole of it came to: amounts are cut and adjusted as they were there
     * @param day the day it is read, as epoch day
     */
    public static List<Contrast> of(List<Group> groups, ExperimentSpec spec, ExperimentResult campaign, int day) {
        List<Family.Pair> pairs = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            if (group.large()) {
                long people = group.control().people() + group.treated().people();
                pairs.add(new Family.Pair(
                        -1,
                        g,
                        measured(group.control(), spec, campaign.cut(), campaign.before()),
                        measured(group.treated(), spec, campaign.cut(), campaign.before()),
                        List.of(),
                        people,
                        people));
            }
        }
        Family family = new Family(
                spec.alpha(), campaign.splitP(), day - spec.startDay(), spec.leastDays(), spec.worthKnowing());
        return family.of(pairs).stream()
                .sorted(Comparator.comparingDouble(
                        (Contrast contrast) -> -contrast.effect().difference()))
                .toList();
    }

    private static Arm measured(ArmOutcome outcome, ExperimentSpec spec, double cut, Amounts.@Nullable Before before) {
        return spec.measure() == ExperimentSpec.Measure.AMOUNT
                ? Arm.ofAmounts(Amounts.measured(outcome, cut, before))
                : Arm.ofShare(outcome.hits(), outcome.people());
    }
}
