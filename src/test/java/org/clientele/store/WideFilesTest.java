package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that carry their customers, products, sums and custom fields; the same files again, shuffled and changed. */
class WideFilesTest {
    private static final CustomField GIFT = new CustomField(Owner.ORDER, "Gift", CustomType.YES_NO);
    private static final CustomField SIZE = new CustomField(Owner.PRODUCT, "Size", CustomType.TEXT);
    private static final CustomField CLUB = new CustomField(Owner.CUSTOMER, "Club", CustomType.TEXT);
    private static final Shape WIDE = new Shape(
            TableKind.ORDERS,
            List.of(
                    Field.ORDER_NO,
                    Field.ORDER_TIME,
                    Field.CUSTOMER_NO,
                    Field.GIVEN_NAME,
                    Field.POSTCODE,
                    Field.SKU,
                    Field.PRICE,
                    Field.AMOUNT,
                    Field.TAX,
                    Field.SHIPPING,
                    Field.CURRENCY),
            List.of(GIFT, SIZE, CLUB));

    @TempDir
    Path temp;

    private static CleanRow wide(int record, @Nullable Object[] values, @Nullable String... extras) {
        return new CleanRow(record, values, extras);
    }

    private static List<CleanRow> twoOrders() {
        return List.of(
                wide(
                        1,
                        new @Nullable Object[] {"1", 29_000_000L, "A", "Anna", null, "tea", 99L, 100L, 20L, 50L, "eur"},
                        "yes",
                        "L",
                        "gold"),
                wide(
                        2,
                        new @Nullable Object[] {"1", 29_000_000L, "A", null, "211 20", "mug", null, 200L, 40L, 50L, null
                        },
                        null,
                        null,
                        null),
                wide(
                        3,
                        new @Nullable Object[] {"2", 29_000_100L, "B", null, null, "tea", 98L, 100L, null, null, "SEK"},
                        null,
                        "M",
                        null));
    }

