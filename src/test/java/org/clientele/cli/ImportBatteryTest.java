package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong with imports elsewhere, on real workbenches: the truth is read by plain SQL. */
class ImportBatteryTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeEach
    void makeWorkbench() throws IOException {
        commands.json(0, "new", bench(), "--country", "GB", "--currency", "GBP", "--zone", "UTC");
    }

    @Test
    void theSameRowsAgainChangeNothingAndOneCellChangesOneRow() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(i + ",p" + i + "@shop.example,Name " + i + ",City " + i % 7 + "," + i * 3);
        }
        String header = "customer_id,email,name,city,Score\n";
        JsonNode first = imported("customers", file("a.csv", header + String.join("\n", lines)));
        assertEquals(300, first.at("/counts/created").asInt());
        assertNothing(imported("customers", file("a.csv", header + String.join("\n", lines))));
        assertNothing(imported("customers", file("renamed.csv", header + String.join("\n", lines))));
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(3));
        assertNothing(imported("customers", file("shuffled.csv", header + String.join("\n", shuffled))));
        shuffled.set(17, shuffled.get(17).replace(",City ", ",Town "));
        JsonNode changed = imported("customers", file("changed.csv", header + String.join("\n", shuffled)));
        assertEquals(1, changed.at("/counts/updated").asInt());
        assertEquals(299, changed.at("/counts/unchanged").asInt());
        assertEquals(1, changed.at("/changes/city").asInt());
        assertEquals(1, changed.at("/changes").size());
    }

    private static void assertNothing(JsonNode answer) {
        assertEquals(0, answer.at("/counts/created").asInt(), answer.toString());
        assertEquals(0, answer.at("/counts/updated").asInt(), answer.toString());
        assertEquals(300, answer.at("/counts/unchanged").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1234567890123456789|1234567890123456789",
                "0001234|0001234",
                "=\"\"0012\"\"|0012",
                "'0012|0012",
                "\t0012|0012",
                "１２３|123",
                "1.2E+17|",
                "#REF!|",
                "#####|"
            })
    void numbersOfOrdersAreExactOrTheRowIsLeftOut(String cell, @org.jspecify.annotations.Nullable String number)
            throws IOException, SQLException {
        Path file = file(
                "orders.csv",
                "order_id,order_time,email,sku,amount\n\"" + cell + "\",2026-01-02,a@shop.example,x,5\n"
                        + "other,2026-01-02,a@shop.example,x,5\n");
        JsonNode done = commands.json(0, "import", bench(), "orders", file, "--skip-bad");
        assertEquals(number == null ? 1 : 0, done.at("/counts/rejected").asInt(), done.toString());
        assertEquals(
                number == null ? List.of("other") : List.of(number, "other"),
                sql("select number from sales_order order by id"));
    }

    @Test
    void ordersOfSeveralLinesCountOnce() throws IOException, SQLException {
        Path shopify = file(
                "shopify.csv",
                "Name,Email,Financial Status,Created at,Currency,Subtotal,Shipping,Taxes,Total,Lineitem quantity,"
                        + "Lineitem name,Lineitem price,Lineitem sku,Billing Name,Accepts Marketing\n"
                        + "#1001,a@shop.example,paid,2026-05-01 10:00:00 +0200,GBP,12,3,2,17,1,Tea,5,T1,Anna Berg,yes\n"
                        + "#1001,,,,,,,,,2,Cup,3.5,C1,,\n"
                        + "#1002,b@shop.example,refunded,2026-05-02 10:00:00 +0200,GBP,5,0,1,6,1,Tea,5,T1,Ben,no\n"
                        + "#1003,c@shop.example,voided,2026-05-03 10:00:00 +0200,USD,5,0,1,6,1,Tea,5,T1,Carl,\n");
        JsonNode done = imported("orders", shopify);
        assertEquals("Shopify", done.at("/program").asText());
        assertEquals(List.of("120000", "50000", "50000"), sums());
        assertEquals(
                List.of("30000|20000|GBP", "0|10000|GBP", "0|10000|USD"),
                sql("select shipping || '|' || tax || '|' || currency from sales_order order by id"));
        assertEquals(List.of("3"), sql("select count(*) from customer"));
        assertEquals(List.of("2"), sql("select count(*) from product"));
        assertEquals(
                List.of("PAID", "PAID", "REFUNDED", "CANCELLED"),
                sql("select status from order_line order by id").stream()
                        .map(s -> org.clientele.model.trade.OrderStatus.values()[Integer.parseInt(s)].name())
                        .toList());
        // yes opens, no closes, blank says nothing
        assertEquals(
                List.of("GRANTED", "DENIED"),
                sql("select status from consent order by id").stream()
                        .map(s -> org.clientele.model.contact.ConsentStatus.values()[Integer.parseInt(s)].name())
                        .toList());
    }

    @Test
    void repeatedOrderRowsCountTheTotalOnce() throws IOException, SQLException {
        Path jd = file(
                "jd.csv",
                "订单号,商品ID,商品名称,订购数量,下单时间,京东价,订单金额,结算金额,订单状态,下单帐号,客户姓名,联系电话\n"
                        + "1,11,茶,1,2026-05-01 10:00:00,30,50,50,完成,jd_a,王伟,1******6198\n"
                        + "1,12,杯,2,2026-05-01 10:00:00,10,50,50,完成,jd_a,王伟,1******6198\n"
                        + "2,11,茶,1,2026-05-02 10:00:00,30,30,30,已取消,jd_b,李雷,1******6199\n");
        assertEquals("京东", imported("orders", jd).at("/program").asText());
        assertEquals(List.of("500000", "300000"), sums());
        Path totals = file(
                "totals.csv",
                "order number,order date,email,product,order total\n"
                        + "7,2026-06-01,x@shop.example,Tea,50\n7,2026-06-01,x@shop.example,Cup,50\n"
                        + "8,2026-06-02,x@shop.example,Tea,20\n");
        imported("orders", totals);
        assertEquals(List.of("500000", "300000", "500000", "200000"), sums());
        assertNothingNew(imported("orders", totals));
        assertEquals(List.of("500000", "300000", "500000", "200000"), sums());
    }

    private static void assertNothingNew(JsonNode answer) {
        assertEquals(
                0,
                answer.at("/counts/created").asInt()
                        + answer.at("/counts/updated").asInt(),
                answer.toString());
    }

    private List<String> sums() throws SQLException {
        return sql("select sum(l.amount) from sales_order o join order_line l on l.order_id = o.id"
                + " group by o.id order by o.id");
    }

    @Test
    void aSecondFileOfTheSameShapeAsksNothing() throws IOException {
        String header = "customer_id,email,phone,Joined,opt in,Stufe\n";
        Path one = file("one.csv", header + "1,a@shop.example,07400 123456,03/04/2026,yes,1.299\n");
        JsonNode open = commands.json(1, "import", bench(), "customers", one);
        assertEquals(3, open.at("/questions").size(), open.toString());
        assertTrue(open.at("/error/sentence").asText().contains("--date-order"), open.toString());
        JsonNode asked =
                commands.json(1, "import", bench(), "customers", one, "--date-order", "dmy", "--answer", "Stufe=comma");
        assertTrue(asked.at("/error/sentence").asText().contains("--answer opt in=email|sms|both"), asked.toString());
        commands.json(
                0,
                "import",
                bench(),
                "customers",
                one,
                "--map",
                "extra:Level=Stufe",
                "--date-order",
                "dmy",
                "--answer",
                "Stufe=comma",
                "--answer",
                "opt in=email",
                "--keep",
                "email=blank");
        Path two = file(
                "two.csv",
                header + "2,b@shop.example,07400 123457,05/06/2026,yes,2.500\n"
                        + "1,new@shop.example,07400 123456,03/04/2026,,1.299\n");
        JsonNode again = imported("customers", two);
        assertEquals("extra(number):Level", again.at("/columns/Stufe").asText());
        assertEquals(0, again.at("/counts/updated").asInt(), again.toString());
        Path wider =
                file("wider.csv", header.replace("Stufe", "Stufe,Farbe") + "3,c@shop.example,,07/08/2026,,3.500,rot\n");
        JsonNode changed = imported("customers", wider);
        assertEquals("Farbe", changed.at("/newColumns/0").asText());
        assertEquals(1, changed.at("/newColumns").size());
        assertEquals("extra(number):Level", changed.at("/columns/Stufe").asText());
    }

    @Test
    void policiesSayWhatMayBeCreatedAndOverwritten() throws IOException, SQLException {
        imported(
                "customers",
                file("a.csv", "customer_id,name,city,updated at\n1,Anna,Oslo,2026-05-01\n2,Ben,,2026-05-01\n"));
        Path b = file(
                "b.csv",
                "customer_id,name,city,updated at\n"
                        + "1,Anna B,Bergen,2026-04-01\n"
                        + "2,Ben B,Bergen,2026-06-01\n"
                        + "3,Carl,Bergen,2026-06-01\n");
        JsonNode update = commands.json(
                0,
                "import",
                bench(),
                "customers",
                b,
                "--rows",
                "update",
                "--keep",
                "city=blank",
                "--keep",
                "name=newer",
                "--skip-bad");
        assertEquals(1, update.at("/counts/rejected").asInt(), update.toString());
        assertEquals(List.of("Anna|Oslo", "Ben B|Bergen"), sql("select name || '|' || city from customer order by id"));
        JsonNode create = commands.json(0, "import", bench(), "customers", b, "--rows", "create");
        assertEquals(1, create.at("/counts/created").asInt(), create.toString());
        assertEquals(List.of("Anna", "Ben B", "Carl"), sql("select name from customer order by id"));
    }

    @Test
    void correctionsOnTheCommandLine() throws IOException, SQLException {
        Path file = file(
                "c.csv",
                "customer_id,email,city,signup date\n"
                        + "1,anna@gmial.com,Shang hai,2026-01-13\n"
                        + "2,a@b.example; c@d.example,Shang hai,2026/13/05\n"
                        + "3,carl@shop.example,Oslo,never\n"
                        + "4,test@shop.example,Oslo,2026-01-02\n");
        JsonNode done = commands.json(
                0,
                "import",
                bench(),
                "customers",
                file,
                "--replace",
                "city:Shang hai=Shanghai",
                "--take-hints",
                "email",
                "--keep-first",
                "email",
                "--swap-dates",
                "signup date",
                "--set",
                "3:signup date=2026-02-03",
                "--leave-out",
                "4");
        assertEquals(3, done.at("/counts/created").asInt(), done.toString());
        assertEquals(1, done.at("/counts/rejected").asInt());
        assertEquals(
                List.of("anna@gmail.com|Shanghai", "a@b.example|Shanghai", "carl@shop.example|Oslo"),
                sql("select email || '|' || city from customer order by id"));
        JsonNode cleared = commands.json(0, "import", bench(), "customers", file, "--clear", "signup date");
        assertEquals(0, cleared.at("/counts/rejected").asInt(), cleared.toString());
        assertEquals(1, commands.run("import", bench(), "customers", file, "--replace", "city"));
        assertTrue(commands.err().contains("--replace COLUMN:FROM=TO"), commands.err());
    }

    @Test
    void typesAreChosenAndKept() throws IOException {
        Path file = file("t.csv", "customer_id,Score,Since\n1,12,2026-01-02\n2,many,2026-01-03\n");
        JsonNode typed = commands.json(0, "import", bench(), "customers", file, "--type", "Score=number");
        assertEquals("extra(number):Score", typed.at("/columns/Score").asText());
        assertEquals("custom", typed.at("/problems/0/finding").asText());
        Path next = file("n.csv", "customer_id,Score,Other\n1,high,x\n");
        JsonNode open = commands.json(1, "import", bench(), "customers", next);
        assertTrue(open.at("/error/sentence").asText().contains("--answer Score=known|text"), open.toString());
        JsonNode bad = commands.json(1, "import", bench(), "customers", next, "--type", "Score=colour");
        assertEquals("intake.cli.word", bad.at("/error/code").asText());
    }

    @Test
    void historyTellsWhatWasDoneAndUndoWhatItLeft() throws IOException {
        JsonNode one = imported("customers", file("a.csv", "customer_id,name\n1,Anna\n2,Ben\n"));
        imported("customers", file("b.csv", "customer_id,name\n1,Anna Berg\n"));
        JsonNode all = commands.json(0, "history", bench());
        assertEquals(2, all.at("/batches").size());
        assertEquals("import", all.at("/batches/0/act").asText());
        JsonNode detail =
                commands.json(0, "history", bench(), one.at("/batch/id").asText());
        assertEquals(64, detail.at("/batch/sha256").asText().length());
        assertEquals("customer_id = customer_id", detail.at("/batch/mapping/0").asText());
        assertEquals(System.getProperty("user.name"), detail.at("/batch/by").asText());
        assertEquals(
                "intake.undo.unknown",
                commands.json(1, "history", bench(), 99).at("/error/code").asText());
        JsonNode undone = commands.json(0, "undo", bench(), one.at("/batch/id").asText());
        assertEquals(1, undone.at("/removed").asInt(), undone.toString());
        assertEquals(1, undone.at("/kept").asInt());
        assertEquals("customer", undone.at("/keptRows/0/owner").asText(), undone.toString());
    }

    @Test
    void consentsInACustomerListOpenAndCloseChannels() throws IOException {
        String header = "Customer ID,First Name,Last Name,Email,Phone,Accepts Email Marketing,Accepts SMS Marketing,"
                + "Total Spent,Total Orders,Note,Tags\n";
        imported(
                "customers",
                file(
                        "a.csv",
                        header
                                + "'1,Anna,Berg,anna@shop.example,'+447400123456,yes,yes,0,0,,\n"
                                + "'2,Ben,Okafor,ben@shop.example,'+447400123457,yes,no,0,0,,\n"
                                + "'3,Carl,Cole,carl@shop.example,'+447400123458,,,0,0,,\n"));
        assertEquals(List.of(2L, 1L), reach());
        JsonNode same = imported(
                "customers",
                file(
                        "b.csv",
                        header
                                + "'1,Anna,Berg,anna@shop.example,'+447400123456,yes,yes,0,0,,\n"
                                + "'2,Ben,Okafor,ben@shop.example,'+447400123457,unsubscribed,no,0,0,,\n"));
        assertEquals(1, same.at("/counts/updated").asInt(), same.toString());
        assertEquals(List.of(1L, 1L), reach());
        commands.json(0, "undo", bench());
        assertEquals(List.of(2L, 1L), reach());
    }

    private List<Long> reach() throws IOException {
        JsonNode status = commands.json(0, "status", bench());
        return List.of(
                status.at("/counts/canEmail").asLong(),
                status.at("/counts/canText").asLong());
    }

    private JsonNode imported(String kind, Path file) throws IOException {
        return commands.json(0, "import", bench(), kind, file);
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> sql(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection c = DriverManager.getConnection(
                        "jdbc:h2:file:" + bench().resolve("workbench") + ";IFEXISTS=TRUE", "sa", "");
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(query)) {
            while (r.next()) {
                rows.add(String.valueOf(r.getString(1)));
            }
        }
        return rows;
    }
}
