package org.clientele.store.intake;

import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentEvent;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;

/** The ledgers of one person: read with their sources, and added to by hand. */
public final class LedgerPeople implements PersonLedger {
    private final Database database;
    private final ConsentLedger consents;
    private final Supplier<ZoneId> zone;

    /** The ledgers of an open workbench. */
    public LedgerPeople(Database database, ConsentLedger consents, Supplier<ZoneId> zone) {
        this.database = database;
        this.consents = consents;
        this.zone = zone;
    }

    @Override
    public Entries of(int customerId, Checkpoint checkpoint) {
        checkpoint.check();
        return new PersonEntries(database, customerId, zone.get(), checkpoint).all();
    }

    @Override
    public BatchSummary withdraw(int customerId, Set<Channel> channels, Note note, Checkpoint checkpoint) {
        return consents.append(
                new TreeSet<>(channels)
                        .stream()
                                .map(channel -> ConsentEvent.withdrawal(customerId, channel, note.reason()))
                                .toList(),
                note,
                checkpoint);
    }

    @Override
    public BatchSummary stop(int customerId, Set<Channel> channels, Note note, Checkpoint checkpoint) {
        return consents.stopPerson(customerId, channels, note, checkpoint);
    }
}
