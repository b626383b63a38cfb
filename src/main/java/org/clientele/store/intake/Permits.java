package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.store.db.Acts;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Standing;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Adds entries to the ledger of consents and to the stop list, each at most once; nothing there is ever changed. */
final class Permits {
    private final Journal journal;
    private final AddressHash hash;
    private final KeyIndex consents = KeyIndex.wide();
    private final KeyIndex stops = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();

    /** What a consent says, beside whom it is about. */
    record Consent(
            @Nullable String purpose,
            ConsentStatus status,
            @Nullable Integer obtained,
            @Nullable Integer expires,
            @Nullable String source,
            @Nullable String wording,
            @Nullable String proof) {}

    Permits(Journal journal) {
        this.journal = journal;
        this.hash = journal.database().read(AddressHash::of);
        journal.database().read(c -> {
            load(c);
            return true;
        });
    }

    /** The keyed hash of that person's address for that channel, or null when the row gives none. */
    byte @Nullable [] address(Who who, Channel channel) {
        String e164 = who.e164();
        return switch (channel) {
            case EMAIL -> who.email() == null ? null : hash.ofEmail(who.email());
            case SMS -> e164 == null ? null : hash.ofPhone(e164);
        };
    }

    /** Adds a consent unless it is there; says whether it was new.
     *
     * @param customer the customer, {@link KeyIndex#NONE} when unknown */
    boolean addConsent(long record, int customer, Channel channel, byte @Nullable [] address, Consent says) {
        consentKey(customer, channel.ordinal(), address, says, says.status().ordinal());
        if (consents.get(key) != KeyIndex.NONE) {
            return false;
        }
        int id = journal.add(
                Table.CONSENT,
                record,
                customer == KeyIndex.NONE ? null : customer,
                channel.ordinal(),
                address,
                says.purpose(),
                says.status().ordinal(),
                says.obtained(),
                says.expires(),
                says.source(),
                journal.wordings().of(says.wording()),
                says.proof(),
                ConsentAct.of(says.status()).ordinal(),
                null);
        consents.putIfAbsent(key, id);
        return true;
    }

    /** Adds a stop unless it is there; says whether it was new. */
    boolean addStop(
            long record,
            int customer,
            Channel channel,
            byte @Nullable [] address,
            @Nullable String reason,
            @Nullable Integer day) {
        stopKey(customer, channel.ordinal(), address);
        if (stops.get(key) != KeyIndex.NONE) {
            return false;
        }
        int id = journal.add(
                Table.STOP_ENTRY,
                record,
                customer == KeyIndex.NONE ? null : customer,
                channel.ordinal(),
                address,
                reason,
                day,
                Acts.STOP,
                null);
        stops.putIfAbsent(key, id);
        return true;
    }

    private void stopKey(int customer, int channel, byte @Nullable [] address) {
        key.start().and(channel).and(address).and(customer);
    }

    /** An entry with an address is known by the address alone, so that it stays the same entry when the person becomes
     * known. */
    private void consentKey(int customer, int channel, byte @Nullable [] address, Consent says, int status) {
        key.start()
                .and(channel)
                .and(address)
                .and(address == null ? customer : 0)
                .and(says.purpose())
                .and(status)
                .and(orNone(says.obtained()))
                .and(orNone(says.expires()))
                .and(says.source())
                .and(says.wording())
                .and(says.proof());
    }

    private static long orNone(@Nullable Integer value) {
        return value == null ? Long.MIN_VALUE : value;
    }

    private void load(Connection c) throws SQLException {
        MergedIds merged = MergedIds.read(c, journal.batch());
        BitSet standing = Standing.batches(c, 0);
        BitSet lifted = Standing.lifted(c, standing);
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select id, customer_id, channel, address_key, purpose, status, obtained,"
                                + " expires, source, wording_id, proof, batch from consent where status is not null")) {
            while (rows.next()) {
                if (!standing.get(rows.getInt(12))) {
                    continue;
                }
                int customer = rows.getObject(2) == null ? KeyIndex.NONE : merged.of(rows.getInt(2));
                Consent says = new Consent(
                        rows.getString(5),
                        ConsentStatus.values()[rows.getInt(6)],
                        (Integer) rows.getObject(7),
                        (Integer) rows.getObject(8),
                        rows.getString(9),
                        journal.wordings().text((Integer) rows.getObject(10)),
                        rows.getString(11));
                consentKey(customer, rows.getInt(3), rows.getBytes(4), says, rows.getInt(6));
                consents.putIfAbsent(key, rows.getInt(1));
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select id, customer_id, channel, address_key, batch from stop_entry where act = "
                                + Acts.STOP)) {
            while (rows.next()) {
                if (!standing.get(rows.getInt(5)) || lifted.get(rows.getInt(1))) {
                    continue;
                }
                int customer = rows.getObject(2) == null ? KeyIndex.NONE : merged.of(rows.getInt(2));
                stopKey(customer, rows.getInt(3), rows.getBytes(4));
                stops.putIfAbsent(key, rows.getInt(1));
            }
        }
    }
}
