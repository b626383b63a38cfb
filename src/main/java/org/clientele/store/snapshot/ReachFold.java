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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.facts.People;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.store.db.AddressHash;
import org.clientele.store.index.KeyIndex;
import org.jspecify.annotations.Nullable;

/**
 * Folds the ledger of consents and the stop list into what holds for each customer now.
 *
 * <p>The newest entry decides; at the same time a refusal beats an agreement. A refusal without a date counts from its
 * import, an agreement without a date is older than everything. An agreement that names an address holds only while that
 * is the customer's address; a refusal and a stop follow both the person and the address.
 */
public final class ReachFold {
    private static final Set<String> MARKETING = Set.of(
            "",
            "marketing",
            "newsletter",
            "promotion",
            "promotions",
            "promotional",
            "offers",
            "advertising",
            "ads",
            "营销",
            "市场营销",
            "推广",
            "促销",
            "广告",
            "营销推广",
            "商业推广");
    private static final int MINUTES_PER_DAY = 1_440;
    private static final int NONE = KeyIndex.NONE;
    private static final Channel[] CHANNELS = Channel.values();

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
            int customer, Channel channel, int slot, ConsentStatus status, long minute, int expires, int batch) {}

    /**
     * What holds for some customers.
     *
     * @param status state of consent per channel and customer
     * @param since minute of the deciding entry per channel and customer, {@link Long#MIN_VALUE} where undated or none
     * @param stopped stop list per channel and customer
     */
    public record Reach(ConsentStatus[][] status, long[][] since, boolean[][] stopped) {
        /** The day of the deciding entry, {@link People#NO_DAY} where none. */
        public int sinceDay(Channel channel, int index) {
            long minute = since[channel.ordinal()][index];
            return minute == Long.MIN_VALUE ? People.NO_DAY : (int) Math.floorDiv(minute, MINUTES_PER_DAY);
        }
    }

    /** Reads the ledgers, without the rows of an import under way.
     *
     * @param hidden the number of that import, 0 when there is none */
    public ReachFold(Connection c, ZoneId zone, Instant now, int hidden) throws SQLException {
        hash = AddressHash.of(c);
        today = Math.toIntExact(LocalDate.ofInstant(now, zone).toEpochDay());
        Map<Integer, Long> imported = importMinutes(c, zone);
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select customer_id, channel, address_key, status, obtained, expires,"
                        + " purpose, batch from consent where batch <> " + hidden + " order by id")) {
            while (rows.next()) {
                ConsentStatus status = ConsentStatus.values()[rows.getInt(4)];
                Integer obtained = (Integer) rows.getObject(5);
                Integer expires = (Integer) rows.getObject(6);
                if (status == ConsentStatus.GRANTED && !isMarketing(rows.getString(7))) {
                    continue;
                }
                long undated = status == ConsentStatus.GRANTED
                        ? Long.MIN_VALUE
                        : imported.getOrDefault(rows.getInt(8), Long.MAX_VALUE);
                consents.add(entry(
                        rows,
                        status,
                        obtained == null ? undated : obtained,
                        expires == null ? Integer.MAX_VALUE : expires,
                        rows.getInt(8)));
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(
                        "select customer_id, channel, address_key, batch from stop_entry where batch <> " + hidden)) {
            while (rows.next()) {
                stops.add(entry(rows, ConsentStatus.WITHDRAWN, 0, Integer.MAX_VALUE, rows.getInt(4)));
            }
        }
    }

    /** Whether an agreement for that purpose is one to marketing. */
    static boolean isMarketing(@Nullable String purpose) {
        return purpose == null || MARKETING.contains(purpose.strip().toLowerCase(Locale.ROOT));
    }

    /** The earliest day after today on which an agreement ends, {@link Integer#MAX_VALUE} when none does. */
    public int nextExpiry() {
        int next = Integer.MAX_VALUE;
        for (Entry entry : consents) {
            if (entry.status() == ConsentStatus.GRANTED && entry.expires() >= today) {
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
        Reach each = new Reach(
                new ConsentStatus[CHANNELS.length][all],
                new long[CHANNELS.length][all],
                new boolean[CHANNELS.length][all]);
        for (Channel channel : CHANNELS) {
            int ch = channel.ordinal();
            Arrays.fill(each.status()[ch], ConsentStatus.UNKNOWN);
            Arrays.fill(each.since()[ch], Long.MIN_VALUE);
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
            for (Entry entry : consents) {
                if (entry.channel() == channel) {
                    spread.of(entry, i -> decide(entry, i, each.status()[ch], each.since()[ch]));
                }
            }
            for (Entry entry : stops) {
                if (entry.channel() == channel) {
                    spread.of(entry, i -> each.stopped()[ch][i] = true);
                }
            }
        }
        return strictest(each, owner, n);
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

    private static Reach strictest(Reach each, int[] owner, int n) {
        for (int ch = 0; ch < CHANNELS.length; ch++) {
            ConsentStatus[] status = each.status()[ch];
            long[] since = each.since()[ch];
            for (int i = n; i < owner.length; i++) {
                int to = owner[i];
                if (to == NONE) {
                    continue;
                }
                int by = Integer.compare(strictness(status[i]), strictness(status[to]));
                if (by > 0 || by == 0 && since[i] > since[to]) {
                    status[to] = status[i];
                    since[to] = since[i];
                }
                each.stopped()[ch][to] |= each.stopped()[ch][i];
            }
            each.status()[ch] = Arrays.copyOf(status, n);
            each.since()[ch] = Arrays.copyOf(since, n);
            each.stopped()[ch] = Arrays.copyOf(each.stopped()[ch], n);
        }
        return each;
    }

    private static int strictness(ConsentStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case GRANTED -> 1;
            case EXPIRED -> 2;
            case DENIED, WITHDRAWN -> 3;
        };
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
            boolean grant = entry.status() == ConsentStatus.GRANTED;
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

    private void decide(Entry entry, int i, ConsentStatus[] status, long[] since) {
        ConsentStatus says = entry.status() == ConsentStatus.GRANTED && entry.expires() < today
                ? ConsentStatus.EXPIRED
                : entry.status();
        if (says == ConsentStatus.UNKNOWN) {
            return;
        }
        boolean refuses = entry.status() != ConsentStatus.GRANTED;
        boolean heldRefuses = status[i] == ConsentStatus.DENIED || status[i] == ConsentStatus.WITHDRAWN;
        boolean first = status[i] == ConsentStatus.UNKNOWN;
        if (first || entry.minute() > since[i] || entry.minute() == since[i] && (refuses || !heldRefuses)) {
            status[i] = says;
            since[i] = entry.minute();
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

    private Entry entry(ResultSet rows, ConsentStatus status, long minute, int expires, int batch) throws SQLException {
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
        return new Entry(customer, CHANNELS[channel], slot, status, minute, expires, batch);
    }

    private static Map<Integer, Long> importMinutes(Connection c, ZoneId zone) throws SQLException {
        Map<Integer, Long> minutes = new HashMap<>();
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, begun_at from import_batch")) {
            while (rows.next()) {
                minutes.put(rows.getInt(1), localMinute(rows.getLong(2), zone));
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
