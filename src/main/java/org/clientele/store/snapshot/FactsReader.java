package org.clientele.store.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.Character.UnicodeScript;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.facts.PeopleBuilder;
import org.clientele.facts.ReachBuilder;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ConsentStatus;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.store.db.ConventionRows;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.db.Settings;
import org.clientele.store.db.Table;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the database, without those of an import under way, into a snapshot. */
final class FactsReader {
    /** What a row of results tells, in the order in which it is asked for. */
    private static final Outcome[] TOLD = {
        Outcome.OPENED, Outcome.CLICKED, Outcome.CONVERTED, Outcome.BOUNCED, Outcome.UNSUBSCRIBED
    };

    /** What says who the customers are and how they may be reached. */
    private static final List<Table> PEOPLE = Arrays.stream(Table.values())
            .filter(table -> table != Table.PRODUCT
                    && table != Table.SALES_ORDER
                    && table != Table.ORDER_LINE
                    && table != Table.EVENT)
            .toList();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CONTROL =
            Set.of("control", "holdout", "hold-out", "hold out", "control group", "对照", "对照组", "控制组");
    private static final int PULSE = 0x3fff;

    private final Connection c;
    private final ZoneId zone;
    private final Checkpoint checkpoint;
    private final Before before;
    private final ReachFold fold;
    private final MergedIds merged;
    private final RevenueDefinition revenue;
    private final String currency;

    FactsReader(Connection c, ZoneId zone, Instant now, Checkpoint checkpoint) throws SQLException {
        this.c = c;
        this.zone = zone;
        this.checkpoint = checkpoint;
        this.before = Before.runningImport(c);
        this.merged = MergedIds.read(c, before.batch());
        this.revenue = ConventionRows.revenue(c);
        this.currency = ConventionRows.profile(c).currency();
        this.fold = new ReachFold(c, zone, now, before.batch());
    }

    /** The next day on which an agreement ends, so that the snapshot of that day differs. */
    int nextExpiry() {
        return fold.nextExpiry();
    }

    /** Whether the rows that have come since can be added to a snapshot: it follows the same definition of revenue, and no
     * new line belongs to an order of which sums were shared out already. */
    boolean addsTo(Facts base) throws SQLException {
        boolean same = base.revenue().definition().equals(revenue)
                && base.revenue().currency().equals(currency);
        if (!same || !revenue.sharesOrderSums()) {
            return same;
        }
        int line = before.firstSince(c, base.version(), Table.ORDER_LINE);
        int order = before.firstSince(c, base.version(), Table.SALES_ORDER);
        return Database.number(c, "select count(*) from order_line where id >= " + line + " and order_id < " + order)
                == 0;
    }

    /** The snapshot of all rows. */
    Facts full() throws SQLException {
        FactsBuilder facts = FactsBuilder.full(Settings.version(c));
        return read(facts, 0, 0, false, false);
    }

    /** The snapshot of an earlier one and the rows that have come since; what has not changed is not read again.
     *
     * @param stale whether an agreement that was good then has ended since */
    Facts delta(Facts base, boolean stale) throws SQLException {
        FactsBuilder facts = FactsBuilder.delta(Settings.version(c), base);
        boolean samePeople = !stale && before.sameSince(c, base.version(), PEOPLE);
        if (samePeople) {
            facts.keepReach();
        }
        boolean sameProducts = before.sameSince(c, base.version(), List.of(Table.PRODUCT));
        return read(
                facts,
                before.firstSince(c, base.version(), Table.ORDER_LINE),
                before.firstSince(c, base.version(), Table.EVENT),
                samePeople,
                sameProducts);
    }

