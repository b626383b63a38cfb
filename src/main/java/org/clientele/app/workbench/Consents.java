package org.clientele.app.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentEvent;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.run.Checkpoint;

/**
 * The ledger of consents and the stop list: entries are added and never changed, each is chained to the one before by its
 * hash, and only an erasure blanks what an entry says.
 */
public interface Consents {
    /**
     * Adds what people have said; a batch of its own that can be taken back as a mistake, which is an entry again.
     *
     * @throws org.clientele.model.text.Refusal when another batch is under way or there is no such person
     */
    BatchSummary append(List<ConsentEvent> events, PersonLedger.Note note, Checkpoint checkpoint);

    /**
     * Puts an address on the stop list, also one that nobody is known by; it is kept as a keyed hash only.
     *
     * @param address an e-mail address, or a number in international form
     */
    BatchSummary stop(Channel channel, String address, PersonLedger.Note note, Checkpoint checkpoint);

    /**
     * Takes one entry off the stop list, by an entry that says who did it and why.
     *
     * @param stop the number of the entry that is lifted
     * @throws org.clientele.model.text.Refusal when it does not stand any more, or no reason is given
     */
    BatchSummary lift(long stop, PersonLedger.Note note, Checkpoint checkpoint);

    /** The entries of the stop list that stand, newest first.
     *
     * @param most how many at most */
    List<Stop> stops(int most);

    /** The entries of the stop list that stand and are about exactly that address. */
    List<Stop> stopsOf(Channel channel, String address);

    /** The entries of the stop list that stand and are about that customer or the address the customer has now. */
    List<Stop> stopsOf(int customerId);

    /** How many entries there are. */
    Size size();

    /** All entries about a person, taken back ones too, newest first. */
    List<Entry> history(int customerId, Checkpoint checkpoint);

    /** The wordings that people agreed to, newest first. */
    List<Wording> wordings();

    /** Reads both chains from end to end. */
    Verdict verify(Checkpoint checkpoint);

    /** Reads what was added to both chains since they were read last while this workbench is open; all of them where they
     * were not, or where anything else has happened to them. */
    Verdict verifyRest(Checkpoint checkpoint);

    /** The last verification since the workbench was opened. */
    Optional<Verdict> verdict();

    /**
     * Blanks everything the ledgers say about a customer and keeps what makes the chain whole; the addresses of the
     * customer are put on the stop list as keyed hashes first.
     *
     * @return how many entries were blanked
     */
    long erase(int customerId, PersonLedger.Note note, Checkpoint checkpoint);

    /**
     * How many entries there are.
     *
     * @param consents entries of the ledger of consents
     * @param stops entries of the stop list, with those that lift others
     * @param standing entries of the stop list that stand
     */
    record Size(long consents, long stops, long standing) {}

    /**
     * A text that people agreed to.
     *
     * @param id its number
     * @param text the text
     * @param entries how many entries name it
     */
    record Wording(int id, String text, long entries) {}

    /**
     * An entry of the stop list that stands.
     *
     * @param id its number
     * @param customerId who it is about, 0 when only an address
     * @param byAddress whether it holds for an address too
     * @param reason why, or the empty text
     */
    record Stop(
            long id,
            int customerId,
            Channel channel,
            boolean byAddress,
            Optional<LocalDate> day,
            String reason,
            PersonLedger.Origin origin) {}

    /**
     * An entry of the ledger of consents.
     *
     * @param id its number
     * @param purpose the purpose as it was written down; empty for marketing at large
     * @param said when it was said, where known
     * @param minute the minute of that day
     * @param wording the number of the wording, 0 where there is none
     * @param takenBack whether the batch that brought it was taken back
     * @param source where it was said
     * @param proof a document that shows it
     */
    record Entry(
            long id,
            Channel channel,
            String purpose,
            ConsentAct act,
            Optional<LawfulBasis> basis,
            Optional<LocalDate> said,
            int minute,
            Optional<LocalDate> expires,
            int wording,
            boolean takenBack,
            String source,
            String proof,
            PersonLedger.Origin origin) {}

    /** The two chains. */
    enum Ledger {
        CONSENTS,
        STOPS
    }

    /**
     * What a verification found.
     *
     * @param at when
     * @param entries how many entries were read
     * @param ledger the one whose chain is broken; of no account when whole
     * @param broken the number of the first entry that is not what it was
     */
    record Verdict(Instant at, long entries, Ledger ledger, OptionalLong broken) {
        /** Whether every entry is what it was when it was written. */
        public boolean whole() {
            return broken.isEmpty();
        }
    }
}
