package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Consents;
import org.clientele.app.workbench.PersonLedger;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.db.Database;
import org.clientele.store.db.Standing;
import org.jspecify.annotations.Nullable;

/** Reads what the ledger of consents holds about one person, in stretches between which others get their turn. */
final class ConsentHistory {
    private static final int STRETCH = 50_000;
    private static final int MINUTES = 1_440;

    private final Database database;
    private final Checkpoint checkpoint;

    ConsentHistory(Database database, Checkpoint checkpoint) {
        this.database = database;
        this.checkpoint = checkpoint;
    }

    List<Consents.Entry> of(int customer) {
        KnownPerson person = database.read(c -> KnownPerson.of(c, customer));
        Map<Integer, PersonLedger.Origin> batches = database.read(ConsentHistory::batches);
        BitSet standing = database.read(c -> Standing.batches(c, 0));
        List<Consents.Entry> entries = new ArrayList<>();
        long last = database.number("select coalesce(max(id), 0) from consent");
        for (long from = 1; from <= last; from += STRETCH) {
            checkpoint.check();
            checkpoint.progress(from / (double) last);
            long first = from;
            database.read(c -> read(c, person, first, batches, standing, entries));
        }
        Collections.reverse(entries);
        return entries;
    }

    private static boolean read(
            Connection c,
            KnownPerson person,
            long from,
            Map<Integer, PersonLedger.Origin> batches,
            BitSet standing,
            List<Consents.Entry> entries)
            throws SQLException {
        List<byte[]> keys = new ArrayList<>();
        for (Channel channel : Channel.values()) {
            keys.addAll(person.addresses(channel));
        }
        String places = keys.isEmpty() ? "null" : "?" + ", ?".repeat(keys.size() - 1);
        try (PreparedStatement s = c.prepareStatement("select id, channel, purpose, act, basis, obtained, expires,"
                + " wording_id, source, proof, batch, record from consent where id between ? and ? and channel is not"
                + " null and (customer_id = any(?) or address_key in (" + places + ")) order by id")) {
            s.setLong(1, from);
            s.setLong(2, from + STRETCH - 1);
            Integer[] faces = new Integer[person.faces().length];
            for (int i = 0; i < faces.length; i++) {
                faces[i] = person.faces()[i];
            }
            s.setArray(3, c.createArrayOf("integer", faces));
            for (int i = 0; i < keys.size(); i++) {
                s.setBytes(4 + i, keys.get(i));
            }
            try (ResultSet row = s.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row, batches, standing));
                }
            }
        }
        return true;
    }

    private static Consents.Entry entry(ResultSet row, Map<Integer, PersonLedger.Origin> batches, BitSet standing)
            throws SQLException {
        Integer basis = (Integer) row.getObject(5);
        Integer minute = (Integer) row.getObject(6);
        Integer expires = (Integer) row.getObject(7);
        return new Consents.Entry(
                row.getLong(1),
                Channel.values()[row.getInt(2)],
                text(row.getString(3)),
                ConsentAct.values()[row.getInt(4)],
                Optional.ofNullable(basis).map(b -> LawfulBasis.values()[b]),
                Optional.ofNullable(minute).map(m -> LocalDate.ofEpochDay(Math.floorDiv(m, MINUTES))),
                minute == null ? 0 : Math.floorMod(minute, MINUTES),
                Optional.ofNullable(expires).map(LocalDate::ofEpochDay),
                row.getInt(8),
                !standing.get(row.getInt(11)),
                text(row.getString(9)),
                text(row.getString(10)),
                origin(batches, row.getInt(11), row.getInt(12)));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    static List<Consents.Wording> wordings(Connection c) throws SQLException {
        List<Consents.Wording> wordings = new ArrayList<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select w.id, w.content, count(k.id) from consent_wording w"
                        + " left join consent k on k.wording_id = w.id group by w.id, w.content order by w.id desc")) {
            while (rows.next()) {
                wordings.add(new Consents.Wording(rows.getInt(1), rows.getString(2), rows.getLong(3)));
            }
        }
        return wordings;
    }

    /** Where the entries of each batch come from. */
    static Map<Integer, PersonLedger.Origin> batches(Connection c) throws SQLException {
        Map<Integer, PersonLedger.Origin> batches = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select id, act, file_name, coalesce(ended_at, begun_at), by_whom from import_batch")) {
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
        return batches;
    }

    static PersonLedger.Origin origin(Map<Integer, PersonLedger.Origin> batches, int batch, int row) {
        PersonLedger.Origin known = batches.get(batch);
        return known == null
                ? new PersonLedger.Origin(batch, BatchSummary.Act.IMPORT, "", row, Instant.EPOCH, "")
                : new PersonLedger.Origin(known.batch(), known.act(), known.file(), row, known.at(), known.by());
    }
}
