package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.app.groups.Analyses;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.Condition;
import org.clientele.app.tables.DataTable;
import org.clientele.app.tables.EditTable;
import org.clientele.app.tables.Facet;
import org.clientele.app.tables.Filter;
import org.clientele.app.tables.Found;
import org.clientele.app.tables.TableName;
import org.clientele.app.tables.TableQuery;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Act;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.Edits;
import org.clientele.app.workbench.Reveals;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tables show is what SQL finds in the same workbench; edits come and go without a trace. */
class TablesAgainstSqlTest {
    private static final List<String> SETUP = List.of(
            "create index by_customer on sales_order (customer_id)",
            "create index by_order on order_line (order_id)",
            "create table seen_customers as select c.id, c.city, c.extras, c.signup, coalesce(sum(case when l.status ="
                    + " 0 and l.amount > 0 and l.quantity > 0 then l.amount end), 0) as spent from customer c left join"
                    + " sales_order o on o.customer_id = c.id left join order_line l on l.order_id = o.id group by c.id",
            "create table seen_lines as select l.id, l.amount, o.sales_channel, p.name as product, c.city from"
                    + " order_line l join sales_order o on o.id = l.order_id join customer c on c.id = o.customer_id left"
                    + " join product p on p.id = l.product_id");

    @TempDir
    Path temp;

    private Workbench shop(long seed) {
        Workbench workbench = Shop.workbenches().create(temp.resolve("shop"), Shop.PROFILE);
        Shop.load(workbench, Shop.CUSTOMERS, "c.csv", Shop.customers(seed, 1500));
        Shop.load(workbench, Shop.ORDERS, "o.csv", Shop.orders(seed, 2500, 1500));
        return workbench;
    }

    /** A condition and the same in SQL. */
    private record Both(Condition condition, String sql) {}

