package org.clientele.store.snapshot;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueRule;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.db.Table;
import org.jspecify.annotations.Nullable;

/**
 * Brings a snapshot up to date by the rows that imports have added and changed since; nothing else is read again.
 *
 * <p>The result is what reading everything would give. Where that cannot be had, it says so by giving nothing.
 */
final class Delta {
    private static final int AT_ONCE = 500;
    private static final OrderStatus[] STATES = OrderStatus.values();

    /** What must be the same of an order: whose it is, when, where, in which currency; the sums come after that. */
    private static final String[] ORDER = {"customer_id", "at_minute", "sales_channel", "currency", "tax", "shipping"};

    private static final int ORDER_PLAIN = 4;

    private final FactsReader reader;
    private final Connection c;
    private final Facts base;
    private final Changes changes;
    private final RevenueDefinition revenue;

    Delta(FactsReader reader, Facts base) throws SQLException {
        this.reader = reader;
        this.c = reader.connection();
        this.base = base;
        this.revenue = reader.revenue();
        this.changes = Changes.since(c, base.version());
    }

    /** The snapshot of now.
     *
     * @param stale whether an agreement that was good in the earlier snapshot has ended since */
    Optional<Facts> facts(boolean stale) throws SQLException {
        if (!sameRevenue() || reopensOrders() || changesOrders()) {
            return Optional.empty();
        }
        Optional<List<Restated.Now>> restated = restated();
        if (restated.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reader.lazily(() -> build(stale, restated.get())));
    }

    private Facts build(boolean stale, List<Restated.Now> restated) throws SQLException {
        FactsBuilder facts = FactsBuilder.delta(Settings.version(c), base);
        people(facts, stale);
        if (changes.touched(Table.PRODUCT)) {
            reader.products(facts);
        } else if (changes.touched(Table.ORDER_LINE)) {
            facts.unpriced(unpriced());
        }
        if (changes.added(Table.ORDER_LINE)) {
            reader.lines(facts, changes.first(Table.ORDER_LINE));
        }
        RevenueRule rule = new RevenueRule(revenue, reader.currency());
        for (Restated.Now now : restated) {
            long amount = base.lines().amount()[now.row()];
            int quantity = base.lines().quantity()[now.row()];
            rule.order(null, RevenueRule.UNKNOWN, RevenueRule.UNKNOWN)
                    .line(amount, quantity, now.status().ordinal());
            facts.lines().restate(now.row(), now.status(), rule.part(0));
        }
        if (changes.added(Table.EVENT)) {
            reader.events(facts, changes.first(Table.EVENT));
        }
        if (changes.explained() && !changes.added(Table.CAMPAIGN_RESULT)) {
            facts.keepContacts();
        } else {
            reader.contacts(facts.reach());
        }
        return facts.build();
    }

    private void people(FactsBuilder facts, boolean stale) throws SQLException {
        Set<Integer> again = new TreeSet<>(changes.changed(Table.CUSTOMER).keySet());
        boolean said = changes.touched(Table.CONSENT) || changes.touched(Table.STOP_ENTRY);
        Optional<Set<Integer>> touched = said ? touched(again) : Optional.of(Set.of());
        again.addAll(touched.orElse(Set.of()));
        again.removeIf(id -> id >= changes.first(Table.CUSTOMER));
        PersonRows people = reader.people(facts);
        people.these(again);
        if (changes.added(Table.CUSTOMER)) {
            people.from(changes.first(Table.CUSTOMER));
        }
        if (stale || touched.isEmpty() || people.metMerged()) {
            people.reachOfAll(reader.fold(), base.people());
            return;
        }
        facts.keepPermissions();
        if (people.size() > 0 || said) {
            people.reachOfSome(reader.fold());
        }
    }

    /** Whom the entries that have come are about.
     *
     * @param changed the customers that have changed */
    private Optional<Set<Integer>> touched(Set<Integer> changed) throws SQLException {
        Faces fresh = Faces.of(
                c, changed, changes.first(Table.CUSTOMER), reader.before().batch());
        return reader.touched(changes.first(Table.CONSENT), changes.first(Table.STOP_ENTRY), base.people(), fresh);
    }