    @Test
    void every_part_of_a_wide_row_goes_to_its_owner() throws Exception {
        Path folder = temp.resolve("w");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            BatchSummary batch = Shop.load(workbench, WIDE, "a.csv", twoOrders());
            assertEquals(new Counts(3, 3, 0, 0, 0), batch.counts());
            assertEquals(List.of(CLUB, SIZE, GIFT), workbench.imports().customFields());
        }
        assertEquals(
                List.of("1|EUR|60|50|{\"Gift\":\"yes\"}", "2|SEK|null|null|null"),
                rows(folder, "select number, currency, tax, shipping, extras from sales_order order by id"));
        assertEquals(
                List.of("A|Anna|211 20|{\"Club\":\"gold\"}", "B|null|null|null"),
                rows(folder, "select number, given_name, postcode, extras from customer order by id"));
        assertEquals(
                List.of("tea|99|{\"Size\":\"L\"}", "mug|null|null"),
                rows(folder, "select sku, price, extras from product order by id"));
    }

    @Test
    void the_sums_of_an_order_do_not_grow_when_its_file_comes_again() throws Exception {
        Path folder = temp.resolve("w");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shop.load(workbench, WIDE, "a.csv", twoOrders());
            long version = workbench.version();
            BatchSummary again = Shop.load(workbench, WIDE, "a.csv", twoOrders());
            assertEquals(new Counts(3, 0, 0, 3, 0), again.counts());
            assertTrue(again.changedNothing());
            assertEquals(version, workbench.version());
            CleanRow more = wide(
                    1,
                    new @Nullable Object[] {"2", 29_000_100L, "B", null, null, "mug", null, 300L, 7L, 9L, "SEK"},
                    null,
                    null,
                    null);
            Shop.load(workbench, WIDE, "b.csv", List.of(more));
            Shop.load(workbench, WIDE, "b.csv", List.of(more));
        }
        List<String> sums = List.of("1|60|50", "2|7|9");
        assertEquals(sums, rows(folder, "select number, tax, shipping from sales_order order by id"));
    }

    @Test
    void an_undo_gives_orders_their_sums_back_and_takes_fields_along() throws Exception {
        Path folder = temp.resolve("w");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shape narrow = new Shape(TableKind.ORDERS, WIDE.fields(), List.of());
            Shop.load(
                    workbench,
                    narrow,
                    "a.csv",
                    twoOrders().stream()
                            .map(row -> new CleanRow(row.record(), values(row), new @Nullable String[0]))
                            .toList());
            assertEquals(List.of(), workbench.imports().customFields());
        }
        String before = Shop.dump(folder);
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            CleanRow more = wide(
                    1,
                    new @Nullable Object[] {"2", 29_000_100L, "B", "Ben", null, "mug", 5L, 300L, 7L, 9L, "SEK"},
                    "no",
                    "S",
                    "silver");
            BatchSummary batch = Shop.load(workbench, WIDE, "b.csv", List.of(more));
            assertEquals(3, workbench.imports().customFields().size());
            workbench.imports().undo(batch.id(), Checkpoint.none());
            assertEquals(List.of(), workbench.imports().customFields());
        }
        assertEquals(before, Shop.dump(folder));
    }

    private static @Nullable Object[] values(CleanRow row) {
        @Nullable Object[] values = new @Nullable Object[WIDE.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.value(i);
        }
        return values;
    }

    @Test
    void a_currency_that_is_no_code_is_left_out() {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("w"), Shop.PROFILE)) {
            CleanRow strange = wide(
                    1,
                    new @Nullable Object[] {"1", 29_000_000L, "A", null, null, "tea", null, 100L, null, null, "kr."},
                    null,
                    null,
                    null);
            BatchSummary batch = Shop.load(workbench, WIDE, "a.csv", List.of(strange));
            assertEquals(new Counts(1, 0, 0, 0, 1), batch.counts());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void renamed_and_shuffled_files_change_nothing_and_one_cell_is_one_update(long seed) {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("w" + seed), Shop.PROFILE)) {
            List<CleanRow> rows = new ArrayList<>(Shop.orders(seed, 400, 60));
            Shop.load(workbench, Shop.ORDERS, "first.csv", Shop.orders(seed + 10, 200, 60));
            Counts first = Shop.load(workbench, Shop.ORDERS, "a.csv", rows).counts();
            Shop.load(workbench, Shop.ORDERS, "later.csv", Shop.orders(seed + 20, 200, 60));
            Counts known = new Counts(400, 0, 0, first.created(), first.rejected());
            assertEquals(
                    known,
                    Shop.load(workbench, Shop.ORDERS, "renamed.csv", rows).counts());
            Collections.shuffle(rows, new Random(seed));
            BatchSummary shuffled = Shop.load(workbench, Shop.ORDERS, "a.csv", rows);
            assertEquals(known, shuffled.counts());
            assertTrue(shuffled.changedNothing());
            int status = Shop.ORDERS.fields().indexOf(Field.STATUS);
            int amount = Shop.ORDERS.fields().indexOf(Field.AMOUNT);
            int at = 0;
            while (rows.get(at).value(amount) == null) {
                at++;
            }
            CleanRow old = rows.get(at);
            @Nullable
            Object[] values = new @Nullable Object[Shop.ORDERS.fields().size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = old.value(i);
            }
            values[status] = OrderStatus.CANCELLED;
            rows.set(at, Shop.row(old.record(), values));
            BatchSummary changed = Shop.load(workbench, Shop.ORDERS, "a.csv", rows);
            assertEquals(new Counts(400, 0, 1, first.created() - 1, first.rejected()), changed.counts());
            UndoReport undone = workbench.imports().undo(changed.id(), Checkpoint.none());
            assertEquals(1, undone.restored());
            assertEquals(
                    known,
                    Shop.load(workbench, Shop.ORDERS, "a.csv", Shop.orders(seed, 400, 60))
                            .counts());
        }
    }

    @Test
    void what_an_undo_leaves_is_listed_with_the_batch_that_needs_it() {
        try (Workbench workbench = Shop.workbenches().create(temp.resolve("w"), Shop.PROFILE)) {
            BatchSummary customers = Shop.load(
                    workbench,
                    Shop.CUSTOMERS,
                    "c.csv",
                    List.of(person(1, "C1", "Malmö"), person(2, "C2", "Lund"), person(3, "C3", "Lund")));
            BatchSummary later = Shop.load(workbench, Shop.CUSTOMERS, "d.csv", List.of(person(1, "C2", "Ystad")));
            BatchSummary orders = Shop.load(
                    workbench,
                    Shop.ORDERS,
                    "o.csv",
                    List.of(Shop.row(1, "O1", 29_000_000L, "C1", null, "S1", "Tea", 1000L, 10L, null, "web")));
            UndoReport report = workbench.imports().undo(customers.id(), Checkpoint.none());
            assertEquals(1, report.removed());
            assertEquals(2, report.kept());
            assertEquals(
                    List.of(
                            new UndoReport.Kept(Owner.CUSTOMER, "C1", orders.id()),
                            new UndoReport.Kept(Owner.CUSTOMER, "C2", later.id())),
                    report.keptRows());
        }
    }

    @Test
    void images_that_are_narrower_than_the_table_of_today_restore_too() throws Exception {
        Path folder = temp.resolve("w");
        try (Workbench workbench = Shop.workbenches().create(folder, Shop.PROFILE)) {
            Shop.load(workbench, Shop.CUSTOMERS, "c.csv", List.of(person(1, "C1", "Malmö"), person(2, "C2", "Lund")));
        }
        String before = Shop.dump(folder);
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            Shop.load(workbench, Shop.CUSTOMERS, "d.csv", List.of(person(1, "C2", "Ystad")));
        }
        try (Connection c = Shop.plainSql(folder);
                Statement s = c.createStatement()) {
            assertEquals(
                    1,
                    s.executeUpdate(
                            "update import_undo set before_image = regexp_replace(before_image, ',null]$', ']')"));
        }
        try (Workbench workbench = Shop.workbenches().open(folder, Checkpoint.none())) {
            assertEquals(1, workbench.imports().undo(2, Checkpoint.none()).restored());
        }
        assertEquals(before, Shop.dump(folder));
    }

    private static CleanRow person(int record, String number, String city) {
        return Shop.customer(record, new @Nullable Object[] {number, null, null, null, city, null, null}, null);
    }

    private static List<String> rows(Path folder, String sql) throws Exception {
        List<String> lines = new ArrayList<>();
        try (Connection c = Shop.plainSql(folder);
                Statement s = c.createStatement();
                ResultSet rows = s.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    line.append(i == 1 ? "" : "|").append(rows.getObject(i));
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }
}
