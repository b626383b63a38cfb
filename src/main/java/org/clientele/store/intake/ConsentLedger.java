package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentEvent;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Acts;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Chain;
import org.clientele.store.db.ChainCheck;
import org.clientele.store.db.ChainWatch;
import org.clientele.store.db.Database;
import org.clientele.store.db.Ranges;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/** The ledger of consents and the stop list, added to in batches of their own. */
public final class ConsentLedger implements Consents {
    private final Database database;
    private final LedgerImports ledger;
    private final Supplier<ZoneId> zone;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Verdict> verdict = new AtomicReference<>();

    /** The ledgers of an open workbench. */
    public ConsentLedger(Database database, LedgerImports ledger, Supplier<ZoneId> zone, InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.zone = zone;
        this.clock = clock;
    }

    /** An entry to be added: the table, and the values of its data columns. */
    private record Line(Table table, @Nullable Object[] values) {}

    @Override
    public BatchSummary append(List<ConsentEvent> events, PersonLedger.Note note, Checkpoint checkpoint) {
        return add(TableKind.CONSENTS, note, checkpoint, (journal, lines) -> {
            for (ConsentEvent event : events) {
                lines.add(line(journal, event));
            }
        });
    }

    private Line line(Journal journal, ConsentEvent event) {
        boolean known = event.customerId() != 0;
        KnownPerson person = known ? database.read(c -> KnownPerson.of(c, event.customerId())) : KnownPerson.NOBODY;
        byte[] address =
                event.address().isBlank() ? person.address(event.channel()) : hash(event.channel(), event.address());
        LocalDate expires = event.expires();
        return new Line(Table.CONSENT, new @Nullable Object[] {
            known ? event.customerId() : null,
            event.channel().ordinal(),
            address,
            event.purpose() == ConsentPurpose.MARKETING ? null : event.purpose().word(),
            event.act().status().ordinal(),
            minute(event.said()),
            expires == null ? null : Math.toIntExact(expires.toEpochDay()),
            blankToNull(event.evidence().source()),
            journal.wordings().of(blankToNull(event.evidence().wording())),
            blankToNull(event.evidence().proof()),
            event.act().ordinal(),
            event.act() == ConsentAct.GRANT ? event.basis().ordinal() : null
        });
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private int minute(@Nullable LocalDateTime said) {
        LocalDateTime at = said == null ? LocalDateTime.ofInstant(clock.instant(), zone.get()) : said;
        return Math.toIntExact(Math.floorDiv(at.toEpochSecond(ZoneOffset.UTC), 60));
    }

    private byte[] hash(Channel channel, String address) {
        return database.read(c -> AddressHash.of(c).of(channel, address));
    }

    @Override
    public BatchSummary stop(Channel channel, String address, PersonLedger.Note note, Checkpoint checkpoint) {
        byte[] key = hash(channel, address);
        return add(
                TableKind.STOPS,
                note,
                checkpoint,
                (journal, lines) -> lines.add(stop(null, channel, key, note.reason(), Acts.STOP, null)));
    }

    /** Puts a person and the addresses the person has now on the stop list of these channels. */
    BatchSummary stopPerson(int customerId, Set<Channel> channels, PersonLedger.Note note, Checkpoint checkpoint) {
        return add(TableKind.STOPS, note, checkpoint, (journal, lines) -> {
            KnownPerson person = database.read(c -> KnownPerson.of(c, customerId));
            for (Channel channel : new TreeSet<>(channels)) {
                byte[] key = person.address(channel);
                lines.add(stop(customerId, channel, key, note.reason(), Acts.STOP, null));
            }
        });
    }

    private Line stop(
            @Nullable Integer customer,
            Channel channel,
            byte @Nullable [] address,
            String reason,
            int act,
            @Nullable Integer lifts) {
        int today =
                Math.toIntExact(LocalDate.ofInstant(clock.instant(), zone.get()).toEpochDay());
        return new Line(
                Table.STOP_ENTRY,
                new @Nullable Object[] {customer, channel.ordinal(), address, blankToNull(reason), today, act, lifts});
    }

    @Override
    public BatchSummary lift(long stop, PersonLedger.Note note, Checkpoint checkpoint) {
        if (note.reason().isBlank()) {
            throw Refusal.of("consent.lift.reason");
        }
        return add(TableKind.STOPS, note, checkpoint, (journal, lines) -> {
            StopList.Held held =
                    database.read(c -> StopList.standing(c, stop)).orElseThrow(() -> Refusal.of("consent.lift.gone"));
            lines.add(stop(
                    held.customer(), held.channel(), held.address(), note.reason(), Acts.LIFT, Math.toIntExact(stop)));
        });
    }

    @Override
    public List<Stop> stops(int most) {
        return database.read(c -> StopList.all(c, most));
    }

    @Override
    public List<Stop> stopsOf(Channel channel, String address) {
        byte[] key = hash(channel, address);
        return database.read(c -> StopList.of(c, new int[0], List.of(key)));
    }

    @Override
    public List<Stop> stopsOf(int customerId) {
        return database.read(c -> {
            KnownPerson person = KnownPerson.of(c, customerId);
            List<byte[]> keys = Arrays.stream(Channel.values())
                    .map(person::address)
                    .filter(java.util.Objects::nonNull)
                    .toList();
            return StopList.of(c, person.faces(), keys);
        });
    }

    @Override
    public Size size() {
        return database.read(c -> new Size(
                Database.number(c, "select count(*) from consent"),
                Database.number(c, "select count(*) from stop_entry"),
                StopList.count(c)));
    }

    @Override
    public List<Entry> history(int customerId, Checkpoint checkpoint) {
        return new ConsentHistory(database, checkpoint).of(customerId);
    }

    @Override
    public List<Wording> wordings() {
        return database.read(ConsentHistory::wordings);
    }

    @Override
    public Verdict verify(Checkpoint checkpoint) {
        ChainWatch chains = database.chains();
        return found(
                chains.whole(database, Table.CONSENT, checkpoint.part(0, 0.8)),
                chains.whole(database, Table.STOP_ENTRY, checkpoint.part(0.8, 1)));
    }

    @Override
    public Verdict verifyRest(Checkpoint checkpoint) {
        checkpoint.check();
        ChainWatch chains = database.chains();
        return found(
                database.read(c -> chains.rest(c, Table.CONSENT)),
                database.read(c -> chains.rest(c, Table.STOP_ENTRY)));
    }

    private Verdict found(ChainCheck.Finding consents, ChainCheck.Finding stops) {
        boolean first = consents.broken().isPresent();
        OptionalLong broken = first ? consents.broken() : stops.broken();
        Verdict found = new Verdict(
                clock.instant(),
                consents.entries() + stops.entries(),
                first || broken.isEmpty() ? Ledger.CONSENTS : Ledger.STOPS,
                broken);
        verdict.set(found);
        return found;
    }

    @Override
    public Optional<Verdict> verdict() {
        return Optional.ofNullable(verdict.get());
    }

    @Override
    public long erase(int customerId, PersonLedger.Note note, Checkpoint checkpoint) {
        KnownPerson person = database.read(c -> KnownPerson.of(c, customerId));
        String faces = Arrays.stream(person.faces()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String about = " where customer_id in (" + faces + ")";
        BitSet consents = database.read(c -> ids(c, Table.CONSENT, about));
        BitSet stops = database.read(c -> ids(c, Table.STOP_ENTRY, about));
        BatchSummary batch = add(TableKind.STOPS, note, checkpoint, (journal, lines) -> {
            for (Channel channel : Channel.values()) {
                for (byte[] key : person.addresses(channel)) {
                    lines.add(stop(null, channel, key, note.reason(), Acts.STOP, null));
                }
            }
            erased(lines, Table.CONSENT, consents);
            erased(lines, Table.STOP_ENTRY, stops);
        });
        if (consents.isEmpty() && stops.isEmpty()) {
            return 0;
        }
        ledger.alter(Math.toIntExact(batch.id()), c -> {
            blank(c, Table.CONSENT, consents);
            blank(c, Table.STOP_ENTRY, stops);
            return true;
        });
        return consents.cardinality() + (long) stops.cardinality();
    }

    private static void erased(List<Line> lines, Table table, BitSet entries) {
        if (!entries.isEmpty()) {
            @Nullable Object[] values = new @Nullable Object[table.columns().size()];
            values[table.columns().indexOf("act")] = Acts.of(table, ConsentAct.ERASE);
            values[table.columns().indexOf(table == Table.CONSENT ? "source" : "reason")] = Ranges.of(entries);
            lines.add(new Line(table, values));
        }
    }

    private static BitSet ids(Connection c, Table table, String where) throws SQLException {
        BitSet ids = new BitSet();
        try (var s = c.createStatement();
                var rows = s.executeQuery("select id from " + table.sql() + where)) {
            while (rows.next()) {
                ids.set(rows.getInt(1));
            }
        }
        return ids;
    }

    private static void blank(Connection c, Table table, BitSet entries) throws SQLException {
        List<String> columns = new ArrayList<>(table.columns());
        columns.addAll(Chain.COLUMNS.subList(0, 3));
        try (PreparedStatement s = c.prepareStatement(
                "update " + table.sql() + " set " + String.join(" = null, ", columns) + " = null where id = ?")) {
            for (int id : entries.stream().toArray()) {
                s.setInt(1, id);
                s.addBatch();
            }
            if (!entries.isEmpty()) {
                s.executeBatch();
            }
        }
    }

    private interface Lines {
        void make(Journal journal, List<Line> lines);
    }

    private BatchSummary add(TableKind kind, PersonLedger.Note note, Checkpoint checkpoint, Lines make) {
        List<Line> lines = new ArrayList<>();
        Imports.Origin origin = new Imports.Origin(kind, note.words(), "", "", 1, "", note.by());
        try (ImportBatch batch = ledger.begin(
                BatchSummary.Act.EDIT,
                origin,
                journal -> {
                    make.make(journal, lines);
                    return row -> {
                        Line line = lines.get((int) row.record() - 1);
                        journal.add(line.table(), row.record(), line.values());
                        return RowWriter.of(RowOutcome.CREATED);
                    };
                },
                checkpoint)) {
            List<CleanRow> rows = new ArrayList<>(lines.size());
            for (int i = 1; i <= lines.size(); i++) {
                rows.add(new CleanRow(i, new @Nullable Object[0], new @Nullable String[0]));
            }
            batch.write(rows);
            return batch.commit(checkpoint);
        }
    }
}
