package org.clientele.app.people;

import java.util.EnumSet;
import java.util.Set;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.contact.Channel;
import org.clientele.model.text.Message;

/** Writes down what a person asked for: no more messages on one channel, or no marketing at all. */
public final class AskToStop {
    private final Workbench workbench;
    private final String by;

    /**
     * Requests of people of that workbench.
     *
     * @param by who writes them down: the name under which that person uses the computer
     */
    public AskToStop(Workbench workbench, String by) {
        this.workbench = workbench;
        this.by = by;
    }

    /** Adds a withdrawal of consent for a channel. */
    public Job<BatchSummary> withdraw(int customerId, Channel channel) {
        PersonLedger.Note note = new PersonLedger.Note(
                "consent withdrawn, " + channel.name().toLowerCase(java.util.Locale.ROOT), "by hand", by);
        return new Job<>(
                Message.of("people.job.stop"),
                checkpoint -> workbench.person().withdraw(customerId, Set.of(channel), note, checkpoint));
    }

    /** Puts the person on the stop list of every channel. */
    public Job<BatchSummary> stopAll(int customerId) {
        PersonLedger.Note note = new PersonLedger.Note("stop all marketing", "asked to stop", by);
        return new Job<>(
                Message.of("people.job.stop"),
                checkpoint -> workbench.person().stop(customerId, EnumSet.allOf(Channel.class), note, checkpoint));
    }
}
