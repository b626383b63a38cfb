package org.clientele.store.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.facts.ReachBuilder;
import org.clientele.model.contact.Channel;
import org.clientele.model.contact.ComparisonWords;
import org.clientele.model.rule.Outcome;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.store.db.AddressHash;
import org.clientele.store.db.ConventionRows;
import org.clientele.store.db.Database;
import org.clientele.store.db.PackedIds;
import org.clientele.store.db.Settings;
import org.clientele.store.db.Table;
import org.clientele.store.held.HeldLedgers;
import org.clientele.store.identity.MergedIds;
import org.jspecify.annotations.Nullable;

/** Reads the rows of the database, without those of an import under way, into a snapshot. */
final class FactsReader {
    /** What a row of results tells, in the order in which it is asked for. */
    private static final Outcome[] TOLD = {
        Outcome.OPENED, Outcome.CLICKED, Outcome.CONVERTED, Outcome.BOUNCED, Outcome.UNSUBSCRIBED
    };

    private static final OrderStatus[] STATES = OrderStatus.values();
    private static final int STATUS = 4;
    private static final int PULSE = 0x3fff;

    private final Connection c;
    private final HeldLedgers ledgers;
    private final ZoneId zone;
    private final Instant now;
    private final Checkpoint checkpoint;
    private final Before before;
    private final MergedIds merged;
    private final RevenueDefinition revenue;
    private final String currency;
    private OptionalInt nextExpiry = OptionalInt.empty();

    FactsReader(Connection c, HeldLedgers ledgers, ZoneId zone, Instant now, Checkpoint checkpoint)
            throws SQLException {
        this.c = c;
        this.ledgers = ledgers;
        this.zone = zone;
        this.now = now;
        this.checkpoint = checkpoint;
        this.before = Before.runningImport(c);
        this.merged = MergedIds.read(c, before.batch());
        this.revenue = ConventionRows.revenue(c);
        this.currency = ConventionRows.profile(c).currency();
    }

    /** Numbers as lists for a condition, so many in each. */
    static List<String> lists(Collection<Integer> numbers, int atOnce) {
        List<String> lists = new ArrayList<>();
        StringBuilder list = new StringBuilder();
        int n = 0;
        for (int number : numbers) {
            list.append(list.isEmpty() ? "" : ",").append(number);
            if (++n % atOnce == 0 || n == numbers.size()) {
                lists.add(list.toString());
                list.setLength(0);
            }
        }
        return lists;
    }

    /** The next day on which an agreement ends, so that the snapshot of that day differs; nothing when no agreement was
     * looked at. */
    OptionalInt nextExpiry() {
        return nextExpiry;
    }

    Connection connection() {
        return c;
    }

    Before before() {
        return before;
    }

    MergedIds merged() {
        return merged;
    }

    RevenueDefinition revenue() {
        return revenue;
    }

    String currency() {
        return currency;
    }

    /** The ledgers of agreements and stops. */
    ReachFold fold() throws SQLException {
        ReachFold fold = new ReachFold(c, ledgers.now(c), zone, now, before.batch());
        nextExpiry = OptionalInt.of(fold.nextExpiry());
        return fold;
    }

    /** Whom entries that have come are about; nothing when that cannot be told without looking at everybody.
     *
     * @param consent the number of the first entry of the ledger of consents that is new
     * @param stop the number of the first entry of the stop list that is new
     * @param known the people as they were before
     * @param fresh those who have come or changed since */
    Optional<Set<Integer>> touched(int consent, int stop, People known, Faces fresh) throws SQLException {
        Faces faces = Faces.read(c, before.batch());
        return new Told(merged, known, faces, fresh, AddressHash.of(c), ledgers.now(c)).since(consent, stop);
    }

    /** Customers, to be read into a snapshot. */
    PersonRows people(FactsBuilder facts) {
        return new PersonRows(c, before, merged, checkpoint, facts);
    }

    /** What makes a snapshot of rows. */
    interface Reading {
        Facts run() throws SQLException;
    }

    /** Reads with rows coming one by one instead of all at once. */
    Facts lazily(Reading reading) throws SQLException {
        try (Statement s = c.createStatement()) {
            s.execute("set lazy_query_execution true");
        }
        try {
            return reading.run();
        } finally {
            try (Statement s = c.createStatement()) {
                s.execute("set lazy_query_execution false");
            }
        }
    }

    /** The snapshot of all rows. */
    Facts full() throws SQLException {
        return lazily(() -> {
            FactsBuilder facts = FactsBuilder.full(Settings.version(c));
            PersonRows people = people(facts);
            people.all();
            people.reachOfSome(fold());
            checkpoint.progress(0.15);
            products(facts);
            lines(facts, 0);
            checkpoint.progress(0.75);
            events(facts, 0);
            contacts(facts.reach());
            checkpoint.progress(0.9);
            Facts built = facts.build();
            checkpoint.progress(1);
            return built;
        });
    }

