package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.Attribute;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.rule.Past;
import org.clientele.analysis.rule.RuleEvaluation;
import org.clientele.analysis.rule.RuleSources;
import org.clientele.analysis.rule.Suggested;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Field;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.trade.OrderStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule evaluated on the snapshot finds exactly those whom the same question in SQL finds, for every condition in it. */
class RuleSqlTest {
    private static final int PEOPLE = 70;
    private static final int DAY = 20_780;

    /** These rules ask for no other groups. */
    private static final RuleSql.Groups NO_GROUPS = new RuleSql.Groups() {
        @Override
        public Set<Integer> members(Segment segment) {
            throw new IllegalArgumentException(segment.toString());
        }

        @Override
        public Rule saved(String name) {
            throw new IllegalArgumentException(name);
        }
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void snapshot_and_sql_agree_on_every_condition_today_and_on_past_days(long seed) throws SQLException {
        agree(seed, Integer.getInteger("clientele.rules", 15));
    }

    @ParameterizedTest
    @Tag("long")
    @ValueSource(longs = {3, 4, 5, 6})
    void snapshot_and_sql_agree_on_hundreds_of_rules(long seed) throws SQLException {
        agree(seed, Integer.getInteger("clientele.rules", 100));
    }

    private void agree(long seed, int wanted) throws SQLException {
        Path shop = folder.resolve("shop");
        Facts now;
        try (Workbench workbench = Shop.workbenches().create(shop, Shop.PROFILE)) {
            fill(workbench, new Random(seed));
            now = workbench.facts(Checkpoint.none());
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        try (Connection c = Shop.plainSql(shop)) {
            RuleSql.prepare(c);
            for (int back : new int[] {0, 45, 200}) {
                int day = now.dataDay() - back;
                Facts facts = Past.of(now, day);
                RuleEvaluation evaluation = new RuleEvaluation(facts, new OnlyAttributes(facts));
                // looked at from that day, at no cost, must be the same as cut off at that day
                Facts seen = Past.seen(now, day);
                RuleEvaluation looking = new RuleEvaluation(seen, new OnlyAttributes(seen));
                RuleSql sql = new RuleSql(c, day, NO_GROUPS);
                RandomRules rules = new RandomRules(seed * 31 + back, LocalDate.ofEpochDay(day), false);
                for (int i = 0; i < wanted; i++) {
                    Rule rule = rules.next(3);
                    compare(rule, evaluation, sql, sizes);
                    assertEquals(
                            evaluation.of(rule, Checkpoint.none()),
                            looking.of(rule, Checkpoint.none()),
                            () -> RuleText.of(rule));
                }
            }
        }
        int empty = sizes.getOrDefault(0, 0);
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        assertTrue(empty < all * 2 / 3, empty + " of " + all + " conditions held for nobody: too dull a test");
    }

    private static void compare(Rule rule, RuleEvaluation evaluation, RuleSql sql, Map<Integer, Integer> sizes)
            throws SQLException {
        Set<Integer> found = ids(evaluation.facts(), evaluation.of(rule, Checkpoint.none()));
        assertEquals(sql.of(rule), found, () -> RuleText.of(rule));
        sizes.merge(found.size(), 1, Integer::sum);
        for (Rule part : rule.parts()) {
            compare(part, evaluation, sql, sizes);
        }
    }

    private static Set<Integer> ids(Facts facts, CustomerSet members) {
        Set<Integer> ids = new TreeSet<>();
        members.forEach(customer -> ids.add(facts.people().id()[customer]));
        return ids;
    }

    private record OnlyAttributes(Facts facts, AttributeTable attributes) implements RuleSources {
        OnlyAttributes(Facts facts) {
            this(facts, Attributes.run(facts, Checkpoint.none()));
        }

        @Override
        public CustomerSet members(Segment segment) {
            return switch (segment) {
                case Segment.ByRule(String text) ->
                    new RuleEvaluation(facts, this).of(RuleParser.parse(text), Checkpoint.none());
                case Segment.FixedList(List<Integer> ids) ->
                    CustomerSet.of(
                            facts.customers(),
                            ids.stream()
                                    .mapToInt(facts.people()::indexOf)
                                    .filter(at -> at >= 0)
                                    .toArray());
                default -> throw new IllegalArgumentException("no groups here");
            };
        }

        @Override
        public IntToDoubleFunction score(String model) {
            return attributes().columns().stream()
                    .filter(attribute -> attribute.key().equals(model))
                    .map(attribute -> ((Attribute.Numbers) attribute).value())
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Suggested suggested(int rank) {
            throw new IllegalArgumentException("no suggestions here");
        }

        @Override
        public CustomerSet saved(String name) {
            throw new IllegalArgumentException("no groups here");
        }
    }

    /** A made-up shop in an empty workbench. */
    static void fill(Workbench workbench, Random random) {
        Shop.load(workbench, PRODUCTS, "p.csv", products(random));
        Shop.load(workbench, CUSTOMERS, "c.csv", customers(random));
        Shop.load(workbench, ORDERS, "o.csv", orders(random));
        Shop.load(workbench, EVENTS, "e.csv", events(random));
        Shop.load(workbench, RESULTS, "r.csv", results(random));
    }

    private static final Shape PRODUCTS = new Shape(
            TableKind.PRODUCTS, List.of(Field.SKU, Field.PRODUCT_NAME, Field.CATEGORY, Field.BRAND), List.of());
    static final Shape CUSTOMERS = new Shape(
            TableKind.CUSTOMERS,
            List.of(Field.CUSTOMER_NO, Field.CITY, Field.GENDER, Field.SIGNUP_DATE, Field.BIRTHDAY),
            List.of(CustomField.text("Tier"), CustomField.text("lat"), CustomField.text("lon")));
    private static final Shape RESULTS = new Shape(
            TableKind.RESULTS,
            List.of(
                    Field.CAMPAIGN,
                    Field.CUSTOMER_NO,
                    Field.SENT_TIME,
                    Field.OPENED,
                    Field.CLICKED,
                    Field.CONVERTED,
                    Field.BOUNCED,
                    Field.COMPLAINED),
            List.of());
    static final Shape ORDERS = new Shape(
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
    private static final Shape EVENTS = new Shape(
            TableKind.EVENTS,
            List.of(Field.EVENT_TYPE, Field.EVENT_TIME, Field.CUSTOMER_NO, Field.SKU, Field.EVENT_VALUE),
            List.of());

    /** Customers who come later. */
    static List<CleanRow> newcomers() {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            rows.add(new CleanRow(
                    i, new @Nullable Object[] {"N" + i, "Lund", null, DAY, null}, new @Nullable String[3]));
        }
        return rows;
    }

    /** One order of each of them. */
    static List<CleanRow> ordersOfNewcomers() {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            rows.add(Shop.row(i, "NO" + i, DAY * 1440L + i, "N" + i, "S1", 1000L, 50_000L, OrderStatus.PAID, "web"));
        }
        return rows;
    }

    private static List<CleanRow> products(Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            rows.add(Shop.row(
                    i, "S" + i, "Item " + i, maybe(random, RandomRules.CATEGORIES), maybe(random, RandomRules.BRANDS)));
        }
        return rows;
    }

    private static List<CleanRow> customers(Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            @Nullable
            Object[] values = new @Nullable Object[] {
                "C" + i,
                maybe(random, RandomRules.CITIES),
                maybe(random, List.of("f", "m", "F")),
                random.nextInt(4) == 0 ? null : DAY - random.nextInt(500),
                random.nextInt(4) == 0 ? null : -random.nextInt(10_000)
            };
            boolean somewhere = random.nextInt(3) > 0;
            rows.add(new CleanRow(i, values, new @Nullable String[] {
                maybe(random, RandomRules.TIERS),
                somewhere ? BigDecimal.valueOf(5_500 + random.nextInt(1_000), 2).toPlainString() : null,
                somewhere ? BigDecimal.valueOf(1_200 + random.nextInt(800), 2).toPlainString() : null
            }));
        }
        return rows;
    }

