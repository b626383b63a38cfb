package org.clientele.store.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Standing;
import org.clientele.store.held.HeldConsent;
import org.clientele.store.held.HeldEntries;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.held.HeldStop;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Folds the ledger of consents and the stop list into what holds for each customer now.
 *
 * <p>The newest entry decides; at the same time a refusal beats an agreement, and after a refusal an agreement counts
 * only when it says where it comes from. A refusal without a date counts from its import, an agreement without a date is
 * older than everything. An agreement that names an address holds only while that is the customer's address; a refusal
 * and a stop follow both the person and the address. What was imported as unknown says nothing. Entries of imports that
 * were taken back are left out.
 */
public final class ReachFold {
    private static final int MINUTES_PER_DAY = 1_440;
    private static final int NONE = KeyIndex.NONE;
    private static final Channel[] CHANNELS = Channel.values();

    private static final int SOME = 4;

    private final HeldLedgers held;
    private final AddressHash hash;
    private final int today;
    private final BitSet standing;
    private final BitSet lifted;
    private final Map<Integer, Integer> imported;
    private final Map<Integer, Integer> indexOf = new HashMap<>();
    private List<Entry> consents = List.of();
    private List<Entry> stops = List.of();
    private Slots consentSlots = new Slots(List.of());
    private Slots stopSlots = new Slots(List.of());

    /** An entry of either ledger; {@code slot} is the number of its address, -1 where it names none. */
    private record Entry(
            int customer,
            Channel channel,
            int slot,
            int lane,
            ConsentStatus status,
            int minute,
            int expires,
            LawfulBasis basis,
            boolean proven,
            int batch) {
        boolean grants() {
            return status == ConsentStatus.GRANTED;
        }
    }

    /**
     * What holds for some customers. The first lanes are the channels, for marketing; the last is {@link #PROFILING}.
     *
     * @param status state of consent per lane and customer
     * @param since minute of the deciding entry per lane and customer, {@link Lane#UNDATED} or less where undated or none
     * @param basis on what ground, per lane and customer, where granted
     * @param stopped stop list per channel and customer
     */
    public record Reach(ConsentStatus[][] status, int[][] since, LawfulBasis[][] basis, boolean[][] stopped) {
        /** The lane of the use of data about a person to choose what to show. */
        public static final int PROFILING = CHANNELS.length;

        /** The day of the deciding entry, {@link People#NO_DAY} where none. */
        public int sinceDay(int lane, int index) {
            int minute = since[lane][index];
            return minute <= Lane.UNDATED ? People.NO_DAY : Math.floorDiv(minute, MINUTES_PER_DAY);
        }
    }

    /** Folds the ledgers, without the rows of an import under way.
     *
     * @param held what they say
     * @param hidden the number of that import, 0 when there is none */
    public ReachFold(Connection c, HeldLedgers held, ZoneId zone, Instant now, int hidden) throws SQLException {
        this.held = held;
        hash = AddressHash.of(c);
        today = Math.toIntExact(LocalDate.ofInstant(now, zone).toEpochDay());
        imported = importMinutes(c, zone);
        standing = Standing.batches(c, hidden);
        lifted = held.lifted(standing);
    }

    /** Whether an entry says anything that counts. */
    private boolean counts(HeldConsent entry) {
        return standing.get(entry.batch())
                && entry.status() != ConsentStatus.UNKNOWN
                && (entry.status() != ConsentStatus.GRANTED || entry.opens());
    }

    private boolean counts(HeldStop entry) {
        return entry.stops() && standing.get(entry.batch()) && !lifted.get(entry.id());
    }

    private Entry entry(HeldConsent held) {
        boolean grants = held.status() == ConsentStatus.GRANTED;
        int undated = grants ? Lane.UNDATED : imported.getOrDefault(held.batch(), Integer.MAX_VALUE);
        return new Entry(
                held.customer(),
                CHANNELS[held.channel()],
                held.slot(),
                held.purpose() == ConsentPurpose.PROFILING ? Reach.PROFILING : held.channel(),
                held.status(),
                held.obtained() == HeldConsent.UNDATED ? undated : held.obtained(),
                grants ? held.expires() : Integer.MAX_VALUE,
                grants ? held.basis() : LawfulBasis.CONSENT,
                grants && held.isProven(),
                held.batch());
    }

    private static Entry entry(HeldStop held) {
        return new Entry(
                held.customer(),
                CHANNELS[held.channel()],
                held.slot(),
                held.channel(),
                ConsentStatus.WITHDRAWN,
                0,
                Integer.MAX_VALUE,
                LawfulBasis.CONSENT,
                false,
                held.batch());
    }

