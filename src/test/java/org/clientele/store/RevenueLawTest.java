package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.clientele.analysis.rule.Past;
import org.clientele.app.workbench.Conventions.Total;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.text.Refusal;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.RevenueDefinition;
import org.clientele.model.trade.RevenueDefinition.Refunds;
import org.clientele.model.trade.RevenueDefinition.Tax;
import org.clientele.store.RevenueSql.Sum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of revenue is what one query on the raw tables says, whatever the definition. */
class RevenueLawTest {
    private static final String OWN = "SEK";
    private static final int SINCE = 0;
    private static final int UNTIL = 100_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** All ways to choose; the rates have no finite inverse, so that rounding shows. */
    private static List<RevenueDefinition> all() {
        List<RevenueDefinition> all = new ArrayList<>();
        for (Refunds refunds : Refunds.values()) {
            for (int bits = 0; bits < 32; bits++) {
                for (long rate : new long[] {0, 190_000, 88_750}) {
                    for (Map<String, Long> rates :
                            List.of(Map.<String, Long>of(), Map.of("USD", 9_433_333_333L, "JPY", 61_234_567L))) {
                        all.add(new RevenueDefinition(
                                refunds,
                                (bits & 1) > 0,
                                (bits & 2) > 0,
                                new Tax((bits & 4) > 0, (bits & 8) > 0, rate),
                                (bits & 16) > 0,
                                rates));
                    }
                }
            }
        }
        return all;
    }

    private static List<CleanRow> lines(Random random, int rows, String prefix) {
        List<CleanRow> list = new ArrayList<>();
        int order = 0;
        int customer = 0;
        for (int i = 1; i <= rows; i++) {
            if (i == 1 || random.nextInt(3) == 0) {
                order++;
                customer = random.nextInt(40);
            }
            long amount = random.nextInt(8) == 0 ? 0 : 1 + random.nextLong(random.nextBoolean() ? 30 : 3_000_000);
            boolean back = random.nextInt(6) == 0;
            OrderStatus status = OrderStatus.values()[Math.max(0, random.nextInt(7) - 3)];
            list.add(Shop.row(
                    i,
                    prefix + order,
                    29_000_000L + random.nextInt(500_000),
                    "C" + customer,
                    null,
                    "S" + random.nextInt(30),
                    null,
                    back && random.nextBoolean() ? -1000L : random.nextInt(30) == 0 ? 0L : 2000L,
                    back ? -amount : amount,
                    status,
                    "web"));
        }
        return list;
    }

    /** What a later part of the import fills in: some orders say what tax and shipping they had, and in which currency. */
    private static void orderSums(Path bench, long seed) throws SQLException {
        Random random = new Random(seed);
        try (Connection c = Shop.plainSql(bench);
                Statement s = c.createStatement();
                PreparedStatement set =
                        c.prepareStatement("update sales_order set currency = ?, tax = ?, shipping = ? where id = ?");
                var rows = s.executeQuery("select id from sales_order order by id")) {
            while (rows.next()) {
                String[] currencies = {null, null, OWN, "USD", "JPY", "XAU"};
                set.setString(1, currencies[random.nextInt(currencies.length)]);
                set.setObject(2, random.nextInt(3) == 0 ? null : (long) random.nextInt(400_000) - 50_000);
                set.setObject(3, random.nextInt(3) == 0 ? null : (long) random.nextInt(90_000) - 10_000);
                set.setInt(4, rows.getInt(1));
                set.executeUpdate();
            }
        }
    }

    private Path bench(long seed, int rows) throws SQLException, IOException {
        Path bench = folder.resolve("bench" + seed);
        try (Workbench workbench = Shop.workbenches().create(bench, Shop.PROFILE)) {
            Shop.load(workbench, Shop.ORDERS, "orders.csv", lines(new Random(seed), rows, "O"));
        }
        orderSums(bench, seed);
        // a file that was changed from outside is put back to its backup; here the change is meant
        try (var backups = Files.list(bench.resolve("backups"))) {
            for (Path backup : backups.toList()) {
                Files.delete(backup);
            }
        }
        return bench;
    }