    private static List<CleanRow> orders(Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int order = 1; order <= 260; order++) {
            int customer = 1 + (int) Math.abs(random.nextGaussian() * PEOPLE / 3) % PEOPLE;
            long minute = (DAY - random.nextInt(420)) * 1440L + random.nextInt(1440);
            for (int line = 1 + random.nextInt(4); line > 0; line--) {
                boolean unknown = random.nextInt(12) == 0;
                rows.add(Shop.row(
                        rows.size() + 1,
                        "O" + order,
                        minute,
                        "C" + customer,
                        unknown ? null : "S" + (1 + random.nextInt(25)),
                        1000L * (1 + random.nextInt(3)),
                        random.nextInt(15) == 0 ? 0L : 2_500L * (1 + random.nextInt(40)),
                        random.nextInt(8) == 0 ? OrderStatus.values()[random.nextInt(4)] : OrderStatus.PAID,
                        maybe(random, RandomRules.CHANNELS)));
            }
        }
        return rows;
    }

    private static List<CleanRow> events(Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            rows.add(Shop.row(
                    i,
                    RandomRules.EVENTS.get(random.nextInt(2)),
                    (DAY - random.nextInt(300)) * 1440L + random.nextInt(1440),
                    "C" + (1 + random.nextInt(PEOPLE)),
                    random.nextInt(3) == 0 ? null : "S" + (1 + random.nextInt(25)),
                    random.nextInt(3) == 0 ? 10_000L * random.nextInt(9) : null));
        }
        return rows;
    }

    private static List<CleanRow> results(Random random) {
        List<CleanRow> rows = new ArrayList<>();
        for (int i = 1; i <= 250; i++) {
            // the first two campaigns reach somebody at all, so that they are known
            rows.add(Shop.row(
                    i,
                    i <= 2 ? RandomRules.CAMPAIGNS.get(i - 1) : maybe(random, RandomRules.CAMPAIGNS),
                    "C" + (1 + random.nextInt(PEOPLE)),
                    (long) (DAY - 300 + (i <= 2 ? 0 : random.nextInt(300))) * 1440L + random.nextInt(1440),
                    random.nextBoolean(),
                    random.nextInt(3) == 0,
                    random.nextInt(6) == 0,
                    random.nextInt(9) == 0,
                    random.nextInt(20) == 0));
        }
        return rows;
    }

    private static @Nullable String maybe(Random random, List<String> words) {
        return random.nextInt(5) == 0 ? null : words.get(random.nextInt(words.size()));
    }
}
