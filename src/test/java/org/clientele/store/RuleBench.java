package org.clientele.store;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.clientele.analysis.rfm.RfmSpec;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.AskRule;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.RuleAnswer;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.intake.Policies;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Measures rules on a large shop: {@code RuleBench FOLDER CUSTOMERS LINES}. A workbench that is already in the folder is
 * used as it is; otherwise one is made there. Nothing here asserts; it prints times.
 */
final class RuleBench {
    private static final String[] CITIES = {"Berlin", "Malmö", "Lyon", "上海", "Kraków", "Porto", "Leeds", "Graz"};
    private static final String[] CATEGORIES = {
        "Tea", "Coffee", "Cups", "Gifts", "Books", "Spices", "Honey", "Cake", "Oil", "Wine", "Soap", "Candles"
    };
    private static final String[] BRANDS = {"Acme", "Nord", "Berg", "Sol", "Luna", "Terra"};
    private static final int PRODUCTS = 4_000;
    private static final int LAST_DAY = (int) LocalDate.of(2026, 11, 20).toEpochDay();
    private static final int DAYS = 1_095;
    private static final int RULES = 200;
    private static final int KINDS = 16;
    private static final int PER_KIND = 100;
    private static final int EDITS = 100;
    private static final int NEW_ROWS = 10_000;
    private static final Shape PRODUCT_SHAPE = new Shape(
            TableKind.PRODUCTS, List.of(Field.SKU, Field.PRODUCT_NAME, Field.CATEGORY, Field.BRAND), List.of());
    private static final Shape CUSTOMER_SHAPE = new Shape(
            TableKind.CUSTOMERS,
            List.of(
                    Field.CUSTOMER_NO,
                    Field.EMAIL,
                    Field.NAME,
                    Field.CITY,
                    Field.GENDER,
                    Field.SIGNUP_DATE,
                    Field.BIRTHDAY),
            List.of(CustomField.text("Tier")));
    private static final Shape ORDER_SHAPE = new Shape(
            TableKind.ORDERS,
            List.of(
                    Field.ORDER_NO,
                    Field.ORDER_TIME,
                    Field.CUSTOMER_NO,
                    Field.SKU,
                    Field.QUANTITY,
                    Field.AMOUNT,
                    Field.STATUS,
                    Field.SALES_CHANNEL),
            List.of());

    private final Path folder;
    private final int customers;
    private final int lines;
    private final Random random = new Random(1);

    private RuleBench(Path folder, int customers, int lines) {
        this.folder = folder;
        this.customers = customers;
        this.lines = lines;
    }

    private interface Work {
        void run() throws Exception;
    }

    private interface Rows {
        CleanRow row(int record);
    }

    public static void main(String[] arguments) throws Exception {
        new RuleBench(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).run();
    }

    private void run() throws Exception {
        Path shop = Files.exists(folder.resolve("workbench.mv.db")) ? folder : folder.resolve("rules");
        if (!Files.exists(shop.resolve("workbench.mv.db"))) {
            Files.createDirectories(folder);
            took("made a workbench", () -> make(shop));
        }
        Workbench[] open = new Workbench[1];
        took("opened the folder", () -> open[0] = Shop.workbenches().open(shop, Checkpoint.none()));
        try (Workbench workbench = open[0]) {
            Facts[] facts = new Facts[1];
            took("snapshot open from cache", () -> facts[0] = workbench.facts(Checkpoint.none()));
            IO.println(String.format(
                    Locale.ROOT,
                    "%,d customers, %,d order lines, %d processors, heap at most %,d MB",
                    facts[0].customers(),
                    facts[0].lines().size(),
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().maxMemory() >> 20));
            Analyses analyses = new Analyses();
            took("computed attributes of all", () -> analyses.attributes(facts[0], Checkpoint.none()));
            took("RFM of all, attributes there", () -> analyses.rfm(facts[0], RfmSpec.standard(), Checkpoint.none()));
            took(
                    "RFM of all, from the snapshot",
                    () -> new Analyses().rfm(facts[0], RfmSpec.standard(), Checkpoint.none()));
            measure(workbench, analyses);
            IO.println("heap in use after collection " + heap() + " MB");
            delta(workbench);
        }
    }

