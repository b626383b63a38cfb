package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.store.db.Acts;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Standing;
import org.clientele.store.db.Table;
import org.clientele.store.held.HeldConsent;
import org.clientele.store.held.HeldEntries;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.held.HeldStop;
import org.clientele.store.identity.MergedIds;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/** Adds entries to the ledger of consents and to the stop list, each at most once; nothing there is ever changed. */
final class Permits {
    private final Journal journal;
    private final AddressHash hash;
    private final HeldLedgers held;
    private final Map<Integer, List<Integer>> losers = new HashMap<>();
    private final KeyIndex added = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private MergedIds merged = MergedIds.none();
    private BitSet standing = new BitSet();
    private BitSet lifted = new BitSet();

    /** What a consent says, beside whom it is about. */
    record Consent(
            @Nullable String purpose,
            ConsentStatus status,
            @Nullable Integer obtained,
            @Nullable Integer expires,
            @Nullable String source,
            @Nullable String wording,
            @Nullable String proof) {}

    Permits(Journal journal, HeldLedgers held) {
        this.journal = journal;
        this.held = held;
        this.hash = journal.database().read(AddressHash::of);
        journal.database().read(this::look);
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
        int lane = channel.ordinal();
        Integer wording = journal.wordings().of(says.wording());
        long said = HeldLedgers.says(
                says.purpose(),
                says.status().ordinal(),
                says.obtained(),
                says.expires(),
                says.source(),
                wording,
                says.proof());
        key.start()
                .and(1)
                .and(lane)
                .and(address)
                .and(address == null ? customer : 0)
                .and(said);
        if (added.get(key) != KeyIndex.NONE || journal.database().alone(() -> isSaid(customer, lane, address, said))) {
            return false;
        }
        int id = journal.add(
                Table.CONSENT,
                record,
                customer == KeyIndex.NONE ? null : customer,
                lane,
                address,
                says.purpose(),
                says.status().ordinal(),
                says.obtained(),
                says.expires(),
                says.source(),
                wording,
                says.proof(),
                ConsentAct.of(says.status()).ordinal(),
                null);
        added.putIfAbsent(key, id);
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
        key.start().and(2).and(channel.ordinal()).and(address).and(customer);
        if (added.get(key) != KeyIndex.NONE
                || journal.database().alone(() -> isStopped(customer, channel.ordinal(), address))) {
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
        added.putIfAbsent(key, id);
        return true;
    }

    private boolean isStopped(int customer, int channel, byte @Nullable [] address) {
        int slot = address == null ? HeldEntries.NONE : held.stops().slot(channel, address);
        boolean[] found = {false};
        Consumer<HeldStop> same = entry -> found[0] |= entry.stops()
                && entry.channel() == channel
                && entry.slot() == slot
                && standing.get(entry.batch())
                && !lifted.get(entry.id())
                && (entry.customer() == HeldEntries.NONE ? KeyIndex.NONE : merged.of(entry.customer())) == customer;
        if (slot != HeldEntries.NONE) {
            held.stops().ofSlot(slot, same);
        } else if (address == null) {
            faces(customer, face -> held.stops().ofCustomer(face, same));
        }
        return found[0];
    }

    /** An entry with an address is known by the address alone, so that it stays the same entry when the person becomes
     * known. */
    private boolean isSaid(int customer, int channel, byte @Nullable [] address, long says) {
        int slot = address == null ? HeldEntries.NONE : held.consents().slot(channel, address);
        boolean[] found = {false};
        Consumer<HeldConsent> same = entry -> found[0] |= entry.says() == says
                && entry.channel() == channel
                && entry.slot() == slot
                && standing.get(entry.batch());
        if (slot != HeldEntries.NONE) {
            held.consents().ofSlot(slot, same);
        } else if (address == null) {
            faces(customer, face -> held.consents().ofCustomer(face, same));
        }
        return found[0];
    }

    private void faces(int customer, IntConsumer each) {
        each.accept(customer);
        losers.getOrDefault(customer, List.of()).forEach(each::accept);
    }

    private boolean look(Connection c) throws SQLException {
        held.now(c);
        merged = MergedIds.read(c, journal.batch());
        merged.losers()
                .forEach(loser -> losers.computeIfAbsent(merged.of(loser), winner -> new ArrayList<>())
                        .add(loser));
        standing = Standing.batches(c, 0);
        lifted = held.lifted(standing);
        return true;
    }
}