    private boolean sameRevenue() {
        return base.revenue().definition().equals(revenue)
                && base.revenue().currency().equals(reader.currency());
    }

    /** Whether a new line belongs to an order of which sums were shared out already. */
    private boolean reopensOrders() throws SQLException {
        return revenue.sharesOrderSums()
                && changes.added(Table.ORDER_LINE)
                && Database.number(
                                c,
                                "select count(*) from order_line where id >= " + changes.first(Table.ORDER_LINE)
                                        + " and order_id < " + changes.first(Table.SALES_ORDER) + " and batch <> "
                                        + reader.before().batch())
                        > 0;
    }

    /** Whether something has changed of an old order that the snapshot shows. */
    private boolean changesOrders() throws SQLException {
        int columns = revenue.sharesOrderSums() ? ORDER.length : ORDER_PLAIN;
        String list = String.join(", ", ORDER);
        Map<Integer, @Nullable Object[]> was = changes.changed(Table.SALES_ORDER);
        return anyRow("select id, " + list + " from sales_order where id in (", was.keySet(), row -> {
            @Nullable Object[] before = Objects.requireNonNull(was.get(row.getInt(1)));
            for (int i = 0; i < columns; i++) {
                Object then = before[Table.SALES_ORDER.columns().indexOf(ORDER[i])];
                if (!Objects.equals(then, row.getObject(i + 2))) {
                    return true;
                }
            }
            return false;
        });
    }

    /** Where the old lines stand that have another status now, or nothing when that cannot be told. */
    private Optional<List<Restated.Now>> restated() throws SQLException {
        Map<Integer, @Nullable Object[]> was = changes.changed(Table.ORDER_LINE);
        if (was.isEmpty()) {
            return Optional.of(List.of());
        }
        Restated restated = new Restated(base);
        String sql = "select l.id, l.order_id, l.product_id, l.quantity, l.amount, l.status, o.customer_id, o.currency"
                + " from order_line l join sales_order o on o.id = l.order_id where l.id in (";
        boolean unlike = revenue.sharesOrderSums()
                || anyRow(sql, was.keySet(), row -> {
                    @Nullable Object[] before = Objects.requireNonNull(was.get(row.getInt(1)));
                    OrderStatus then = STATES[(Integer) Objects.requireNonNull(before[4])];
                    @Nullable Object @Nullable [] hidden = reader.before().image(Table.ORDER_LINE, row.getInt(1));
                    int now = hidden == null ? row.getInt(6) : (Integer) Objects.requireNonNull(hidden[4]);
                    int product = row.getInt(3);
                    int ware = row.wasNull()
                            ? -1
                            : Arrays.binarySearch(base.catalogue().id(), product);
                    int customer = base.people().indexOf(reader.merged().of(row.getInt(7)));
                    String currency = row.getString(8);
                    if (STATES[now] != then) {
                        restated.add(
                                new Restated.Was(customer, row.getInt(2), ware, row.getInt(4), row.getLong(5), then),
                                STATES[now]);
                    }
                    return currency != null && !currency.equals(reader.currency());
                });
        return unlike ? Optional.empty() : restated.places();
    }

    private interface Row {
        boolean is(ResultSet row) throws SQLException;
    }

    private boolean anyRow(String sql, Collection<Integer> numbers, Row row) throws SQLException {
        for (String list : FactsReader.lists(numbers, AT_ONCE)) {
            try (Statement s = c.createStatement();
                    ResultSet rows = s.executeQuery(sql + list + ")")) {
                while (rows.next()) {
                    if (row.is(rows)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private int[] unpriced() throws SQLException {
        int[] ids = new int[base.catalogue().size()];
        int n = 0;
        try (Statement s = c.createStatement();
                ResultSet rows = s.executeQuery("select id, " + String.join(", ", Table.PRODUCT.columns())
                        + " from product where batch <> " + reader.before().batch())) {
            while (rows.next()) {
                int id = rows.getInt(1);
                if (reader.before().values(rows, Table.PRODUCT, id)[4] == null) {
                    ids[n++] = id;
                }
            }
        }
        return Arrays.copyOf(ids, n);
    }
}