    /** All products. */
    void products(FactsBuilder facts) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, " + String.join(", ", Table.PRODUCT.columns())
                        + " from product where batch <> " + before.batch() + " order by id")) {
            while (rows.next()) {
                int id = rows.getInt(1);
                @Nullable Object[] v = before.values(rows, Table.PRODUCT, id);
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

    /** The order lines from that number on. */
    void lines(FactsBuilder facts, int first) throws SQLException {
        boolean sums = revenue.sharesOrderSums();
        Orders orders = first > 0 ? Orders.since(c, sums, first) : Orders.read(c, sums);
        facts.revenue(revenue, currency, orders);
        long all = Math.max(1, Database.number(c, "select count(*) from order_line"));
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
                int status = was == null ? rows.getInt(6) : (Integer) Objects.requireNonNull(was[STATUS]);
                facts.lines()
                        .in(merged.of(orders.customer(order)), order, orders.minute(order))
                        .add(
                                none ? -1 : product,
                                rows.getInt(4),
                                rows.getLong(5),
                                STATES[status],
                                orders.channel(order));
                if (pulse(++n)) {
                    checkpoint.progress(0.15 + 0.6 * Math.min(1, n / (double) all));
                }
            }
        }
    }

    /** The events from that number on. */
    void events(FactsBuilder facts, int first) throws SQLException {
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

    /** All messages that were sent. */
    void contacts(ReachBuilder reach) throws SQLException {
        ToldOfSends told = ToldOfSends.read(c, merged, before.batch());
        try (Statement s = c.createStatement();
                ResultSet rows =
                        s.executeQuery("select r.customer_id, r.channel, r.arm, r.sent, r.complained, b.begun_at,"
                                + " r.campaign, r.opened, r.clicked, r.converted, r.bounced, r.unsubscribed,"
                                + " r.export_id, r.at_minute"
                                + " from campaign_result r join import_batch b on b.id = r.batch where r.batch <> "
                                + before.batch())) {
            while (rows.next()) {
                Integer sent = (Integer) rows.getObject(4);
                if (sent != null && !isControl(rows.getString(3))) {
                    int outcome = rows.getBoolean(5) ? Outcome.COMPLAINED.bit() : 0;
                    for (int i = 0; i < TOLD.length; i++) {
                        outcome |= rows.getBoolean(8 + i) ? TOLD[i].bit() : 0;
                    }
                    int customer = merged.of(rows.getInt(1));
                    int channel = rows.getInt(2);
                    int hour = Math.floorDiv(sent, 60);
                    String campaign = rows.getString(7);
                    String export = rows.getString(13);
                    outcome |= told.outcome(customer, channel, export == null ? campaign : export);
                    told.sent(customer, channel, campaign, hour);
                    told.sent(customer, channel, export, hour);
                    reach.contact(customer, Channel.values()[channel], hour, campaign, outcome);
                }
                if (rows.getBoolean(5)) {
                    Integer at = (Integer) rows.getObject(14);
                    Integer known = at == null ? sent : at;
                    long minute = known == null ? ReachFold.localMinute(rows.getLong(6), zone) : known;
                    reach.complaint(merged.of(rows.getInt(1)), (int) Math.floorDiv(minute, 1_440L));
                }
            }
        }
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select l.channel, l.written_at, m.ids, l.campaign, l.export_id"
                        + " from export_member m"
                        + " join export_log l on l.id = m.export where m.arm <> 1")) {
            while (rows.next()) {
                Channel channel = Channel.values()[rows.getInt(1)];
                int hour = (int) Math.floorDiv(ReachFold.localMinute(rows.getLong(2), zone), 60L);
                String campaign = rows.getString(4);
                String export = rows.getString(5);
                for (int id : PackedIds.unpack(rows.getBytes(3))) {
                    int customer = merged.of(id);
                    if (!told.lists(customer, channel.ordinal(), export, campaign, hour)) {
                        int outcome = told.outcome(customer, channel.ordinal(), campaign)
                                | told.outcome(customer, channel.ordinal(), export);
                        reach.contact(customer, channel, hour, campaign, outcome);
                    }
                }
            }
        }
    }

    static boolean isControl(@Nullable String arm) {
        return arm != null && ComparisonWords.meanControl(arm);
    }

    private boolean pulse(int n) {
        if ((n & PULSE) == 0) {
            checkpoint.check();
            return true;
        }
        return false;
    }
}