    private static Both customerCondition(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> new Both(new Condition.Among("city", Set.of("Malmö"), false), "city = 'Malmö'");
            case 1 -> new Both(new Condition.Among("city", Set.of(""), false), "city is null");
            case 2 -> new Both(new Condition.Among("extra:Loyalty", Set.of("gold"), true), "extras is null");
            case 3 -> {
                long from = 10_000L * random.nextInt(30);
                long to = from + 10_000L * random.nextInt(60);
                yield new Both(new Condition.Range("spent", from, to, false), "spent between " + from + " and " + to);
            }
            case 4 -> {
                long from = 20_000L + random.nextInt(300);
                yield new Both(
                        new Condition.Range("signup_date", from, Long.MAX_VALUE, true),
                        "(signup is null or signup >= " + from + ")");
            }
            default -> new Both(new Condition.Contains("city", "ＭALMO"), "city = 'Malmö'");
        };
    }

    private static Both lineCondition(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Both(new Condition.Among("sales_channel", Set.of("web"), false), "sales_channel = 'web'");
            case 1 -> {
                int n = random.nextInt(10);
                yield new Both(new Condition.Contains("product", "tea " + n), "lower(product) like '%tea " + n + "%'");
            }
            case 2 -> {
                long to = 10_000L * random.nextInt(20);
                yield new Both(new Condition.Range("amount", Long.MIN_VALUE, to, false), "amount <= " + to);
            }
            default -> new Both(new Condition.Blank("city", true), "city is null");
        };
    }

    private record Asked(Found found, List<Both> conditions, TableName table) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rows_and_facets_are_those_of_sql(long seed) throws Exception {
        Random random = new Random(seed);
        List<Asked> asked = new ArrayList<>();
        try (Workbench workbench = shop(seed)) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            for (int i = 0; i < 20; i++) {
                TableName name = i % 2 == 0 ? TableName.CUSTOMERS : TableName.ORDERS;
                List<Both> conditions = new ArrayList<>();
                for (int j = random.nextInt(4); j > 0; j--) {
                    Both next = name == TableName.CUSTOMERS ? customerCondition(random) : lineCondition(random);
                    boolean twice = conditions.stream()
                            .anyMatch(c -> c.condition()
                                    .column()
                                    .equals(next.condition().column()));
                    if (!twice) {
                        conditions.add(next);
                    }
                }
                Filter filter =
                        new Filter(conditions.stream().map(Both::condition).toList());
                String facet = name == TableName.CUSTOMERS ? "spent" : "sales_channel";
                TableQuery query = new TableQuery(filter, "", false, List.of("city", facet));
                asked.add(new Asked(tables.find(name, query, Checkpoint.none()), conditions, name));
            }
        }
        try (Connection c = Shop.plainSql(temp.resolve("shop"));
                Statement s = c.createStatement()) {
            for (String sql : SETUP) {
                s.execute(sql);
            }
            for (Asked each : asked) {
                String from = each.table() == TableName.CUSTOMERS ? "seen_customers" : "seen_lines";
                assertEquals(
                        counts(s, "select 'all', count(*) from " + from + where(each, ""), "all"),
                        Map.of("all", each.found().size()));
                assertEquals(
                        counts(
                                s,
                                "select coalesce(city, ''), count(*) from " + from + where(each, "city")
                                        + " group by city",
                                ""),
                        choices(each.found().facet("city").orElseThrow()),
                        () -> each.conditions().toString());
                if (each.table() == TableName.ORDERS) {
                    assertEquals(
                            counts(
                                    s,
                                    "select coalesce(sales_channel, ''), count(*) from " + from
                                            + where(each, "sales_channel") + " group by sales_channel",
                                    ""),
                            choices(each.found().facet("sales_channel").orElseThrow()));
                } else {
                    Facet.Spread spent =
                            (Facet.Spread) each.found().facet("spent").orElseThrow();
                    assertEquals(
                            counts(s, "select 'all', count(*) from " + from + where(each, "spent"), "all"),
                            Map.of(
                                    "all",
                                    java.util.Arrays.stream(spent.counts()).sum() + spent.blanks()));
                }
            }
        }
    }

    private static String where(Asked asked, String but) {
        List<String> sql = asked.conditions().stream()
                .filter(both -> !both.condition().column().equals(but))
                .map(Both::sql)
                .toList();
        return sql.isEmpty() ? "" : " where " + String.join(" and ", sql);
    }

    private static Map<String, Integer> counts(Statement s, String sql, String always) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        if (!always.isEmpty()) {
            counts.put(always, 0);
        }
        try (ResultSet rows = s.executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }

    private static Map<String, Integer> choices(Facet facet) {
        Map<String, Integer> counts = new TreeMap<>();
        ((Facet.Choices) facet).choices().forEach(choice -> counts.put(choice.word(), choice.count()));
        if (facet.blanks() > 0) {
            counts.put("", facet.blanks());
        }
        return counts;
    }

    @Test
    void equal_cells_keep_their_order_and_blanks_come_last_whichever_way_it_runs() {
        try (Workbench workbench = shop(4)) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            for (String column : List.of("city", "extra:Loyalty", "spent", "signup_date", "customer_id")) {
                ordered(column, cells(tables, column, false), cells(tables, column, true));
            }
        }
    }

    private static void ordered(String column, List<String> up, List<String> down) {
        List<String> filled = up.stream().filter(cell -> !cell.isEmpty()).toList();
        assertTrue(up.subList(filled.size(), up.size()).stream().allMatch(String::isEmpty));
        assertTrue(down.subList(filled.size(), down.size()).stream().allMatch(String::isEmpty));
        assertEquals(filled.reversed(), down.subList(0, filled.size()));
        if (!column.equals("spent")) {
            assertEquals(
                    filled.stream()
                            .sorted(java.util.Comparator.comparing(cell -> cell.toLowerCase(java.util.Locale.ROOT)))
                            .toList(),
                    filled);
        } else {
            assertEquals(
                    filled.stream()
                            .sorted(java.util.Comparator.comparing(java.math.BigDecimal::new))
                            .toList(),
                    filled);
        }
    }

    private static List<String> cells(BrowseTables tables, String column, boolean descending) {
        Found found = tables.find(
                TableName.CUSTOMERS, new TableQuery(Filter.NONE, column, descending, List.of()), Checkpoint.none());
        List<String> cells = new ArrayList<>();
        int before = -1;
        for (int place = 0; place < found.size(); place++) {
            String cell = found.table().column(column).plain(found.row(place));
            if (place > 0 && cell.equals(cells.getLast())) {
                assertTrue(found.row(place) > before, "equal cells keep the order of the table");
            }
            before = found.row(place);
            cells.add(cell);
        }
        return cells;
    }

    @Test
    void an_edit_changes_what_it_says_and_its_undo_restores_every_byte() throws Exception {
        shop(5).close();
        for (String what :
                List.of("city=Göteborg", "city=", "extra:Loyalty=silver", "extra:Loyalty=", "birthday=1980-02-29")) {
            edited(what);
        }
    }

    private void edited(String what) throws Exception {
        String before = Shop.dump(temp.resolve("shop"));
        String column = what.substring(0, what.indexOf('='));
        String value = what.substring(what.indexOf('=') + 1);
        BatchSummary batch;
        int changes;
        try (Workbench workbench = Shop.workbenches().open(temp.resolve("shop"), Checkpoint.none())) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            Found found = tables.find(
                    TableName.CUSTOMERS,
                    TableQuery.of(Filter.of(new Condition.Range("spent", 10_000, Long.MAX_VALUE, false))),
                    Checkpoint.none());
            EditTable edit = new EditTable(workbench, "tester");
            EditTable.Plan plan = edit.plan(found.table(), column, found.rows().toArray(), value);
            changes = plan.changes();
            assertTrue(changes > 0 && changes <= found.size());
            batch = edit.apply(plan).work().run(Checkpoint.none());
            assertEquals(new BatchSummary.Counts(changes, 0, changes, 0, 0), batch.counts());
            assertEquals(Act.EDIT, batch.act());
            assertEquals(
                    "tester",
                    workbench.imports().detail(batch.id()).orElseThrow().by());
            DataTable now = tables.table(TableName.CUSTOMERS).work().run(Checkpoint.none());
            TreeSet<String> cells = new TreeSet<>();
            found.rows().forEach(row -> cells.add(now.column(column).plain(row)));
            assertEquals(Set.of(value), cells);
        }
        assertNotEquals(before, Shop.dump(temp.resolve("shop")));
        try (Connection c = Shop.plainSql(temp.resolve("shop"));
                Statement s = c.createStatement()) {
            assertEquals(
                    Map.of("all", changes),
                    counts(s, "select 'all', count(*) from customer where changed = " + batch.id(), "all"));
        }
        try (Workbench workbench = Shop.workbenches().open(temp.resolve("shop"), Checkpoint.none())) {
            assertEquals(
                    changes,
                    workbench.imports().undo(batch.id(), Checkpoint.none()).restored());
            assertEquals(State.UNDONE, workbench.imports().batches().getFirst().state());
        }
        assertEquals(before, Shop.dump(temp.resolve("shop")));
    }

    @Test
    void products_are_edited_too_and_what_is_no_field_is_refused() throws Exception {
        try (Workbench workbench = shop(6)) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            EditTable edit = new EditTable(workbench, "tester");
            for (Map.Entry<String, String> each : Map.of(
                            "category", "茶",
                            "price", "12.50",
                            "cost", "3",
                            "stock", "7",
                            "product_name", "Jasmine")
                    .entrySet()) {
                DataTable table = tables.table(TableName.PRODUCTS).work().run(Checkpoint.none());
                edit.apply(edit.plan(table, each.getKey(), new int[] {0, 2}, each.getValue()))
                        .work()
                        .run(Checkpoint.none());
                DataTable now = tables.table(TableName.PRODUCTS).work().run(Checkpoint.none());
                String shown = each.getKey().equals("cost") ? "3.00" : each.getValue();
                assertEquals(shown, now.column(each.getKey()).plain(2));
                assertEquals(
                        table.column(each.getKey()).plain(1),
                        now.column(each.getKey()).plain(1));
            }
            DataTable table = tables.table(TableName.PRODUCTS).work().run(Checkpoint.none());
            int[] one = {0};
            assertEquals(
                    "tables.typed.negative",
                    assertThrows(Refusal.class, () -> edit.plan(table, "stock", one, "-1"))
                            .sentence()
                            .key());
            assertEquals(
                    "tables.typed.number",
                    assertThrows(Refusal.class, () -> edit.plan(table, "price", one, "cheap"))
                            .sentence()
                            .key());
            assertEquals(
                    "tables.edit.fixed",
                    assertThrows(Refusal.class, () -> edit.plan(table, "sku", one, "S"))
                            .sentence()
                            .key());
            Edits.Order email = new Edits.Order(
                    TableKind.CUSTOMERS, new int[] {1}, "email", java.util.Optional.empty(), "e-mail", "tester");
            assertThrows(Refusal.class, () -> workbench.edits().apply(email, Checkpoint.none()));
            assertEquals(7, workbench.imports().batches().size());
        }
    }

    @Test
    void an_edit_that_is_cancelled_on_its_way_leaves_nothing_behind() throws Exception {
        shop(7).close();
        String before = Shop.dump(temp.resolve("shop"));
        try (Workbench workbench = Shop.workbenches().open(temp.resolve("shop"), Checkpoint.none())) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            Found all = tables.find(TableName.CUSTOMERS, TableQuery.all(), Checkpoint.none());
            EditTable.Plan plan = new EditTable(workbench, "tester")
                    .plan(all.table(), "city", all.rows().toArray(), "Lund");
            assertTrue(plan.changes() > 1000, "more than one transaction");
            AtomicInteger asked = new AtomicInteger();
            Checkpoint impatient = new Checkpoint() {
                @Override
                public void progress(double fraction) {}

                @Override
                public void step(Message message) {}

                @Override
                public void check() {
                    if (asked.incrementAndGet() > 2) {
                        throw new Cancelled();
                    }
                }
            };
            assertThrows(Cancelled.class, () -> workbench.edits().apply(plan.order(), impatient));
            assertEquals(2, workbench.imports().batches().size());
        }
        assertEquals(before, Shop.dump(temp.resolve("shop")));
    }

    @Test
    void a_look_at_contact_data_is_in_the_log_for_good() {
        try (Workbench workbench = shop(8)) {
            workbench.reveals().log("mia", 3, Reveals.Field.PHONE, 1);
            workbench.reveals().log("tom", 0, Reveals.Field.CONTACT, 412);
        }
        try (Workbench workbench = Shop.workbenches().open(temp.resolve("shop"), Checkpoint.none())) {
            assertEquals(
                    List.of(
                            new Reveals.Line(Shop.CLOCK.instant(), "tom", 0, Reveals.Field.CONTACT, 412),
                            new Reveals.Line(Shop.CLOCK.instant(), "mia", 3, Reveals.Field.PHONE, 1)),
                    workbench.reveals().lines(10));
        }
    }
}
