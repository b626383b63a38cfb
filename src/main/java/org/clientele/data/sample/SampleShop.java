package org.clientele.data.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.clientele.model.run.Checkpoint;

/**
 * Makes the files of a believable shop, always the same for the same seed: the mix of formats that shops really have.
 *
 * <p>{@code customers.xlsx} (two sheets), {@code orders.csv}, {@code products.tsv}, {@code consents.csv} in GB18030 with
 * Chinese headers, {@code events.csv.gz}, {@code stops.csv}, {@code results.csv}, and under {@code truth/} what is known
 * to be true of it.
 */
public final class SampleShop {
    /** What was made. */
    public record Made(int customers, int products, int orders, int orderLines, int events) {}

    private final long seed;
    private final int customers;
    private final SampleCatalogue catalogue;
    private final SampleOrders orders;

    /** The shop of that seed with that many customers. */
    public SampleShop(long seed, int customers) {
        this.seed = seed;
        this.customers = customers;
        this.catalogue = new SampleCatalogue(seed);
        this.orders = new SampleOrders(seed, catalogue);
    }

    /** Writes all files into a folder, which is made when it is missing. */
    public Made write(Path folder, Checkpoint checkpoint) throws IOException {
        Files.createDirectories(folder.resolve("truth"));
        products(folder.resolve("products.tsv"));
        SampleWorkbook.write(folder.resolve("customers.xlsx"), seed, customers, checkpoint.part(0, 0.3));
        Made made = behaviour(folder, checkpoint.part(0.3, 0.9));
        permissions(folder);
        results(folder.resolve("results.csv"));
        SampleTruth.write(folder.resolve("truth"), seed, customers, catalogue);
        checkpoint.progress(1);
        return made;
    }

    private void products(Path file) throws IOException {
        try (CsvWriter csv = writer(Files.newOutputStream(file), StandardCharsets.UTF_8, '\t')) {
            csv.writeRecord("sku", "name", "category", "brand", "price", "cost", "stock", "description");
            for (SampleCatalogue.Item item : catalogue.items()) {
                csv.writeRecord(
                        item.sku(),
                        item.name(),
                        SampleCatalogue.category(item.category()),
                        item.brand(),
                        money(item.cents()),
                        money(item.costCents()),
                        Integer.toString(item.stock()),
                        item.text());
            }
        }
    }

    private Made behaviour(Path folder, Checkpoint checkpoint) throws IOException {
        int orderCount = 0;
        int lineCount = 0;
        int[] eventCount = new int[1];
        try (CsvWriter csv = writer(Files.newOutputStream(folder.resolve("orders.csv")), StandardCharsets.UTF_8, ',');
                CsvWriter events = writer(
                        new GZIPOutputStream(Files.newOutputStream(folder.resolve("events.csv.gz"))),
                        StandardCharsets.UTF_8,
                        ',')) {
            csv.writeRecord(
                    "order_id",
                    "order_time",
                    "customer_id",
                    "sku",
                    "quantity",
                    "unit_price",
                    "discount",
                    "status",
                    "channel");
            events.writeRecord("customer_id", "event", "time", "sku");
            for (int i = 0; i < customers; i++) {
                SamplePerson person = SamplePerson.of(seed, i);
                List<SampleOrders.Order> history = orders.of(person);
                for (int o = 0; o < history.size(); o++) {
                    SampleOrders.Order order = history.get(o);
                    String number = "S%06d-%d".formatted(i + 1, o + 1);
                    orderCount++;
                    for (SampleOrders.Line line : order.lines()) {
                        lineCount++;
                        csv.writeRecord(
                                number,
                                order.at().toString().replace('T', ' '),
                                person.number(),
                                catalogue.items().get(line.item()).sku(),
                                Integer.toString(line.quantity()),
                                money(line.unitCents()),
                                money(line.discountCents()),
                                order.status(),
                                order.channel());
                    }
                }
                eventCount[0] += events(events, person, history);
                if ((i & 255) == 0) {
                    checkpoint.check();
                    checkpoint.progress((double) i / customers);
                }
            }
        }
        return new Made(customers, catalogue.items().size(), orderCount, lineCount, eventCount[0]);
    }

    private int events(CsvWriter csv, SamplePerson person, List<SampleOrders.Order> history) {
        SplittableRandom random = SamplePerson.randomOf(seed, person.index(), 3);
        LocalDate since = SamplePerson.END.minusMonths(6);
        int count = 0;
        for (SampleOrders.Order order : history) {
            if (order.at().toLocalDate().isBefore(since)) {
                continue;
            }
            for (SampleOrders.Line line : order.lines()) {
                if (random.nextInt(2) == 0) {
                    String sku = catalogue.items().get(line.item()).sku();
                    csv.writeRecord(
                            person.number(),
                            "view",
                            order.at()
                                    .minusMinutes(5 + random.nextInt(2000))
                                    .toString()
                                    .replace('T', ' '),
                            sku);
                    count++;
                }
            }
        }
        int visits = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0;
        for (int v = 0; v < visits; v++) {
            int category = random.nextInt(3) > 0 ? person.taste().first : person.taste().second;
            LocalDate day = SamplePerson.END.minusDays(random.nextInt(150));
            csv.writeRecord(
                    person.number(),
                    random.nextInt(3) == 0 ? "newsletter_click" : "view",
                    day.atTime(7 + random.nextInt(15), random.nextInt(60))
                            .toString()
                            .replace('T', ' '),
                    catalogue.items().get(catalogue.pick(category, random)).sku());
            count++;
        }
        return count;
    }

