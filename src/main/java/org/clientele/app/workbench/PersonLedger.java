package org.clientele.app.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;

/**
 * What the ledgers hold about one person, with the file and row that each entry came from, and the two things that people
 * add by hand: a withdrawal of consent and a stop. Entries are only ever added.
 */
public interface PersonLedger {
    /** All entries about a person, those of whoever was merged into it included, newest first. */
    Entries of(int customerId, Checkpoint checkpoint);

    /**
     * Adds that a person withdrew consent for these channels, from now on; a batch of its own.
     *
     * @throws org.clientele.model.text.Refusal when another batch is under way or there is no such person
     */
    BatchSummary withdraw(int customerId, Set<Channel> channels, Note note, Checkpoint checkpoint);

    /**
     * Puts a person and the addresses the person has now on the stop list of these channels; a batch of its own.
     *
     * @throws org.clientele.model.text.Refusal when another batch is under way or there is no such person
     */
    BatchSummary stop(int customerId, Set<Channel> channels, Note note, Checkpoint checkpoint);

    /**
     * What is written beside an entry that is added by hand.
     *
     * @param words what was done, for the list of imports
     * @param reason the source of a withdrawal, or the reason of a stop
     * @param by who writes it down
     */
    record Note(String words, String reason, String by) {}

    /**
     * Where an entry comes from.
     *
     * @param batch the batch that brought it
     * @param act what kind of batch
     * @param file the file's name, or what was done in words
     * @param row the number of the row in the file, from 1
     * @param at when it was brought
     * @param by who brought it
     */
    record Origin(long batch, BatchSummary.Act act, String file, int row, Instant at, String by) {}

    /**
     * Something said about a channel.
     *
     * @param obtained the day it was said, where known
     * @param minute the minute of that day
     * @param expires the day it runs out, where it does
     * @param purpose what for, empty for marketing at large
     * @param source where it was said
     * @param wording what was agreed to
     * @param proof a document that shows it
     */
    record Said(
            Channel channel,
            ConsentStatus status,
            Optional<LocalDate> obtained,
            int minute,
            Optional<LocalDate> expires,
            String purpose,
            String source,
            String wording,
            String proof,
            Origin origin) {}

    /**
     * An entry of the stop list.
     *
     * @param day since when, where known
     * @param reason why, or the empty text
     */
    record Stopped(Channel channel, Optional<LocalDate> day, String reason, Origin origin) {}

    /**
     * A message that was sent, or that a person was to get by an exported list.
     *
     * @param channel the channel
     * @param campaign the campaign's name, or the empty text
     * @param day when
     * @param minute minute of the day
     * @param outcome what came of it, where results were imported; for comparison means that the person was held back
     */
    record Message(Channel channel, String campaign, LocalDate day, int minute, Set<Outcome> outcome) {}

    /** What can come of a message. */
    enum Outcome {
        COMPARISON,
        OPENED,
        CLICKED,
        CONVERTED,
        BOUNCED,
        UNSUBSCRIBED,
        COMPLAINED
    }

    /**
     * A batch that wrote the person's own row.
     *
     * @param created whether the person came with it
     * @param origin the batch
     * @param day the day of the shop on which it was written
     */
    record Written(boolean created, LocalDate day, OptionalInt merged, Origin origin) {}

    /** All entries about a person, newest first. */
    record Entries(List<Said> said, List<Stopped> stopped, List<Message> messages, List<Written> written) {
        public Entries {
            said = List.copyOf(said);
            stopped = List.copyOf(stopped);
            messages = List.copyOf(messages);
            written = List.copyOf(written);
        }

        /** Nothing at all. */
        public static Entries none() {
            return new Entries(List.of(), List.of(), List.of(), List.of());
        }
    }
}
