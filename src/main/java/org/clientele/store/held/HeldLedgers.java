package org.clientele.store.held;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.store.db.Acts;
import org.clientele.store.db.Database;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger of consents and the stop list say: read once while a workbench is open, and from then on only what is
 * added. Whenever anything else may have happened to them, they are read anew.
 *
 * <p>Entries of batches that are under way or were taken back are among them; whoever asks leaves those out. For whoever
 * has the database.
 */
public final class HeldLedgers {
    private static final int STRETCH = 50_000;
    private static final String CONSENTS = "select id, customer_id, channel, address_key, purpose, status, obtained,"
            + " expires, batch, basis, wording_id, source, proof from consent where id > ";
    private static final String STOPS =
            "select id, customer_id, channel, address_key, batch, act, lifts from stop_entry where id > ";

    private final Database database;
    private final Map<String, ConsentPurpose> purposes = new HashMap<>();
    private HeldEntries<HeldConsent> consents = new HeldEntries<>();
    private HeldEntries<HeldStop> stops = new HeldEntries<>();
    private long era = -1;

    /** The ledgers of an open workbench. */
    public HeldLedgers(Database database) {
        this.database = database;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** The ledgers as they are now. */
    public HeldLedgers now(Connection c) throws SQLException {
        long current = database.chains().era(c);
        if (current != era) {
            consents = new HeldEntries<>();
            stops = new HeldEntries<>();
        }
        era = current;
        boolean whole = false;
        try {
            read(c, CONSENTS, consents, this::consent);
            read(c, STOPS, stops, this::stop);
            whole = true;
        } finally {
            era = whole ? era : -1;
        }
        return this;
    }

    private static void read(Connection c, String sql, HeldEntries<?> into, Row row) throws SQLException {
        int read = STRETCH;
        while (read == STRETCH) {
            read = 0;
            try (Statement s = c.createStatement();
                    ResultSet rows =
                            s.executeQuery(sql + into.last() + " order by id fetch first " + STRETCH + " rows only")) {
                while (rows.next()) {
                    row.read(rows);
                    into.readUpTo(rows.getInt(1));
                    read++;
                }
            }
        }
    }

    private void consent(ResultSet row) throws SQLException {
        Integer status = (Integer) row.getObject(6);
        if (status == null) {
            return;
        }
        String said = row.getString(5);
        ConsentPurpose purpose =
                said == null ? ConsentPurpose.MARKETING : purposes.computeIfAbsent(said, ConsentPurpose::of);
        int channel = row.getInt(3);
        Integer obtained = (Integer) row.getObject(7);
        Integer expires = (Integer) row.getObject(8);
        String source = row.getString(12);
        String proof = row.getString(13);
        Integer wording = (Integer) row.getObject(11);
        consents.add(new HeldConsent(
                row.getInt(1),
                customer(row),
                channel,
                slot(consents, channel, row.getBytes(4)),
                row.getInt(9),
                obtained == null ? HeldConsent.UNDATED : obtained,
                expires == null ? Integer.MAX_VALUE : expires,
                HeldConsent.kind(
                        purpose,
                        ConsentStatus.values()[status],
                        (Integer) row.getObject(10),
                        source != null,
                        proof != null,
                        wording != null),
                says(said, status, obtained, expires, source, wording, proof)));
    }

    private void stop(ResultSet row) throws SQLException {
        int act = row.getInt(6);
        if (row.wasNull() || act != Acts.STOP && act != Acts.LIFT) {
            return;
        }
        int channel = row.getInt(3);
        stops.add(new HeldStop(
                row.getInt(1),
                customer(row),
                channel,
                slot(stops, channel, row.getBytes(4)),
                row.getInt(5),
                act,
                row.getInt(7)));
    }

    private static int customer(ResultSet row) throws SQLException {
        int customer = row.getInt(2);
        return row.wasNull() ? HeldEntries.NONE : customer;
    }

    private static int slot(HeldEntries<?> entries, int channel, byte @Nullable [] address) {
        return address == null ? HeldEntries.NONE : entries.slotFor(channel, address);
    }

    /** What tells an entry from another about the same person or address and channel. */
    public static long says(
            @Nullable String purpose,
            int status,
            @Nullable Integer obtained,
            @Nullable Integer expires,
            @Nullable String source,
            @Nullable Integer wording,
            @Nullable String proof) {
        return new KeyIndex.Key()
                .start()
                .and(purpose)
                .and(status)
                .and(orNone(obtained))
                .and(orNone(expires))
                .and(source)
                .and(orNone(wording))
                .and(proof)
                .bits();
    }

    private static long orNone(@Nullable Integer value) {
        return value == null ? Long.MIN_VALUE : value;
    }

    /** The ledger of consents. */
    public HeldEntries<HeldConsent> consents() {
        return consents;
    }

    /** The stop list, with the entries that lift others. */
    public HeldEntries<HeldStop> stops() {
        return stops;
    }

    /** The numbers of the entries of the stop list that were lifted by an entry that stands.
     *
     * @param standing the batches that stand */
    public BitSet lifted(BitSet standing) {
        BitSet lifted = new BitSet();
        for (HeldStop entry : stops.all()) {
            if (!entry.stops() && standing.get(entry.batch())) {
                lifted.set(entry.lifts());
            }
        }
        return lifted;
    }
}