    /** The earliest day after today on which an agreement ends, {@link Integer#MAX_VALUE} when none does. */
    public int nextExpiry() {
        int next = Integer.MAX_VALUE;
        for (HeldConsent entry : held.consents().all()) {
            if (entry.expires() >= today && entry.expires() < next && entry.opens() && standing.get(entry.batch())) {
                next = entry.expires();
            }
        }
        return next;
    }

    /** Takes out of the ledgers what is about these people and addresses; where they are many, all of it.
     *
     * @param ids those who are asked for, and those who were merged into them
     * @param texts their addresses by channel */
    private void gather(List<Integer> ids, List<List<@Nullable String>> texts) {
        boolean all = ids.size() * (long) SOME
                > held.consents().size() + (long) held.stops().size();
        TreeMap<Integer, HeldConsent> said = new TreeMap<>();
        TreeMap<Integer, HeldStop> stopped = new TreeMap<>();
        for (int i = 0; !all && i < ids.size(); i++) {
            held.consents().ofCustomer(ids.get(i), entry -> said.put(entry.id(), entry));
            held.stops().ofCustomer(ids.get(i), entry -> stopped.put(entry.id(), entry));
            for (Channel channel : CHANNELS) {
                String text = texts.get(channel.ordinal()).get(i);
                if (text != null) {
                    byte[] address = hash.of(channel, text);
                    int slot = held.consents().slot(channel.ordinal(), address);
                    held.consents().ofSlot(slot, entry -> said.put(entry.id(), entry));
                    int stop = held.stops().slot(channel.ordinal(), address);
                    held.stops().ofSlot(stop, entry -> stopped.put(entry.id(), entry));
                }
            }
        }
        Collection<HeldConsent> fromConsents = all ? held.consents().all() : said.values();
        Collection<HeldStop> fromStops = all ? held.stops().all() : stopped.values();
        consents = fromConsents.stream().filter(this::counts).map(this::entry).toList();
        stops = fromStops.stream().filter(this::counts).map(ReachFold::entry).toList();
        consentSlots = new Slots(consents);
        stopSlots = new Slots(stops);
    }

    /** The addresses that some entries name, counted from 0. */
    private static final class Slots {
        private final Map<Integer, Integer> places = new HashMap<>();

        Slots(List<Entry> entries) {
            for (Entry entry : entries) {
                if (entry.slot() != NONE) {
                    places.putIfAbsent(entry.slot(), places.size());
                }
            }
        }

        int of(int slot) {
            return slot == NONE ? NONE : places.getOrDefault(slot, NONE);
        }

        int size() {
            return places.size();
        }
    }

    /** What holds for these customers.
     *
     * @param ids their lasting ids
     * @param emails their addresses, null where none
     * @param phones their numbers in international form, null where none
     * @param faces those who were merged into others: each is asked for itself, and the strictest answer holds */
    public Reach of(int[] ids, List<@Nullable String> emails, List<@Nullable String> phones, Faces faces) {
        int n = ids.length;
        int all = n + faces.ids.size();
        int[] owner = owners(ids, faces);
        int lanes = CHANNELS.length + 1;
        Reach each = new Reach(
                new ConsentStatus[lanes][all],
                new int[lanes][all],
                new LawfulBasis[lanes][all],
                new boolean[CHANNELS.length][all]);
        List<List<@Nullable String>> addresses = List.of(joined(emails, faces.emails), joined(phones, faces.phones));
        List<Integer> everybody = new ArrayList<>(all);
        for (int id : ids) {
            everybody.add(id);
        }
        everybody.addAll(faces.ids);
        gather(everybody, addresses);
        Lane profiling = new Lane(all, today);
        for (Channel channel : CHANNELS) {
            int ch = channel.ordinal();
            byte[] @Nullable [] keys = keys(channel, addresses.get(ch));
            Spread spread = new Spread(slotsOf(keys, held.consents(), consentSlots, ch), owner, consentSlots, faces, n);
            Lane marketing = new Lane(all, today);
            for (boolean grants : new boolean[] {false, true}) {
                for (Entry entry : consents) {
                    if (entry.channel() == channel && entry.grants() == grants) {
                        Lane lane = entry.lane() == Reach.PROFILING ? profiling : marketing;
                        spread.of(entry, i -> say(entry, i, lane));
                    }
                }
            }
            marketing.settle(each.status()[ch], each.since()[ch], each.basis()[ch]);
            Spread stopping = new Spread(slotsOf(keys, held.stops(), stopSlots, ch), owner, stopSlots, faces, n);
            for (Entry entry : stops) {
                if (entry.channel() == channel) {
                    stopping.of(entry, i -> each.stopped()[ch][i] = true);
                }
            }
        }
        profiling.settle(each.status()[Reach.PROFILING], each.since()[Reach.PROFILING], each.basis()[Reach.PROFILING]);
        return Strictest.of(each, owner, n);
    }

