package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.app.workbench.PersonLedger.Outcome;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Acts;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.db.Standing;
import org.clientele.store.db.Table;
import org.clientele.store.db.Wordings;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the ledgers hold about one person and whoever was merged into it; rows of a batch under way are not seen.
 *
 * <p>The ledgers have no index by person, so they are read from end to end, in stretches between which others get their turn.
 */
final class PersonEntries {
    private static final int MINUTES = 1_440;
    private static final int STRETCH = 50_000;

    /** What the results of a mailing tool can say, in the order of their columns. */
    private static final List<Outcome> TOLD = List.of(
            Outcome.OPENED,
            Outcome.CLICKED,
            Outcome.CONVERTED,
            Outcome.BOUNCED,
            Outcome.UNSUBSCRIBED,
            Outcome.COMPLAINED);

    private final Database database;
    private final ZoneId zone;
    private final Checkpoint checkpoint;
    private final Integer[] ids;
    private final List<byte[]> addresses = new ArrayList<>();
    private final Map<Integer, PersonLedger.Origin> batches = new HashMap<>();
    private final MergedIds merged;
    private final Wordings wordings;
    private final BitSet standing;
    private final BitSet lifted;

    PersonEntries(Database database, int customer, ZoneId zone, Checkpoint checkpoint) {
        this.database = database;
        this.zone = zone;
        this.checkpoint = checkpoint;
        this.merged = database.read(c -> MergedIds.read(c, -1));
        this.wordings = database.read(Wordings::read);
        this.standing = database.read(c -> Standing.batches(c, 0));
        this.lifted = database.read(c -> Standing.lifted(c, standing));
        Set<Integer> faces = new HashSet<>(Set.of(customer));
        merged.losers().stream().filter(loser -> merged.of(loser) == customer).forEach(faces::add);
        this.ids = faces.toArray(Integer[]::new);
        database.read(c -> {
            batches(c);
            addresses(c);
            return true;
        });
    }

