package org.clientele.store.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Database;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** The ledgers of one person: read with their sources, and added to by hand in a batch of one row a channel. */
public final class LedgerPeople implements PersonLedger {
    private final Database database;
    private final LedgerImports ledger;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;

    /** The ledgers of an open workbench. */
    public LedgerPeople(Database database, LedgerImports ledger, Supplier<ZoneId> zone, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public Entries of(int customerId, Checkpoint checkpoint) {
        checkpoint.check();
        return new PersonEntries(database, customerId, zone.get(), checkpoint).all();
    }

    @Override
    public BatchSummary withdraw(int customerId, Set<Channel> channels, Note note, Checkpoint checkpoint) {
        return add(TableKind.CONSENTS, customerId, channels, note, checkpoint);
    }

    @Override
    public BatchSummary stop(int customerId, Set<Channel> channels, Note note, Checkpoint checkpoint) {
        return add(TableKind.STOPS, customerId, channels, note, checkpoint);
    }

    private BatchSummary add(TableKind kind, int customerId, Set<Channel> channels, Note note, Checkpoint checkpoint) {
        Person person = person(customerId);
        List<Channel> rows = List.copyOf(new TreeSet<>(channels));
        Imports.Origin origin = new Imports.Origin(kind, note.words(), "", "", rows.size(), "", note.by());
        try (ImportBatch batch = ledger.begin(
                BatchSummary.Act.EDIT,
                origin,
                journal -> new Entry(journal, kind, person, note.reason()),
                checkpoint)) {
            batch.write(rows.stream()
                    .map(channel ->
                            new CleanRow(channel.ordinal() + 1L, new @Nullable Object[0], new @Nullable String[0]))
                    .toList());
            return batch.commit(checkpoint);
        }
    }

    /** Who an entry is about, and the hashes of the addresses by channel. */
    private record Person(int id, Map<Channel, byte[]> addresses) {}

    private Person person(int customerId) {
        return database.read(c -> {
            AddressHash hash = AddressHash.of(c);
            try (PreparedStatement s = c.prepareStatement("select email, phone from customer where id = ?")) {
                s.setInt(1, customerId);
                try (ResultSet rows = s.executeQuery()) {
                    if (!rows.next()) {
                        throw Refusal.of("store.person.gone");
                    }
                    Map<Channel, byte[]> addresses = new EnumMap<>(Channel.class);
                    String email = rows.getString(1);
                    if (email != null) {
                        addresses.put(Channel.EMAIL, hash.ofEmail(email));
                    }
                    String phone = rows.getString(2);
                    if (phone != null) {
                        addresses.put(Channel.SMS, hash.ofPhone(phone));
                    }
                    return new Person(customerId, addresses);
                }
            }
        });
    }

    /** Adds one entry a channel; a row's record is the channel's number. */
    private final class Entry implements RowWriter {
        private final Journal journal;
        private final TableKind kind;
        private final Person person;
        private final String reason;

        Entry(Journal journal, TableKind kind, Person person, String reason) {
            this.journal = journal;
            this.kind = kind;
            this.person = person;
            this.reason = reason;
        }

        @Override
        public ImportBatch.RowVerdict write(CleanRow row) {
            int channel = (int) row.record() - 1;
            byte @Nullable [] address = person.addresses().get(Channel.values()[channel]);
            Instant now = clock.instant();
            LocalDate today = LocalDate.ofInstant(now, zone.get());
            if (kind == TableKind.STOPS) {
                journal.add(
                        Table.STOP_ENTRY,
                        row.record(),
                        person.id(),
                        channel,
                        address,
                        reason,
                        Math.toIntExact(today.toEpochDay()));
            } else {
                journal.add(
                        Table.CONSENT,
                        row.record(),
                        person.id(),
                        channel,
                        address,
                        null,
                        ConsentStatus.WITHDRAWN.ordinal(),
                        minute(now),
                        null,
                        reason,
                        null,
                        null);
            }
            return RowWriter.of(RowOutcome.CREATED);
        }

        private int minute(Instant now) {
            var local = now.atZone(zone.get()).toLocalDateTime();
            return Math.toIntExact(Math.floorDiv(local.toEpochSecond(java.time.ZoneOffset.UTC), 60));
        }
    }
}