    private static List<@Nullable String> joined(List<@Nullable String> first, List<@Nullable String> then) {
        List<@Nullable String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private static void say(Entry entry, int i, Lane lane) {
        switch (entry.status()) {
            case GRANTED -> lane.grant(i, entry.minute(), entry.expires(), entry.basis(), entry.proven());
            case EXPIRED -> lane.end(i, entry.minute());
            case DENIED, WITHDRAWN -> lane.refuse(i, entry.minute(), entry.status());
            case UNKNOWN -> {}
        }
    }

    /** The place of each, and of each merged the place of whom it belongs to. */
    private int[] owners(int[] ids, Faces faces) {
        int n = ids.length;
        int[] owner = new int[n + faces.ids.size()];
        indexOf.clear();
        for (int i = 0; i < n; i++) {
            indexOf.put(ids[i], i);
            owner[i] = i;
        }
        for (int i = n; i < owner.length; i++) {
            owner[i] = indexOf.getOrDefault(faces.owner(i - n), NONE);
            indexOf.put(faces.ids.get(i - n), i);
        }
        return owner;
    }

    /** Whom an entry is about. */
    private final class Spread {
        private final Slots slots;
        private final int[] now;
        private final int[][] holdersNow;
        private final int[][] holdersEver;
        private final Map<Integer, List<Integer>> facesOf = new HashMap<>();
        private final int[] mergedBy;

        Spread(int[] slotOf, int[] owner, Slots slots, Faces faces, int n) {
            // an agreement holds for the address that the person has now, a refusal for every address it had
            this.now = slotOf.clone();
            for (int i = n; i < now.length; i++) {
                now[i] = owner[i] == NONE ? NONE : slotOf[owner[i]];
            }
            this.slots = slots;
            this.holdersNow = holders(now, slots.size());
            this.holdersEver = holders(slotOf, slots.size());
            this.mergedBy = new int[now.length];
            for (int i = n; i < now.length; i++) {
                mergedBy[i] = faces.batch(i - n);
                int to = indexOf.getOrDefault(faces.owner(i - n), NONE);
                facesOf.computeIfAbsent(to, p -> new ArrayList<>()).add(i);
            }
        }

        void of(Entry entry, java.util.function.IntConsumer action) {
            boolean grant = entry.grants();
            int person = entry.customer() == NONE ? NONE : indexOf.getOrDefault(entry.customer(), NONE);
            int slot = slots.of(entry.slot());
            if (person != NONE && (!grant || slot == NONE || now[person] == slot)) {
                action.accept(person);
                for (int face : facesOf.getOrDefault(person, List.of())) {
                    // what somebody says after the merge is said for all that the person was before
                    if (entry.batch() > mergedBy[face]) {
                        action.accept(face);
                    }
                }
            }
            if (slot != NONE && (entry.customer() == NONE || !grant)) {
                for (int holder : (grant ? holdersNow : holdersEver)[slot]) {
                    if (holder != person) {
                        action.accept(holder);
                    }
                }
            }
        }
    }

    /** The keyed hashes of addresses. */
    private byte[] @Nullable [] keys(Channel channel, List<@Nullable String> texts) {
        boolean named = !consents.isEmpty() || !stops.isEmpty();
        byte[] @Nullable [] keys = new byte @Nullable [texts.size()][];
        for (int i = 0; i < keys.length; i++) {
            String text = named ? texts.get(i) : null;
            keys[i] = text == null ? null : hash.of(channel, text);
        }
        return keys;
    }

    private static int[] slotsOf(byte[] @Nullable [] keys, HeldEntries<?> entries, Slots slots, int channel) {
        int[] slotOf = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            byte[] address = keys[i];
            slotOf[i] = address == null ? NONE : slots.of(entries.slot(channel, address));
        }
        return slotOf;
    }

    private static int[][] holders(int[] slotOf, int slots) {
        int[] size = new int[slots];
        for (int slot : slotOf) {
            if (slot != NONE) {
                size[slot]++;
            }
        }
        int[][] holders = new int[slots][];
        for (int slot = 0; slot < slots; slot++) {
            holders[slot] = new int[size[slot]];
        }
        for (int i = slotOf.length - 1; i >= 0; i--) {
            if (slotOf[i] != NONE) {
                holders[slotOf[i]][--size[slotOf[i]]] = i;
            }
        }
        return holders;
    }

    private static Map<Integer, Integer> importMinutes(Connection c, ZoneId zone) throws SQLException {
        Map<Integer, Integer> minutes = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, begun_at from import_batch")) {
            while (rows.next()) {
                minutes.put(rows.getInt(1), Math.toIntExact(localMinute(rows.getLong(2), zone)));
            }
        }
        return minutes;
    }

    /** A moment as minutes since 1970-01-01T00:00 in that zone. */
    static long localMinute(long epochMillis, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), zone);
        return Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), 60);
    }
}