    private void batches(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, act, file_name, coalesce(ended_at, begun_at), by_whom"
                        + " from import_batch where state <> 'RUNNING'")) {
            while (rows.next()) {
                batches.put(
                        rows.getInt(1),
                        new PersonLedger.Origin(
                                rows.getInt(1),
                                BatchSummary.Act.valueOf(rows.getString(2)),
                                rows.getString(3),
                                0,
                                Instant.ofEpochMilli(rows.getLong(4)),
                                rows.getString(5)));
            }
        }
    }

    private void addresses(Connection c) throws SQLException {
        AddressHash hash = AddressHash.of(c);
        try (PreparedStatement s = c.prepareStatement("select email, phone from customer where id = any(?)")) {
            s.setArray(1, c.createArrayOf("integer", ids));
            try (ResultSet rows = s.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(1) != null) {
                        addresses.add(hash.ofEmail(rows.getString(1)));
                    }
                    if (rows.getString(2) != null) {
                        addresses.add(hash.ofPhone(rows.getString(2)));
                    }
                }
            }
        }
    }

    PersonLedger.Entries all() {
        List<PersonLedger.Written> written = written();
        List<PersonLedger.Said> said = said();
        List<PersonLedger.Stopped> stopped = stopped();
        List<PersonLedger.Message> messages = results();
        database.read(c -> {
            exports(c, messages);
            return true;
        });
        messages.sort(Comparator.comparing(PersonLedger.Message::day)
                .thenComparingInt(PersonLedger.Message::minute)
                .reversed());
        return new PersonLedger.Entries(said, stopped, messages, written);
    }

    private interface Row {
        void at(ResultSet row) throws SQLException;
    }

    /** Rows that are about the person or about an address the person has, the oldest first. */
    private void mine(String columns, String table, Row each) {
        String places = addresses.isEmpty() ? "null" : "?" + ", ?".repeat(addresses.size() - 1);
        walk(
                "select batch, record, " + columns + " from " + table
                        + " where id between ? and ? and (customer_id = any(?) or address_key in (" + places
                        + ")) order by id",
                table,
                s -> {
                    s.setArray(3, s.getConnection().createArrayOf("integer", ids));
                    for (int i = 0; i < addresses.size(); i++) {
                        s.setBytes(i + 4, addresses.get(i));
                    }
                },
                row -> {
                    if (standing.get(row.getInt(1))) {
                        each.at(row);
                    }
                });
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    /** Reads a table stretch by stretch; the first two places of the statement are the ids between which it reads. */
    private void walk(String sql, String table, Filling filling, Row each) {
        long last = database.number("select coalesce(max(id), 0) from " + table);
        for (long from = 0; from <= last; from += STRETCH) {
            checkpoint.check();
            long since = from;
            database.read(c -> {
                try (PreparedStatement s = c.prepareStatement(sql)) {
                    s.setLong(1, since);
                    s.setLong(2, since + STRETCH - 1);
                    filling.fill(s);
                    try (ResultSet rows = s.executeQuery()) {
                        while (rows.next()) {
                            if (batches.containsKey(rows.getInt(1))) {
                                each.at(rows);
                            }
                        }
                    }
                }
                return true;
            });
        }
    }

    private PersonLedger.Origin origin(int batch, int row) {
        PersonLedger.Origin origin = batches.get(batch);
        if (origin == null) {
            throw new IllegalStateException("no batch " + batch);
        }
        return new PersonLedger.Origin(origin.batch(), origin.act(), origin.file(), row, origin.at(), origin.by());
    }

    private List<PersonLedger.Said> said() {
        List<PersonLedger.Said> said = new ArrayList<>();
        mine("channel, status, obtained, expires, purpose, source, wording_id, proof", "consent", row -> {
            Integer minute = (Integer) row.getObject(5);
            said.add(new PersonLedger.Said(
                    Channel.values()[row.getInt(3)],
                    ConsentStatus.values()[row.getInt(4)],
                    Optional.ofNullable(minute).map(m -> LocalDate.ofEpochDay(Math.floorDiv(m, MINUTES))),
                    minute == null ? 0 : Math.floorMod(minute, MINUTES),
                    Optional.ofNullable((Integer) row.getObject(6)).map(LocalDate::ofEpochDay),
                    text(row.getString(7)),
                    text(row.getString(8)),
                    text(wordings.text((Integer) row.getObject(9))),
                    text(row.getString(10)),
                    origin(row.getInt(1), row.getInt(2))));
        });
        said.sort(Comparator.comparing((PersonLedger.Said each) -> day(each.obtained(), each.origin()))
                .thenComparingInt(PersonLedger.Said::minute)
                .thenComparing(each -> each.origin().at())
                .reversed());
        return said;
    }

    private LocalDate day(Optional<LocalDate> known, PersonLedger.Origin origin) {
        return known.orElseGet(() -> LocalDate.ofInstant(origin.at(), zone));
    }

    private List<PersonLedger.Stopped> stopped() {
        List<PersonLedger.Stopped> stopped = new ArrayList<>();
        mine("channel, stopped_on, reason, act, id", "stop_entry", row -> {
            if (row.getInt(6) == Acts.STOP && !lifted.get(row.getInt(7))) {
                stopped.add(new PersonLedger.Stopped(
                        Channel.values()[row.getInt(3)],
                        Optional.ofNullable((Integer) row.getObject(4)).map(LocalDate::ofEpochDay),
                        text(row.getString(5)),
                        origin(row.getInt(1), row.getInt(2))));
            }
        });
        Collections.reverse(stopped);
        return stopped;
    }

    private List<PersonLedger.Message> results() {
        List<PersonLedger.Message> messages = new ArrayList<>();
        walk(
                "select batch, channel, campaign, sent, opened, clicked, converted, bounced, unsubscribed, complained"
                        + " from campaign_result where id between ? and ? and sent is not null"
                        + " and customer_id = any(?) order by id",
                "campaign_result",
                s -> s.setArray(3, s.getConnection().createArrayOf("integer", ids)),
                row -> messages.add(new PersonLedger.Message(
                        Channel.values()[row.getInt(2)],
                        text(row.getString(3)),
                        LocalDate.ofEpochDay(Math.floorDiv(row.getInt(4), MINUTES)),
                        Math.floorMod(row.getInt(4), MINUTES),
                        outcome(row))));
        return messages;
    }

    private static Set<Outcome> outcome(ResultSet row) throws SQLException {
        Set<Outcome> outcome = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < TOLD.size(); i++) {
            if (row.getBoolean(5 + i)) {
                outcome.add(TOLD.get(i));
            }
        }
        return outcome;
    }

    /** Our own exports count as sent unless the tool's results say so themselves. */
    private void exports(Connection c, List<PersonLedger.Message> messages) throws SQLException {
        checkpoint.check();
        Set<String> told = new HashSet<>();
        messages.forEach(message -> told.add(message.channel() + message.campaign()));
        Set<Integer> done = new HashSet<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select e.id, e.campaign, e.channel, e.written_at, m.arm, m.ids"
                        + " from export_log e join export_member m on m.export = e.id")) {
            while (rows.next()) {
                int[] members = PackedIds.unpack(rows.getBytes(6));
                boolean among = Arrays.stream(ids).anyMatch(id -> Arrays.binarySearch(members, id) >= 0);
                Channel channel = Channel.values()[rows.getInt(3)];
                boolean sent = rows.getInt(5) != 1;
                if (among && !(sent && told.contains(channel + rows.getString(2))) && done.add(rows.getInt(1))) {
                    var at = Instant.ofEpochMilli(rows.getLong(4)).atZone(zone);
                    LocalTime time = at.toLocalTime();
                    messages.add(new PersonLedger.Message(
                            channel,
                            text(rows.getString(2)),
                            at.toLocalDate(),
                            time.getHour() * 60 + time.getMinute(),
                            sent ? Set.of() : Set.of(Outcome.COMPARISON)));
                }
            }
        }
    }

    private List<PersonLedger.Written> written() {
        Map<Integer, PersonLedger.Written> written = new HashMap<>();
        database.read(c -> {
            try (PreparedStatement s =
                    c.prepareStatement("select batch, changed, record from customer where id = any(?)")) {
                s.setArray(1, c.createArrayOf("integer", ids));
                try (ResultSet rows = s.executeQuery()) {
                    while (rows.next()) {
                        note(written, rows.getInt(1), rows.getInt(3), true);
                        note(written, rows.getInt(2), 0, false);
                    }
                }
            }
            return true;
        });
        walk(
                "select batch from import_undo where id between ? and ? and table_no = " + Table.CUSTOMER.number()
                        + " and row_id = any(?)",
                "import_undo",
                s -> s.setArray(3, s.getConnection().createArrayOf("integer", ids)),
                row -> note(written, row.getInt(1), 0, false));
        for (int id : ids) {
            if (merged.isMerged(id)) {
                int batch = merged.batch(id);
                PersonLedger.Origin origin = batches.get(batch);
                if (origin != null) {
                    written.put(
                            batch,
                            new PersonLedger.Written(
                                    false, LocalDate.ofInstant(origin.at(), zone), OptionalInt.of(id), origin));
                }
            }
        }
        return written.values().stream()
                .sorted(Comparator.comparing(
                                (PersonLedger.Written each) -> each.origin().at())
                        .thenComparingLong(each -> each.origin().batch())
                        .reversed())
                .toList();
    }

    private void note(Map<Integer, PersonLedger.Written> written, int batch, int row, boolean created) {
        if (batches.containsKey(batch) && (created || !written.containsKey(batch))) {
            PersonLedger.Origin origin = origin(batch, row);
            written.put(
                    batch,
                    new PersonLedger.Written(
                            created, LocalDate.ofInstant(origin.at(), zone), OptionalInt.empty(), origin));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