    private void permissions(Path folder) throws IOException {
        try (CsvWriter csv =
                        writer(Files.newOutputStream(folder.resolve("consents.csv")), Charset.forName("GB18030"), ',');
                CsvWriter stops =
                        writer(Files.newOutputStream(folder.resolve("stops.csv")), StandardCharsets.UTF_8, ',')) {
            csv.writeRecord("客户编号", "渠道", "用途", "状态", "取得时间", "来源", "文案版本", "凭证");
            stops.writeRecord("email", "phone", "reason", "date");
            stops.writeRecord("gone.away@example.org", "", "unsubscribed", "2025-02-11");
            for (int i = 0; i < customers; i++) {
                SamplePerson person = SamplePerson.of(seed, i);
                SplittableRandom random = SamplePerson.randomOf(seed, i, 4);
                if (!person.email().isEmpty()) {
                    consent(csv, person, "邮件", 70, random);
                }
                if (!person.phone().isEmpty()) {
                    consent(csv, person, "短信", 46, random);
                }
                if (random.nextInt(100) == 0 && !person.email().isEmpty()) {
                    LocalDate day = SamplePerson.END.minusDays(random.nextInt(400));
                    stops.writeRecord(
                            person.email().toUpperCase(java.util.Locale.ROOT), "", "complaint", day.toString());
                }
            }
        }
    }

    private static void consent(
            CsvWriter csv, SamplePerson person, String channel, int granted, SplittableRandom random) {
        int at = random.nextInt(100);
        String time = person.signup()
                .atTime(9 + random.nextInt(11), random.nextInt(60))
                .toString()
                .replace('T', ' ');
        String[] sources = {"结账页面", "门店登记表", "会员注册", "微信小程序"};
        String source = sources[random.nextInt(sources.length)];
        if (at < granted) {
            String proof = "表单-%06d".formatted(100_000 + person.index());
            csv.writeRecord(person.number(), channel, "营销", "同意", time, source, "v" + (1 + at % 3), proof);
            if (random.nextInt(100) < 9) {
                LocalDate later = person.signup().plusDays(20 + random.nextInt(300));
                LocalDate day = later.isAfter(SamplePerson.END) ? SamplePerson.END : later;
                csv.writeRecord(
                        person.number(),
                        channel,
                        "营销",
                        "退订",
                        day.atTime(12, 0).toString().replace('T', ' '),
                        "邮件页脚",
                        "",
                        "");
            }
        } else if (at < granted + 8) {
            csv.writeRecord(person.number(), channel, "营销", "不同意", time, source, "", "");
        } else if (at < granted + 14) {
            csv.writeRecord(person.number(), channel, "营销", "", time, source, "", "");
        }
    }

    private void results(Path file) throws IOException {
        LocalDate sent = LocalDate.of(2026, 3, 18);
        try (CsvWriter csv = writer(Files.newOutputStream(file), StandardCharsets.UTF_8, ',')) {
            csv.writeRecord(
                    "campaign",
                    "customer_id",
                    "arm",
                    "sent_at",
                    "opened",
                    "clicked",
                    "ordered",
                    "revenue",
                    "unsubscribed");
            for (int i = 0; i < customers; i++) {
                SamplePerson person = SamplePerson.of(seed, i);
                SplittableRandom random = SamplePerson.randomOf(seed, i, 5);
                if (random.nextInt(2) == 0
                        || person.email().isEmpty()
                        || !person.signup().isBefore(sent)) {
                    continue;
                }
                boolean control = random.nextInt(100) < SampleTruth.CONTROL_PERCENT;
                int rate = control ? SampleTruth.BASE_PER_MILLE : SampleTruth.TREATED_PER_MILLE;
                boolean bought = random.nextInt(1000) < rate;
                boolean opened = !control && random.nextInt(100) < 38;
                boolean clicked = opened && random.nextInt(100) < 22;
                csv.writeRecord(
                        "Spring tea 2026",
                        person.number(),
                        control ? "control" : "sent",
                        control ? "" : sent.atTime(10, 0).toString().replace('T', ' '),
                        control ? "" : yes(opened),
                        control ? "" : yes(clicked),
                        yes(bought),
                        bought ? money(8_000 + random.nextInt(24_000)) : "",
                        control ? "" : yes(random.nextInt(1000) < 4));
            }
        }
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }

    static String money(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static CsvWriter writer(OutputStream out, Charset charset, char separator) {
        return CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(new BufferedOutputStream(out, 1 << 16), charset));
    }
}
