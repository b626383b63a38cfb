package org.clientele.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Random;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.data.read.Probe;
import org.clientele.data.read.Prober;
import org.clientele.data.read.RawRows;
import org.clientele.data.read.RawTables;
import org.clientele.data.read.ReadWish;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;

/**
 * Measures imports side by side with H2's own {@code INSERT … SELECT … FROM CSVREAD} into the same schema: {@code
 * LoadBench FOLDER CUSTOMERS LINES}. Nothing here asserts; it prints rates and ratios.
 */
final class LoadBench {
    private static final String[] CITIES = {"Berlin", "Malmö", "Lyon", "上海", "Kraków", "Porto", "Leeds", "Graz"};
    private static final String[] GIVEN = {"Anna", "Ben", "Chloé", "Dora", "Emil", "Fatima", "Göran", "Hana"};
    private static final String[] FAMILY = {"Berg", "Okafor", "Müller", "陈", "Rossi", "Novák", "Smith", "Silva"};
    private static final String[] TIERS = {"gold", "silver", "bronze", ""};
    private static final String[] STATES = {"paid", "paid", "paid", "paid", "paid", "refunded", "cancelled"};
    private static final String CUSTOMER_HEADER =
            "customer_id,email,phone,given_name,family_name,name,city,region,country,postcode,gender,birthday,signup_date,language,tier,points,store,source,shoe_size,height_cm,first_contact,vip,favourite_colour,segment_code,account_lead,credit_limit,last_survey,survey_score,referrer,note\n";
    private static final String[] OWN_FIELDS =
            CUSTOMER_HEADER.strip().substring(CUSTOMER_HEADER.indexOf("tier")).split(",");

    private final Path folder;
    private final int customers;
    private final int lines;

    private LoadBench(Path folder, int customers, int lines) {
        this.folder = folder;
        this.customers = customers;
        this.lines = lines;
    }

    /** Seconds on the clock and of the processors. */
    private record Took(double seconds, double cpu) {}

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        new LoadBench(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run();
    }

    private void run() throws Exception {
        Path people = folder.resolve("customers.csv");
        Path orders = folder.resolve("orders.csv");
        writePeople(people);
        writeOrders(orders);
        IO.println(String.format(
                Locale.ROOT,
                "customers %,d rows of 30 columns, %d MB; order lines %,d rows of 11 columns, %d MB; heap at most %d"
                        + " MB, %d processors",
                customers,
                Files.size(people) >> 20,
                lines,
                Files.size(orders) >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().availableProcessors()));
        parse("customers", people, customers);
        parse("lines", orders, lines);
        Took[] ours = new Took[4];
        try (Workbench workbench = Shop.workbenches().create(folder.resolve("ours"), Shop.PROFILE)) {
            ours[0] = time("customers, Clientele", customers, () -> bring(workbench, TableKind.CUSTOMERS, people));
            ours[1] = time("lines, Clientele", lines, () -> bring(workbench, TableKind.ORDERS, orders));
            ours[3] = time("lines again, Clientele", lines, () -> bring(workbench, TableKind.ORDERS, orders));
            ours[2] = time("customers again, Clientele", customers, () -> {
                bring(workbench, TableKind.CUSTOMERS, people);
            });
        }
        Shop.workbenches().create(folder.resolve("theirs"), Shop.PROFILE).close();
        Took people2;
        Took parts;
        Took justLines;
        try (Connection c = DriverManager.getConnection(
                        "jdbc:h2:file:" + folder.resolve("theirs/workbench") + ";IFEXISTS=TRUE", "sa", "");
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            people2 = time("customers, CSVREAD", customers, () -> load(c, s, customersSql(people)));
            justLines = time("lines alone, CSVREAD", lines, () -> load(c, s, linesSql(orders)));
            parts = grouped(c, s, orders);
            if (!Double.isNaN(parts.seconds())) {
                s.execute("shutdown");
            }
        }
        Took both = new Took(parts.seconds() + justLines.seconds(), parts.cpu() + justLines.cpu());
        ratio("customers", people2, ours[0]);
        ratio("order lines with their orders and products", both, ours[1]);
        ratio("order lines alone (CSVREAD is told every number)", justLines, ours[1]);
        again("customers", ours[0], ours[2]);
        again("order lines", ours[1], ours[3]);
        IO.println("peak heap " + peakHeap() + " MB");
    }