    /** Counts of rules as the builder asks for them: every node, what removing it changes, reach, blanks. */
    private void measure(Workbench workbench, Analyses analyses) throws Exception {
        List<Rule> rules = rules(RULES, new Random(7));
        long start = System.nanoTime();
        whole(new AskRule(workbench, analyses), rules.getFirst());
        IO.println(String.format(Locale.ROOT, "the very first rule %.1f ms", (System.nanoTime() - start) / 1e6));
        for (Rule rule : rules(40, new Random(8))) {
            whole(new AskRule(workbench, analyses), rule);
        }
        // what the other rules have left behind is of no use to the next one
        Analyses fresh = new Analyses();
        FindGroups find = new FindGroups(workbench, fresh);
        Facts facts = workbench.facts(Checkpoint.none());
        for (String word : new String[] {"stage:lapsed", "rfm:champions"}) {
            find.resolve(find.words().parse(word), facts, Checkpoint.none());
        }
        long used = cpu();
        double[] cold = new double[RULES];
        double[] all = new double[RULES];
        long people = 0;
        for (int i = 0; i < RULES; i++) {
            Rule rule = rules.get(i);
            fresh.forgetRules();
            long before = System.nanoTime();
            people += find.resolve(
                            new org.clientele.model.group.Segment.ByRule(org.clientele.model.rule.RuleText.of(rule)),
                            facts,
                            Checkpoint.none())
                    .size();
            cold[i] = (System.nanoTime() - before) / 1e6;
            fresh.forgetRules();
            before = System.nanoTime();
            whole(new AskRule(workbench, fresh), rule);
            all[i] = (System.nanoTime() - before) / 1e6;
        }
        print("count of a rule, nothing known before", cold);
        print("every node, what removing it changes, reach", all);
        IO.println(String.format(
                Locale.ROOT, "time of the processors for each of these %.1f ms", (cpu() - used) / 2e6 / RULES));
        IO.println(String.format(Locale.ROOT, "people on average %,d", people / RULES));
        kinds(fresh, find, facts);
        edits(workbench, analyses);
    }

