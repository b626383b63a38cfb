package org.clientele.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports.Origin;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.Field;
import org.clientele.model.table.Phone;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;

/** A made-up shop whose rows go into workbenches under test. */
final class Shop {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T10:00:00Z"));
    static final Profile PROFILE = new Profile("Tea shop", ZoneId.of("Europe/Stockholm"), "SE", "SEK");
    static final Shape CUSTOMERS = new Shape(
            TableKind.CUSTOMERS,
            List.of(
                    Field.CUSTOMER_NO,
                    Field.EMAIL,
                    Field.PHONE,
                    Field.NAME,
                    Field.CITY,
                    Field.SIGNUP_DATE,
                    Field.BIRTHDAY),
            List.of(org.clientele.model.table.CustomField.text("Loyalty")));
    static final Shape ORDERS = new Shape(
            TableKind.ORDERS,
            List.of(
                    Field.ORDER_NO,
                    Field.ORDER_TIME,
                    Field.CUSTOMER_NO,
                    Field.EMAIL,
                    Field.SKU,
                    Field.PRODUCT_NAME,
                    Field.QUANTITY,
                    Field.AMOUNT,
                    Field.STATUS,
                    Field.SALES_CHANNEL),
            List.of());

    private Shop() {}

    static H2Workbenches workbenches() {
        return new H2Workbenches(CLOCK);
    }

    static CleanRow row(long record, @Nullable Object... values) {
        return new CleanRow(record, values, new @Nullable String[0]);
    }

    static CleanRow customer(long record, @Nullable Object[] values, @Nullable String loyalty) {
        return new CleanRow(record, values, new @Nullable String[] {loyalty});
    }

    static Phone mobile(int n) {
        return new Phone("070-" + n, "+4670" + (1_000_000 + n), true);
    }

    /** A list of customers; some twice, some with neither number nor address. */
    static List<CleanRow> customers(long seed, int rows) {
        Random random = new Random(seed);
        List<CleanRow> list = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            int n = random.nextInt(rows);
            boolean nobody = random.nextInt(50) == 0;
            list.add(customer(
                    i,
                    new @Nullable Object[] {
                        nobody || random.nextInt(4) == 0 ? null : "C" + n,
                        nobody || random.nextInt(3) == 0 ? null : "person" + n + "@example.org",
                        random.nextInt(3) == 0 && !nobody ? mobile(n) : null,
                        "Name " + random.nextInt(1000),
                        random.nextBoolean() ? "Malmö" : null,
                        20_000 + random.nextInt(500),
                        null
                    },
                    random.nextBoolean() ? "gold" : null));
        }
        return list;
    }

    /** Order lines of customers 0 to {@code customers}; some lines literally twice. */
    static List<CleanRow> orders(long seed, int rows, int customers) {
        Random random = new Random(seed);
        List<CleanRow> list = new ArrayList<>();
        int order = (int) (seed * 1_000_000);
        int customer = 0;
        long minute = 0;
        for (int i = 1; i <= rows; i++) {
            if (i == 1 || random.nextInt(3) == 0) {
                order++;
                customer = random.nextInt(customers);
                minute = 29_000_000L + random.nextInt(500_000);
            }
            int product = random.nextInt(300);
            list.add(row(
                    i,
                    "O" + order,
                    minute,
                    "C" + customer,
                    customer % 3 == 0 ? null : "person" + customer + "@example.org",
                    "S" + product,
                    "Tea " + product,
                    1000L * (1 + random.nextInt(2)),
                    random.nextInt(40) == 0 ? null : 10_000L * (1 + product % 20),
                    null,
                    random.nextBoolean() ? "web" : "shop"));
        }
        return list;
    }

    static Origin origin(TableKind kind, String file, long rows) {
        return new Origin(kind, file, "", Integer.toHexString((kind + file).hashCode()), rows, "as named", "tester");
    }

    static BatchSummary load(Workbench workbench, Shape shape, String file, List<CleanRow> rows) {
        try (ImportBatch batch = workbench
                .imports()
                .begin(origin(shape.kind(), file, rows.size()), shape, Policies.usual(), Checkpoint.none())) {
            for (int i = 0; i < rows.size(); i += 1000) {
                batch.write(rows.subList(i, Math.min(rows.size(), i + 1000)));
            }
            return batch.commit(Checkpoint.none());
        }
    }

    /** A second connection to the closed database of a workbench. */
    static Connection plainSql(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("workbench") + ";IFEXISTS=TRUE", "sa", "");
    }

    /** All rows of all data tables of a closed workbench, in order, as one hash. */
    static String dump(Path folder) throws SQLException {
        return OrderedDump.of(folder).sha256();
    }
}