    /** Products and orders by GROUP BY, which H2 does in memory: at ten million lines it may not fit into a small heap. */
    private Took grouped(Connection c, Statement s, Path orders) throws Exception {
        try {
            return time("products and orders, CSVREAD", lines, () -> {
                load(c, s, productsSql(orders));
                load(c, s, ordersSql(orders));
            });
        } catch (SQLException failed) {
            if (!(failed.getCause() instanceof OutOfMemoryError)) {
                throw failed;
            }
            IO.println("products and orders, CSVREAD: out of memory in this heap");
            return new Took(Double.NaN, Double.NaN);
        }
    }

    private static void ratio(String what, Took theirs, Took ours) {
        IO.println(String.format(
                Locale.ROOT,
                "Clientele / CSVREAD, %s: %.2f times as fast by the clock, %.2f times by processor time",
                what,
                theirs.seconds() / ours.seconds(),
                theirs.cpu() / ours.cpu()));
    }

    private static void again(String what, Took first, Took second) {
        IO.println(String.format(
                Locale.ROOT,
                "again / first, %s: %.1f times as fast by the clock, %.1f times by processor time",
                what,
                first.seconds() / second.seconds(),
                first.cpu() / second.cpu()));
    }

    private static void parse(String what, Path file, int rows) throws Exception {
        Probe probe = Prober.probe(file, new ReadWish(null, null, null, null), Checkpoint.none());
        time(what + ", parse only", rows, () -> {
            try (RawRows raw = RawTables.open(probe)) {
                while (raw.next() != null) {
                    // nothing but reading
                }
            }
        });
    }

    private static ImportFile importing(Workbench workbench) {
        return new ImportFile(
                new FileTables(), Shop.PROFILE, workbench.imports(), Clock.fixed(Shop.CLOCK.instant(), ZoneOffset.UTC));
    }

    private static SourceTable probe(ImportFile intake, Path file) throws Exception {
        return intake.probe(file, FileWish.none()).work().run(Checkpoint.none());
    }

    private static void bring(Workbench workbench, TableKind kind, Path file) throws Exception {
        ImportFile intake = importing(workbench);
        SourceTable source = probe(intake, file);
        ImportPlan plan = intake.plan(source, kind).work().run(Checkpoint.none());
        ImportAtOnce.Outcome outcome = new ImportAtOnce(intake, workbench.imports())
                .job(plan, null, false)
                .work()
                .run(Checkpoint.none());
        if (outcome.report() == null) {
            throw new IllegalStateException("not imported: " + outcome.preview().questions() + " "
                    + outcome.preview().firstRejected());
        }
        BatchSummary batch = outcome.report().batch();
        IO.println("  " + batch.counts() + ", version " + workbench.version());
    }

    private static void load(Connection c, Statement s, String sql) throws SQLException {
        s.execute(sql);
        c.commit();
        s.execute("checkpoint sync");
        c.commit();
    }

    private static String csv(Path file) {
        return " from csvread('" + file + "', null, 'charset=UTF-8')";
    }

    private static String customersSql(Path file) {
        StringBuilder own = new StringBuilder();
        for (String field : OWN_FIELDS) {
            own.append(own.isEmpty() ? "" : ", ")
                    .append('\'')
                    .append(field)
                    .append("': ")
                    .append(field);
        }
        return "insert into customer (id, batch, changed, record, number, email, phone, phone_raw, textable, name,"
                + " given_name, family_name, city, region, country, postcode, gender, birthday, signup, language, extras)"
                + " select rownum(), 1, 1, rownum(), customer_id, email, phone, phone, true, name, given_name,"
                + " family_name, city, region, country, postcode, gender, datediff(day, date '1970-01-01', cast(birthday"
                + " as date)), datediff(day, date '1970-01-01',"
                + " cast(signup_date as date)), language,"
                + " cast(json_object(" + own + " absent on null) as varchar)" + csv(file);
    }

    private static String productsSql(Path file) {
        return "insert into product (id, batch, changed, record, sku, name, category)"
                + " select cast(substring(sku, 2) as int) + 1, 1, 1, 0, sku, min(product_name), min(category)"
                + csv(file)
                + " group by sku";
    }