    /** What each kind of condition costs alone, by the clock and by the processors. */
    private static void kinds(Analyses fresh, FindGroups find, Facts facts) {
        for (int kind = 0; kind < KINDS; kind++) {
            double wall = 0;
            double cpu = 0;
            String text = "";
            for (int i = 0; i < PER_KIND; i++) {
                text = condition(new Random(31L * kind + i), kind);
                fresh.forgetRules();
                long start = System.nanoTime();
                long used = cpu();
                find.resolve(new org.clientele.model.group.Segment.ByRule(text), facts, Checkpoint.none());
                wall += (System.nanoTime() - start) / 1e6 / PER_KIND;
                cpu += (cpu() - used) / 1e6 / PER_KIND;
            }
            IO.println(String.format(Locale.ROOT, "  %7.2f ms, %7.2f ms of processors: %s", wall, cpu, text));
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static RuleAnswer whole(AskRule ask, Rule rule) throws Exception {
        return ask.count(rule, null).work().run(Checkpoint.none());
    }

    /** Changes one condition of a rule of ten nodes again and again. */
    private static void edits(Workbench workbench, Analyses analyses) throws Exception {
        AskRule ask = new AskRule(workbench, analyses);
        Random random = new Random(9);
        String before = "bought category \"Tea\" at least 2 times in last 24 months and city is \"Lyon\" and (orders at"
                + " least 4 or money more than 300 or in stage active) and not bought anything in last 30 days and"
                + " last bought anything had category \"Cups\" and ";
        whole(ask, RuleParser.parse(before + "bought anything at least 5 pieces"));
        double[] times = new double[EDITS];
        for (int i = 0; i < EDITS; i++) {
            Rule rule = RuleParser.parse(before + "bought category \"" + one(random, CATEGORIES) + "\" more than "
                    + (i + 10) + " spent in last " + (60 + i) + " days");
            long start = System.nanoTime();
            whole(ask, rule);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        print("one condition of a ten-node rule changed", times);
    }

    private static void print(String what, double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        IO.println(String.format(
                Locale.ROOT,
                "%-48s p50 %6.1f ms, p95 %6.1f ms, max %6.1f ms",
                what,
                sorted[sorted.length / 2],
                sorted[sorted.length * 95 / 100],
                sorted[sorted.length - 1]));
    }

    /** Rules such as people build them: two to five conditions, most about what was bought. */
    private static List<Rule> rules(int count, Random random) {
        List<Rule> rules = new ArrayList<>();
        while (rules.size() < count) {
            List<String> parts = new ArrayList<>();
            for (int i = 2 + random.nextInt(4); i > 0; i--) {
                parts.add(condition(random));
            }
            String text = parts.size() > 3 && random.nextBoolean()
                    ? parts.getFirst() + " and (" + String.join(" or ", parts.subList(1, 3)) + ") and "
                            + String.join(" and ", parts.subList(3, parts.size()))
                    : String.join(" and ", parts);
            rules.add(RuleParser.parse(text));
        }
        return rules;
    }

    private static String condition(Random random) {
        return condition(random, random.nextInt(KINDS));
    }

    private static String condition(Random random, int kind) {
        String category = "\"" + one(random, CATEGORIES) + "\"";
        int days = 20 + random.nextInt(200);
        int months = 2 + random.nextInt(22);
        return switch (kind) {
            case 0, 1 ->
                "bought category " + category + " at least " + (1 + random.nextInt(3)) + " times in last " + months
                        + " months";
            case 2 -> "not bought anything in last " + days + " days";
            case 3 -> "not bought category " + category + " in last " + months + " months including newcomers";
            case 4 ->
                "bought anything more than " + 50 * (1 + random.nextInt(8)) + " spent in last " + months + " months";
            case 5 ->
                "bought brand \"" + one(random, BRANDS) + "\" with amount at least " + (5 + random.nextInt(40))
                        + " at least 2 times";
            case 6 -> "city is \"" + one(random, CITIES) + "\"";
            case 7 -> "not (city is \"" + one(random, CITIES) + "\")";
            case 8 -> "orders at least " + (1 + random.nextInt(6));
            case 9 -> "average_order between 20 and " + (40 + random.nextInt(60));
            case 10 -> "birthday comes round within " + (3 + random.nextInt(30)) + " days";
            case 11 -> "first bought anything had category " + category;
            case 12 ->
                "bought anything at least " + (2 + random.nextInt(4)) + " categories in last " + months + " months";
            case 13 -> "in stage " + one(random, new String[] {"active", "lapsed", "at-risk", "high-value"});
            case 14 -> "top " + (5 + random.nextInt(30)) + " percent by money";
            default -> "field \"Tier\" is \"gold\"";
        };
    }

    private static String one(Random random, String[] words) {
        return words[random.nextInt(words.length)];
    }

    private void make(Path shop) {
        try (Workbench workbench = Shop.workbenches().create(shop, Shop.PROFILE)) {
            load(
                    workbench,
                    PRODUCT_SHAPE,
                    "p.csv",
                    PRODUCTS,
                    i -> Shop.row(
                            i,
                            "S" + i,
                            "Item " + i,
                            random.nextInt(20) == 0 ? null : one(random, CATEGORIES),
                            one(random, BRANDS)));
            load(
                    workbench,
                    CUSTOMER_SHAPE,
                    "c.csv",
                    customers,
                    i -> Shop.customer(
                            i,
                            new @Nullable Object[] {
                                "C" + i,
                                random.nextInt(5) == 0 ? null : "person" + i + "@example.org",
                                "Name " + i,
                                random.nextInt(5) == 0 ? null : one(random, CITIES),
                                random.nextBoolean() ? "f" : "m",
                                LAST_DAY - random.nextInt(DAYS),
                                random.nextInt(3) == 0 ? null : random.nextInt(12_000)
                            },
                            random.nextInt(4) == 0 ? "gold" : null));
            load(workbench, ORDER_SHAPE, "o.csv", lines, orders("O"));
            workbench.facts(Checkpoint.none());
        }
    }

    /** Order lines, about four to an order; some people buy much more often than others. */
    private Rows orders(String prefix) {
        long[] now = new long[2];
        return i -> {
            if (i % 4 == 1) {
                double u = random.nextDouble();
                now[0] = 1 + (long) (customers * u * u);
                now[1] = (LAST_DAY - random.nextInt(DAYS)) * 1440L + random.nextInt(1440);
            }
            return Shop.row(
                    i,
                    prefix + (i - 1) / 4,
                    now[1],
                    "C" + now[0],
                    "S" + (1 + random.nextInt(PRODUCTS)),
                    1000L * (1 + random.nextInt(3)),
                    10_000L * (3 + random.nextInt(60)),
                    random.nextInt(15) == 0 ? OrderStatus.REFUNDED : OrderStatus.PAID,
                    random.nextBoolean() ? "web" : "shop");
        };
    }

    private static void load(Workbench workbench, Shape shape, String file, int rows, Rows maker) {
        try (ImportBatch batch = workbench
                .imports()
                .begin(Shop.origin(shape.kind(), file, rows), shape, Policies.usual(), Checkpoint.none())) {
            List<CleanRow> chunk = new ArrayList<>();
            for (int i = 1; i <= rows; i++) {
                chunk.add(maker.row(i));
                if (chunk.size() == 1000 || i == rows) {
                    batch.write(chunk);
                    chunk.clear();
                }
            }
            batch.commit(Checkpoint.none());
        }
    }

    private void delta(Workbench workbench) throws Exception {
        int batches = workbench.imports().batches().size();
        took(
                String.format(Locale.ROOT, "import of %,d more lines", NEW_ROWS),
                () -> load(workbench, ORDER_SHAPE, "more" + batches + ".csv", NEW_ROWS, orders("N" + batches + "-")));
        took("snapshot brought up to date after it", () -> workbench.facts(Checkpoint.none()));
    }

    private static void took(String what, Work work) throws Exception {
        long start = System.nanoTime();
        long used = cpu();
        work.run();
        IO.println(String.format(
                Locale.ROOT,
                "%-48s %8.2f s, %.2f s of processors",
                what,
                (System.nanoTime() - start) / 1e9,
                (cpu() - used) / 1e9));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