    /** The raw tables beside the workbench, which only one may have open. */
    private Connection raw(Path bench) throws Exception {
        Path copy = Files.createDirectories(folder.resolve("raw"));
        Path file = copy.resolve(bench.getFileName() + ".mv.db");
        Files.copy(bench.resolve("workbench.mv.db"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return DriverManager.getConnection("jdbc:h2:file:" + copy.resolve(bench.getFileName()), "sa", "");
    }

    private static Map<Integer, Sum> of(Facts facts) {
        Map<Integer, Sum> sums = new TreeMap<>();
        OrderLines lines = facts.lines();
        for (int i = 0; i < lines.size(); i++) {
            sums.merge(
                    lines.order()[i],
                    new Sum(lines.revenue(i), lines.apart(i), lines.counts(i) ? 1 : 0, 0, 0),
                    (a, b) -> new Sum(a.revenue() + b.revenue(), a.apart() + b.apart(), a.lines() + b.lines(), 0, 0));
        }
        return sums;
    }

    /** A day in the past knows of each line what the snapshot knows. */
    private static void past(Facts facts) {
        int day = facts.lines().day()[facts.lines().size() / 2];
        OrderLines lines = facts.lines();
        long revenue = 0;
        long bought = 0;
        for (int i = 0; i < lines.size(); i++) {
            revenue += lines.day()[i] <= day ? lines.revenue(i) : 0;
            bought += lines.day()[i] <= day && lines.counts(i) ? 1 : 0;
        }
        Facts then = Past.of(facts, day);
        Sum known = whole(of(then));
        assertEquals(revenue, known.revenue());
        assertEquals(bought, known.lines());
        assertEquals(facts.revenue(), then.revenue());
    }

    private static Sum whole(Map<Integer, Sum> sums) {
        return sums.values().stream()
                .reduce(
                        new Sum(0, 0, 0, 0, 0),
                        (a, b) -> new Sum(
                                a.revenue() + b.revenue(),
                                a.apart() + b.apart(),
                                a.lines() + b.lines(),
                                a.unrated() + b.unrated(),
                                a.untaxed() + b.untaxed()));
    }

    private static void same(Map<Integer, Sum> wanted, Facts facts) {
        Map<Integer, Sum> found = of(facts);
        assertEquals(wanted.keySet(), found.keySet());
        wanted.forEach((order, sum) -> assertEquals(
                new Sum(sum.revenue(), sum.apart(), sum.lines(), 0, 0), found.get(order), () -> "order " + order));
        Sum all = whole(wanted);
        assertEquals(
                all.unrated(),
                facts.revenue().unrated().values().stream()
                        .mapToInt(lines -> lines)
                        .sum());
        assertEquals(all.untaxed(), facts.revenue().untaxed());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void totals_of_every_definition_are_those_of_the_query(long seed) throws Exception {
        Path bench = bench(seed, 260);
        try (Connection raw = raw(bench);
                Workbench workbench = Shop.workbenches().open(bench, Checkpoint.none())) {
            List<RevenueDefinition> all = all();
            List<Total> totals = workbench.conventions().totals(all, SINCE, UNTIL, Checkpoint.none());
            assertEquals(576, all.size());
            assertTrue(totals.stream().map(Total::revenue).distinct().count() > 120, "definitions differ");
            for (int i = 0; i < all.size(); i++) {
                RevenueDefinition definition = all.get(i);
                Sum wanted = whole(RevenueSql.of(raw, definition, OWN));
                assertEquals(
                        new Total(wanted.revenue(), wanted.apart(), wanted.lines()), totals.get(i), definition::text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void the_snapshot_follows_each_definition_at_once_and_after_a_restart(long seed) throws Exception {
        Path bench = bench(seed, 300);
        List<RevenueDefinition> some = new ArrayList<>(all());
        Collections.shuffle(some, new Random(seed));
        try (Connection raw = raw(bench)) {
            try (Workbench workbench = Shop.workbenches().open(bench, Checkpoint.none())) {
                same(RevenueSql.of(raw, RevenueDefinition.standard(), OWN), workbench.facts(Checkpoint.none()));
                for (RevenueDefinition definition : some.subList(0, 25)) {
                    long before = workbench.version();
                    workbench.conventions().change(workbench.profile(), definition);
                    assertTrue(workbench.version() > before);
                    Facts facts = workbench.facts(Checkpoint.none());
                    assertEquals(definition, facts.revenue().definition());
                    assertEquals(OWN, facts.revenue().currency());
                    same(RevenueSql.of(raw, definition, OWN), facts);
                    past(facts);
                }
            }
            try (Workbench again = Shop.workbenches().open(bench, Checkpoint.none())) {
                assertEquals(some.get(24), again.conventions().revenue());
                same(RevenueSql.of(raw, some.get(24), OWN), again.facts(Checkpoint.none()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9})
    void lines_that_come_later_give_the_snapshot_that_a_first_build_gives(long seed) throws Exception {
        Path bench = bench(seed, 120);
        List<RevenueDefinition> some = new ArrayList<>(all());
        Collections.shuffle(some, new Random(seed));
        Facts grown;
        try (Workbench workbench = Shop.workbenches().open(bench, Checkpoint.none())) {
            workbench.conventions().change(workbench.profile(), some.getFirst());
            workbench.facts(Checkpoint.none());
            // of other orders, then of the same orders at other times
            Shop.load(workbench, Shop.ORDERS, "more.csv", lines(new Random(seed + 100), 80, "P"));
            workbench.facts(Checkpoint.none());
            Shop.load(workbench, Shop.ORDERS, "again.csv", lines(new Random(seed + 200), 80, "O"));
            grown = workbench.facts(Checkpoint.none());
        }
        Files.delete(bench.resolve("cache/facts.bin"));
        try (Workbench workbench = Shop.workbenches().open(bench, Checkpoint.none());
                Connection raw = raw(bench)) {
            Facts fresh = workbench.facts(Checkpoint.none());
            assertEquals(of(fresh), of(grown));
            assertEquals(fresh.revenue(), grown.revenue());
            same(RevenueSql.of(raw, some.getFirst(), OWN), grown);
        }
    }

    @Test
    void what_is_subtracted_is_what_is_shown_apart() throws Exception {
        try (Workbench workbench = Shop.workbenches().open(bench(11, 400), Checkpoint.none())) {
            List<RevenueDefinition> all = all();
            List<Total> totals = workbench.conventions().totals(all, SINCE, UNTIL, Checkpoint.none());
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).refunds() == Refunds.SUBTRACT) {
                    Total apart = totals.get(all.indexOf(all.get(i).with(Refunds.APART)));
                    assertEquals(totals.get(i).revenue(), apart.revenue() - apart.apart(), all.get(i)::text);
                }
            }
        }
    }

    @Test
    void what_cannot_be_changed_is_refused_and_nothing_changes() throws Exception {
        Path bench = bench(12, 20);
        try (Workbench workbench = Shop.workbenches().open(bench, Checkpoint.none())) {
            Profile profile = workbench.profile();
            RevenueDefinition rated = RevenueDefinition.standard().withRate("USD", 9 * RevenueDefinition.RATE_SCALE);
            workbench.conventions().change(profile, rated);
            refused(
                    workbench,
                    "store.convention.rates",
                    new Profile(profile.name(), profile.zone(), profile.country(), "EUR"),
                    rated);
            refused(
                    workbench,
                    "store.convention.zone",
                    new Profile(profile.name(), ZoneId.of("Asia/Tokyo"), profile.country(), OWN),
                    rated);
            refused(workbench, "store.convention.own", profile, rated.withRate(OWN, 1));
            long version = workbench.version();
            workbench.conventions().change(new Profile("Another name", profile.zone(), "NO", OWN), rated);
            assertEquals(version, workbench.version(), "a name changes no figure");
            assertEquals("Another name", workbench.profile().name());
            workbench.imports().undo(1, Checkpoint.none());
            workbench.conventions().change(new Profile("Another name", ZoneId.of("Asia/Tokyo"), "NO", OWN), rated);
        }
        try (Workbench again = Shop.workbenches().open(bench, Checkpoint.none())) {
            assertEquals(new Profile("Another name", ZoneId.of("Asia/Tokyo"), "NO", OWN), again.profile());
        }
    }

    private static void refused(Workbench workbench, String key, Profile profile, RevenueDefinition definition) {
        Profile before = workbench.profile();
        RevenueDefinition rule = workbench.conventions().revenue();
        Refusal refusal = org.junit.jupiter.api.Assertions.assertThrows(
                Refusal.class, () -> workbench.conventions().change(profile, definition));
        assertEquals(key, refusal.sentence().key());
        assertEquals(before, workbench.profile());
        assertEquals(rule, workbench.conventions().revenue());
    }
}
