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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.contact.ConsentPurpose;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.contact.LawfulBasis;
import org.clientele.store.db.Acts;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.Standing;
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
    private static final ConsentStatus[] STATES = ConsentStatus.values();

    private final KeyIndex addresses = KeyIndex.wide();
    private final KeyIndex.Key key = new KeyIndex.Key();
    private final AddressHash hash;
    private final int today;
    private final List<Entry> consents = new ArrayList<>();
    private final List<Entry> stops = new ArrayList<>();
    private final Map<Integer, Integer> indexOf = new HashMap<>();
    private int slots;

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

    /** Reads the ledgers, without the rows of an import under way.
     *
     * @param hidden the number of that import, 0 when there is none */
    public ReachFold(Connection c, ZoneId zone, Instant now, int hidden) throws SQLException {
        hash = AddressHash.of(c);
        today = Math.toIntExact(LocalDate.ofInstant(now, zone).toEpochDay());
        Map<Integer, Integer> imported = importMinutes(c, zone);
        BitSet standing = Standing.batches(c, hidden);
        Map<String, ConsentPurpose> purposes = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select customer_id, channel, address_key, status, obtained, expires,"
                        + " purpose, batch, basis, wording_id, proof is not null, source is not null from consent"
                        + " where status is not null and act <> " + ConsentAct.TAKE_BACK.ordinal() + " order by id")) {
            while (rows.next()) {
                if (standing.get(rows.getInt(8))) {
                    String said = rows.getString(7);
                    ConsentPurpose purpose = said == null
                            ? ConsentPurpose.MARKETING
                            : purposes.computeIfAbsent(said, ConsentPurpose::of);
                    consent(rows, purpose, imported);
                }
            }
        }
        BitSet lifted = Standing.lifted(c, standing);
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select customer_id, channel, address_key, batch, id from stop_entry where act = "
                                + Acts.STOP)) {
            while (rows.next()) {
                if (standing.get(rows.getInt(4)) && !lifted.get(rows.getInt(5))) {
                    stops.add(entry(rows, ConsentPurpose.MARKETING, ConsentStatus.WITHDRAWN, 0, rows.getInt(4)));
                }
            }
        }
    }

    private void consent(ResultSet rows, ConsentPurpose purpose, Map<Integer, Integer> imported) throws SQLException {
        ConsentStatus status = STATES[rows.getInt(4)];
        if (status == ConsentStatus.UNKNOWN || status == ConsentStatus.GRANTED && !opens(purpose)) {
            return;
        }
        Integer obtained = (Integer) rows.getObject(5);
        int undated = status == ConsentStatus.GRANTED
                ? Lane.UNDATED
                : imported.getOrDefault(rows.getInt(8), Integer.MAX_VALUE);
        consents.add(entry(rows, purpose, status, obtained == null ? undated : obtained, rows.getInt(8)));
    }

    /** Whether an agreement for that purpose opens anything that the program does. */
    private static boolean opens(ConsentPurpose purpose) {
        return switch (purpose) {
            case MARKETING, SIMILAR_PRODUCTS, PROFILING -> true;
            case SERVICE, OTHER -> false;
        };
    }

    /** The earliest day after today on which an agreement ends, {@link Integer#MAX_VALUE} when none does. */
    public int nextExpiry() {
        int next = Integer.MAX_VALUE;
        for (Entry entry : consents) {
            if (entry.grants() && entry.expires() >= today) {
                next = Math.min(next, entry.expires());
            }
        }
        return next;
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
        Lane profiling = new Lane(all, today);
        for (Channel channel : CHANNELS) {
            int ch = channel.ordinal();
            boolean email = channel == Channel.EMAIL;
            List<@Nullable String> texts = new ArrayList<>(email ? emails : phones);
            texts.addAll(email ? faces.emails : faces.phones);
            int[] slotOf = slotsOf(channel, texts, all);
            // an agreement holds for the address that the person has now, a refusal for every address it had
            int[] now = slotOf.clone();
            for (int i = n; i < all; i++) {
                now[i] = owner[i] == NONE ? NONE : slotOf[owner[i]];
            }
            Spread spread = new Spread(now, holders(now), holders(slotOf), faces, n);
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
            for (Entry entry : stops) {
                if (entry.channel() == channel) {
                    spread.of(entry, i -> each.stopped()[ch][i] = true);
                }
            }
        }
        profiling.settle(each.status()[Reach.PROFILING], each.since()[Reach.PROFILING], each.basis()[Reach.PROFILING]);
        return Strictest.of(each, owner, n);
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
            int face = faces.ids.get(i - n);
            owner[i] = indexOf.getOrDefault(faces.merged.of(face), NONE);
            indexOf.put(face, i);
        }
        return owner;
    }

    /** Whom an entry is about. */
    private final class Spread {
        private final int[] now;
        private final int[][] holdersNow;
        private final int[][] holdersEver;
        private final Map<Integer, List<Integer>> facesOf = new HashMap<>();
        private final int[] mergedBy;

        Spread(int[] now, int[][] holdersNow, int[][] holdersEver, Faces faces, int n) {
            this.now = now;
            this.holdersNow = holdersNow;
            this.holdersEver = holdersEver;
            this.mergedBy = new int[now.length];
            for (int i = n; i < now.length; i++) {
                int face = faces.ids.get(i - n);
                mergedBy[i] = faces.merged.batch(face);
                int to = indexOf.getOrDefault(faces.merged.of(face), NONE);
                facesOf.computeIfAbsent(to, p -> new ArrayList<>()).add(i);
            }
        }

        void of(Entry entry, java.util.function.IntConsumer action) {
            boolean grant = entry.grants();
            int person = entry.customer() == NONE ? NONE : indexOf.getOrDefault(entry.customer(), NONE);
            if (person != NONE && (!grant || entry.slot() == NONE || now[person] == entry.slot())) {
                action.accept(person);
                for (int face : facesOf.getOrDefault(person, List.of())) {
                    // what somebody says after the merge is said for all that the person was before
                    if (entry.batch() > mergedBy[face]) {
                        action.accept(face);
                    }
                }
            }
            if (entry.slot() != NONE && (entry.customer() == NONE || !grant)) {
                for (int holder : (grant ? holdersNow : holdersEver)[entry.slot()]) {
                    if (holder != person) {
                        action.accept(holder);
                    }
                }
            }
        }
    }

    private int[] slotsOf(Channel channel, List<@Nullable String> texts, int n) {
        int[] slotOf = new int[n];
        for (int i = 0; i < n; i++) {
            String text = slots == 0 ? null : texts.get(i);
            if (text == null) {
                slotOf[i] = NONE;
                continue;
            }
            byte[] address = channel == Channel.EMAIL ? hash.ofEmail(text) : hash.ofPhone(text);
            slotOf[i] = addresses.get(key.start().and(channel.ordinal()).and(address));
        }
        return slotOf;
    }

    private int[][] holders(int[] slotOf) {
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

    private Entry entry(ResultSet rows, ConsentPurpose purpose, ConsentStatus status, int minute, int batch)
            throws SQLException {
        int customer = rows.getInt(1);
        if (rows.wasNull()) {
            customer = NONE;
        }
        int channel = rows.getInt(2);
        byte[] address = rows.getBytes(3);
        int slot = NONE;
        if (address != null) {
            slot = addresses.putIfAbsent(key.start().and(channel).and(address), slots);
            slots = Math.max(slots, slot + 1);
        }
        int lane = purpose == ConsentPurpose.PROFILING ? Reach.PROFILING : channel;
        if (status != ConsentStatus.GRANTED) {
            return new Entry(
                    customer,
                    CHANNELS[channel],
                    slot,
                    lane,
                    status,
                    minute,
                    Integer.MAX_VALUE,
                    LawfulBasis.CONSENT,
                    false,
                    batch);
        }
        Integer expires = (Integer) rows.getObject(6);
        boolean proof = rows.getBoolean(11);
        return new Entry(
                customer,
                CHANNELS[channel],
                slot,
                lane,
                status,
                minute,
                expires == null ? Integer.MAX_VALUE : expires,
                basis((Integer) rows.getObject(9), purpose, proof && rows.getObject(10) != null),
                proof || rows.getBoolean(12),
                batch);
    }

    /** The ground that is written down; else an agreement counts as written when its words and a proof are kept. */
    private static LawfulBasis basis(@Nullable Integer told, ConsentPurpose purpose, boolean written) {
        if (told != null) {
            return LawfulBasis.values()[told];
        }
        if (purpose == ConsentPurpose.SIMILAR_PRODUCTS) {
            return LawfulBasis.SOFT_OPT_IN;
        }
        return written ? LawfulBasis.WRITTEN_CONSENT : LawfulBasis.CONSENT;
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