    private Facts read(
            FactsBuilder facts, int firstLine, int firstEvent, boolean samePeople, boolean sameProducts)
            throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("set lazy_query_execution true");
        }
        try {
            if (!samePeople) {
                people(facts);
            }
            checkpoint.progress(0.15);
            if (!sameProducts) {
                products(facts);
            }
            lines(facts, firstLine);
            checkpoint.progress(0.75);
            events(facts, firstEvent);
            if (!samePeople) {
                contacts(facts.reach());
            }
            checkpoint.progress(0.9);
            Facts built = facts.build();
            checkpoint.progress(1);
            return built;
        } finally {
            try (Statement s = c.createStatement()) {
                s.execute("set lazy_query_execution false");
            }
        }
    }

    private void people(FactsBuilder facts) throws SQLException {
        int size = (int) Database.number(c, "select count(*) from customer");
        int[] ids = new int[size];
        int n = 0;
        List<@Nullable String> emails = new ArrayList<>(size);
        List<@Nullable String> phones = new ArrayList<>(size);
        Faces faces = new Faces(merged);
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, " + String.join(", ", Table.CUSTOMER.columns())
                        + " from customer where batch <> " + before.batch() + " order by id")) {
            while (rows.next()) {
                int id = rows.getInt(1);
                @Nullable Object[] values = values(rows, Table.CUSTOMER, id);
                if (merged.isMerged(id)) {
                    faces.add(id, (String) values[1], (String) values[2]);
                    continue;
                }
                person(facts.people(), id, values);
                facts.people().formerly(merged.formerly(id));
                ids[n++] = id;
                emails.add((String) values[1]);
                phones.add((String) values[2]);
                pulse(n);
            }
        }
        ids = Arrays.copyOf(ids, n);
        ReachFold.Reach reach = fold.of(ids, emails, phones, faces);
        for (Channel channel : Channel.values()) {
            for (int i = 0; i < n; i++) {
                ConsentStatus status = reach.status()[channel.ordinal()][i];
                if (status != ConsentStatus.UNKNOWN) {
                    facts.reach().consent(ids[i], channel, status, reach.sinceDay(channel, i));
                }
                if (reach.stopped()[channel.ordinal()][i]) {
                    facts.reach().stop(ids[i], channel);
                }
            }
        }
    }

    private static void person(PeopleBuilder people, int id, @Nullable Object[] v) {
        String email = (String) v[1];
        String phone = (String) v[2];
        people.next(id)
                .called((String) v[0], fullName((String) v[5], (String) v[6], (String) v[7]))
                .reached(email, email != null, phone, phone != null && Boolean.TRUE.equals(v[4]))
                .livesIn((String) v[8], (String) v[9], (String) v[10])
                .dated(day(v[14]), day(v[13]))
                .extras(extras(v));
    }

    /** Custom fields, and the standard fields that have no column of their own. */
    private static Map<String, String> extras(@Nullable Object[] v) {
        Map<String, String> extras = new LinkedHashMap<>();
        String[] names = {"postcode", "gender", "language"};
        int[] places = {11, 12, 15};
        for (int i = 0; i < names.length; i++) {
            if (v[places[i]] != null) {
                extras.put(names[i], (String) v[places[i]]);
            }
        }
        String own = (String) v[16];
        if (own != null) {
            try {
                JSON.readTree(own)
                        .properties()
                        .forEach(e -> extras.put(e.getKey(), e.getValue().asText()));
            } catch (JacksonException damaged) {
                throw new IllegalStateException(damaged);
            }
        }
        return extras;
    }

    private static int day(@Nullable Object value) {
        return value == null ? People.NO_DAY : (Integer) value;
    }

    /** One text for the name: as given, else given and family name in the order of their script. */
    static @Nullable String fullName(@Nullable String whole, @Nullable String given, @Nullable String family) {
        if (whole != null) {
            return whole;
        }
        if (given == null || family == null) {
            return given == null ? family : given;
        }
        boolean han = family.codePoints().allMatch(p -> UnicodeScript.of(p) == UnicodeScript.HAN);
        return han ? family + given : given + " " + family;
    }

    private void products(FactsBuilder facts) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, " + String.join(", ", Table.PRODUCT.columns())
                        + " from product where batch <> " + before.batch() + " order by id")) {
            while (rows.next()) {
                int id = rows.getInt(1);
                @Nullable Object[] v = values(rows, Table.PRODUCT, id);
                facts.catalogue()
                        .add(id, (String) v[0], (String) v[1])
                        .in((String) v[2], (String) v[3])
                        .worth(
                                v[4] == null ? -1 : (Long) v[4],
                                v[5] == null ? -1 : (Long) v[5],
                                v[7] == null ? -1 : (Integer) v[7]);
            }
        }
    }

    private void lines(FactsBuilder facts, int first) throws SQLException {
        boolean sums = revenue.sharesOrderSums();
        Orders orders = first > 0 ? Orders.since(c, sums, first) : Orders.read(c, sums);
        facts.revenue(revenue, currency, orders);
        long all = Math.max(1, Database.number(c, "select count(*) from order_line"));
        OrderStatus[] states = OrderStatus.values();
        int n = 0;
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select id, order_id, product_id, quantity, amount, status from order_line"
                                + " where id >= " + first + " and batch <> " + before.batch())) {
            while (rows.next()) {
                int order = rows.getInt(2);
                int product = rows.getInt(3);
                boolean none = rows.wasNull();
                @Nullable Object @Nullable [] was = before.image(Table.ORDER_LINE, rows.getInt(1));
                int status = was == null ? rows.getInt(6) : (Integer) java.util.Objects.requireNonNull(was[4]);
                facts.lines()
                        .in(merged.of(orders.customer(order)), order, orders.minute(order))
                        .add(
                                none ? -1 : product,
                                rows.getInt(4),
                                rows.getLong(5),
                                states[status],
                                orders.channel(order));
                if (pulse(++n)) {
                    checkpoint.progress(0.15 + 0.6 * Math.min(1, n / (double) all));
                }
            }
        }
    }

    private void events(FactsBuilder facts, int first) throws SQLException {
        int n = 0;
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select customer_id, at_minute, event_type, product_id, amount from event"
                                + " where id >= " + first + " and batch <> " + before.batch())) {
            while (rows.next()) {
                int product = rows.getInt(4);
                boolean none = rows.wasNull();
                facts.events()
                        .add(
                                merged.of(rows.getInt(1)),
                                rows.getInt(2),
                                rows.getString(3),
                                none ? -1 : product,
                                rows.getLong(5));
                pulse(++n);
            }
        }
    }

    private void contacts(ReachBuilder reach) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select r.customer_id, r.channel, r.arm, r.sent, r.complained, b.begun_at,"
                                + " r.campaign, r.opened, r.clicked, r.converted, r.bounced, r.unsubscribed"
                                + " from campaign_result r join import_batch b on b.id = r.batch where r.batch <> "
                                + before.batch())) {
            while (rows.next()) {
                Integer sent = (Integer) rows.getObject(4);
                if (sent != null && !isControl(rows.getString(3))) {
                    int outcome = rows.getBoolean(5) ? Outcome.COMPLAINED.bit() : 0;
                    for (int i = 0; i < TOLD.length; i++) {
                        outcome |= rows.getBoolean(8 + i) ? TOLD[i].bit() : 0;
                    }
                    reach.contact(
                            merged.of(rows.getInt(1)),
                            Channel.values()[rows.getInt(2)],
                            Math.floorDiv(sent, 60),
                            rows.getString(7),
                            outcome);
                }
                if (rows.getBoolean(5)) {
                    long minute = sent == null ? ReachFold.localMinute(rows.getLong(6), zone) : sent;
                    reach.complaint(merged.of(rows.getInt(1)), (int) Math.floorDiv(minute, 1_440L));
                }
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select l.channel, l.written_at, m.ids, l.campaign from export_member m"
                        + " join export_log l on l.id = m.export where m.arm = 0")) {
            while (rows.next()) {
                Channel channel = Channel.values()[rows.getInt(1)];
                int hour = (int) Math.floorDiv(ReachFold.localMinute(rows.getLong(2), zone), 60L);
                for (int id : PackedIds.unpack(rows.getBytes(3))) {
                    reach.contact(merged.of(id), channel, hour, rows.getString(4), 0);
                }
            }
        }
    }

    static boolean isControl(@Nullable String arm) {
        return arm != null && CONTROL.contains(arm.strip().toLowerCase(Locale.ROOT));
    }

    private @Nullable Object[] values(ResultSet rows, Table table, int id) throws SQLException {
        @Nullable Object @Nullable [] was = before.image(table, id);
        if (was != null) {
            return was;
        }
        @Nullable Object[] values = new @Nullable Object[table.columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.getObject(i + 2);
        }
        return values;
    }

    private boolean pulse(int n) {
        if ((n & PULSE) == 0) {
            checkpoint.check();
            return true;
        }
        return false;
    }
}
