package org.clientele.app.workbench;

import java.time.Instant;
import java.util.List;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;

/**
 * An exported campaign that tried something: versions against each other, or a message against none.
 *
 * @param exportId the export
 * @param campaign the campaign's name
 * @param channel how people were reached
 * @param at when it was exported
 * @param startDay that day where the shop is, as epoch day
 * @param question what its owner wanted to learn; empty for none
 * @param goal what counts as an answer
 * @param windowDays days in which an answer counts
 * @param smallestLift the smallest relative change worth knowing
 * @param planned people that were planned for in all arms
 * @param stratified whether the arms were drawn within strata
 * @param seedFingerprint by which the campaign's secret is recognised
 * @param arms what there was, by number
 * @param series the series it is read with; empty for none
 * @param decision what was decided; empty while nothing is
 */
public record ExperimentEntry(
        String exportId,
        String campaign,
        Channel channel,
        Instant at,
        int startDay,
        String question,
        Trial.Goal goal,
        int windowDays,
        double smallestLift,
        long planned,
        boolean stratified,
        String seedFingerprint,
        List<ArmEntry> arms,
        String series,
        String decision) {
    public ExperimentEntry {
        arms = List.copyOf(arms);
    }

    /** Where an experiment stands. */
    public enum State {
        /** Answers can still come. */
        WAITING,
        /** All answers are in, and nothing was decided. */
        READY,
        /** It was decided. */
        DECIDED
    }

    /** The day from which all answers are in, as epoch day. */
    public int verdictDay() {
        return startDay + windowDays;
    }

    /** Where it stands on that day. */
    public State state(int day) {
        if (!decision.isEmpty()) {
            return State.DECIDED;
        }
        return day < verdictDay() ? State.WAITING : State.READY;
    }

    /**
     * One arm.
     *
     * @param arm 0 the campaign's own text, 1 no message, 2 and more its other versions
     * @param name what it is called; empty for the own text and for no message
     * @param share its planned share of all arms
     * @param planned people it was planned to have
     * @param people people it had at the export
     */
    public record ArmEntry(int arm, String name, double share, double planned, int people) {
        /** Whether its people got no message. */
        public boolean control() {
            return arm == 1;
        }
    }
}