    private static String ordersSql(Path file) {
        return "insert into sales_order (id, batch, changed, number, customer_id, at_minute, sales_channel)"
                + " select cast(substring(order_id, 2) as int), 1, 1, order_id,"
                + " cast(substring(min(customer_id), 2) as int) + 1, datediff(minute, timestamp '1970-01-01 00:00:00',"
                + " cast(min(order_time) as timestamp)), min(sales_channel)" + csv(file) + " group by order_id";
    }

    private static String linesSql(Path file) {
        return "insert into order_line (id, batch, changed, record, order_id, product_id, quantity, amount, status,"
                + " occurrence) select rownum(), 1, 1, rownum(), cast(substring(order_id, 2) as int),"
                + " cast(substring(sku, 2) as int) + 1, cast(quantity as int) * 1000,"
                + " cast(cast(amount as decimal(20, 4)) * 10000 as bigint),"
                + " case status when 'paid' then 0 when 'refunded' then 1 else 2 end, 0" + csv(file);
    }

    private void writePeople(Path file) throws IOException {
        Random r = new Random(1);
        try (BufferedWriter w = Files.newBufferedWriter(file)) {
            w.write(CUSTOMER_HEADER);
            for (int i = 0; i < customers; i++) {
                String given = GIVEN[r.nextInt(8)];
                String family = FAMILY[r.nextInt(8)];
                int place = r.nextInt(8);
                w.write("C" + i + ",person" + i + "@example.org,+4670" + (1_000_000 + i) + "," + given + "," + family
                        + ","
                        + given + " " + family + "," + CITIES[place] + ",Region " + place + ",SE,"
                        + (10_000 + r.nextInt(80_000)) + "," + (r.nextBoolean() ? "f" : "m") + "," + day(r, 1950, 50)
                        + "," + day(r, 2020, 6) + ",sv," + TIERS[r.nextInt(4)] + "," + r.nextInt(5000) + ",Store "
                        + r.nextInt(40) + ",web," + (36 + r.nextInt(10)) + "," + (150 + r.nextInt(50)) + ","
                        + day(r, 2020, 6) + "," + (r.nextInt(20) == 0 ? "yes" : "no") + ",blue,S" + r.nextInt(99)
                        + ",Lead " + r.nextInt(12) + "," + r.nextInt(900) + ".50,," + r.nextInt(10) + ",C"
                        + r.nextInt(customers) + ",\"likes tea, and cake\"\n");
            }
        }
    }

    private static String day(Random r, int from, int years) {
        return from + r.nextInt(years) + "-0" + (1 + r.nextInt(9)) + "-" + (10 + r.nextInt(19));
    }

    private void writeOrders(Path file) throws IOException {
        Random r = new Random(2);
        try (BufferedWriter w = Files.newBufferedWriter(file)) {
            w.write("order_id,order_time,customer_id,sku,product_name,category,quantity,unit_price,amount,status,"
                    + "sales_channel\n");
            int order = 0;
            String head = "";
            for (int i = 0; i < lines; i++) {
                if (i % 4 == 0) {
                    head = "O" + ++order + "," + day(r, 2020, 6) + " 1" + r.nextInt(10) + ":" + (10 + r.nextInt(50))
                            + ",C" + r.nextInt(customers);
                }
                int product = r.nextInt(1000);
                int pieces = 1 + r.nextInt(3);
                int cents = 199 + product * 7;
                w.write(head + ",S" + product + ",Tea " + product + ",Kind " + product % 20 + "," + pieces + ","
                        + money(cents) + "," + money(cents * pieces) + "," + STATES[r.nextInt(7)] + ","
                        + (order % 2 == 0 ? "web" : "shop") + "\n");
            }
        }
    }

    private static String money(int cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }

    private static Took time(String what, int rows, Work work) throws Exception {
        System.gc();
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        work.run();
        Took took = new Took((System.nanoTime() - start) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
        IO.println(String.format(
                Locale.ROOT,
                "%-30s %,11d rows %7.1f s %7.1f CPU-s %,10.0f rows/s %,10.0f rows/CPU-s",
                what,
                rows,
                took.seconds(),
                took.cpu(),
                rows / took.seconds(),
                rows / took.cpu()));
        return took;
    }

    private static long peakHeap() {
        long peak = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            peak += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return peak >> 20;
    }
}
