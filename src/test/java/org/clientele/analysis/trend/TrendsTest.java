package org.clientele.analysis.trend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.trend.TrendResult.Growth;
import org.clientele.analysis.trend.TrendResult.Way;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.Period;
import org.junit.jupiter.api.Test;

class TrendsTest {
    /** S, its variance and z of the 144 months of Box and Jenkins' series G, as R's packages give them. */
    @Test
    void the_published_test_of_the_air_passengers_comes_out() {
        List<Double> months = new ArrayList<>();
        PublicData.rows(
                PublicData.file("customers/air_passengers/air_passengers.csv"),
                row -> months.add(Double.valueOf(row.get(1))));
        MannKendall test =
                MannKendall.of(months.stream().mapToDouble(Double::doubleValue).toArray());
        assertEquals(8327, test.s());
        assertEquals(335_164.33, test.variance(), 0.005);
        assertEquals(14.3816, test.z(), 5e-5);
    }

    @Test
    void tails_agree_with_tables() {
        // Ten values that only rise: S = 45, variance 125, z = 44 / √125; tables give 2 · Q(3.9355).
        double[] rising = new double[10];
        for (int i = 0; i < 10; i++) {
            rising[i] = i;
        }
        assertEquals(8.30e-5, MannKendall.of(rising).chance(), 5e-7);
        assertEquals(1, MannKendall.of(new double[] {3, 3, 3, 3, 3, 3, 3, 3}).chance(), 1e-12);
        // Twelve coins: 12 heads 2/4096, 11 or more 26/4096, 10 or more 158/4096.
        assertEquals(2 / 4096.0, GrowthTest.signTest(12, 12), 1e-12);
        assertEquals(26 / 4096.0, GrowthTest.signTest(1, 12), 1e-12);
        assertEquals(158 / 4096.0, GrowthTest.signTest(10, 12), 1e-12);
        assertEquals(1, GrowthTest.signTest(6, 12), 1e-12);
        assertEquals(1, GrowthTest.signTest(0, 0), 1e-12);
    }

    @Test
    void lines_without_a_trend_are_hardly_ever_said_to_have_one() {
        Random random = new Random(11);
        int accused = 0;
        int tries = 400;
        for (int i = 0; i < tries; i++) {
            long[][] lines = new long[8][25 + random.nextInt(2) - (i % 2) * 14];
            for (long[] line : lines) {
                for (int t = 0; t < line.length; t++) {
                    line[t] = 1000L + random.nextInt(400);
                }
            }
            boolean any = GrowthTest.of(lines, lines[0].length, 12).stream()
                    .anyMatch(growth -> growth.way() == Way.RISING || growth.way() == Way.FALLING);
            accused += any ? 1 : 0;
        }
        // Without any trend the share of false alarms of a family is at most 5 %; 3 standard errors are allowed.
        assertTrue(accused <= tries * 0.05 + 3 * Math.sqrt(tries * 0.05 * 0.95), accused + " of " + tries);
    }

    @Test
    void seasons_are_no_trend_and_a_trend_in_seasons_is_found() {
        long[] season = new long[24];
        long[] rising = new long[24];
        for (int t = 0; t < 24; t++) {
            long wave = 1000 + Math.round(800 * Math.sin(t * Math.PI / 6)) + (t * 7919L) % 13 - 6;
            season[t] = wave + (t < 12 ? 0 : t % 2 == 0 ? 5 : -5);
            rising[t] = wave + (t < 12 ? 0 : 150);
        }
        List<Growth> growth = GrowthTest.of(new long[][] {season, rising, new long[24]}, 24, 12);
        assertEquals(Way.UNCLEAR, growth.get(0).way());
        assertEquals(Way.RISING, growth.get(1).way());
        assertEquals(12, growth.get(1).up());
        assertEquals(Way.UNCLEAR, growth.get(2).way());
        assertEquals(
                Way.TOO_SHORT,
                GrowthTest.of(new long[][] {{1, 2, 3, 4, 5, 6, 7}}, 7, 12)
                        .getFirst()
                        .way());
        assertEquals(
                Way.FALLING,
                GrowthTest.of(new long[][] {{9, 9, 8, 8, 7, 6, 5, 4, 3, 2}}, 10, 12)
                        .getFirst()
                        .way());
    }

    private static Facts shop() {
        int monday = (int) java.time.LocalDate.parse("2020-01-06").toEpochDay();
        return new HandFacts(3, monday + 40)
                .product("T", "Tea")
                .product("C", "Cups")
                .product("N", "")
                .line(new HandFacts.Line(0, monday, 600, "a", "T", 2, 30_000, OrderStatus.PAID, "web"))
                .line(new HandFacts.Line(0, monday, 600, "a", "C", 1, 50_000, OrderStatus.PAID, "web"))
                .line(new HandFacts.Line(0, monday + 1, 600, "b", "T", 1, 10_000, OrderStatus.PAID, "shop"))
                .line(new HandFacts.Line(1, monday + 8, 1439, "c", "T", 1, 20_000, OrderStatus.PAID, "web"))
                .line(new HandFacts.Line(1, monday + 8, 1439, "c", "N", 1, 70_000, OrderStatus.PAID, "web"))
                .line(new HandFacts.Line(2, monday + 8, 60, "d", "C", 1, 90_000, OrderStatus.CANCELLED, "web"))
                .facts();
    }

    private static TrendResult run(TrendSpec.By by, TrendSpec.Measure measure) {
        Facts facts = shop();
        return Trends.run(facts, new TrendSpec(by, measure, Period.WEEK, CustomerSet.all(3)), Checkpoint.none());
    }

    private static long[] line(TrendResult result, String name, int weeks) {
        return java.util.Arrays.copyOf(result.figures()[result.names().indexOf(name)], weeks);
    }

    @Test
    void a_case_by_hand() {
        TrendResult money = run(TrendSpec.By.CATEGORY, TrendSpec.Measure.REVENUE);
        assertArrayEquals(new long[] {40_000, 20_000}, line(money, "Tea", 2));
        assertArrayEquals(new long[] {50_000, 0}, line(money, "Cups", 2));
        assertArrayEquals(new long[] {0, 70_000}, line(money, "", 2));
        TrendResult orders = run(TrendSpec.By.CATEGORY, TrendSpec.Measure.ORDERS);
        assertArrayEquals(new long[] {2, 1}, line(orders, "Tea", 2));
        assertArrayEquals(new long[] {2, 1}, java.util.Arrays.copyOf(orders.all(), 2));
        TrendResult buyers = run(TrendSpec.By.CATEGORY, TrendSpec.Measure.BUYERS);
        assertArrayEquals(new long[] {1, 1}, line(buyers, "Tea", 2));
        assertArrayEquals(new long[] {1, 1}, java.util.Arrays.copyOf(buyers.all(), 2));
        TrendResult units = run(TrendSpec.By.PRODUCT, TrendSpec.Measure.UNITS);
        assertArrayEquals(new long[] {3000, 1000}, line(units, "T", 2));
        TrendResult channels = run(TrendSpec.By.CHANNEL, TrendSpec.Measure.ORDERS);
        assertArrayEquals(new long[] {1, 1}, line(channels, "web", 2));
        assertArrayEquals(new long[] {1, 0}, line(channels, "shop", 2));
        Facts facts = shop();
        long[] rest = Trends.rest(facts, orders, Set.of("Tea"), Checkpoint.none());
        assertArrayEquals(new long[] {1, 1}, java.util.Arrays.copyOf(rest, 2));
        assertArrayEquals(
                new int[] {1},
                Trends.buyers(
                                facts,
                                money.spec(),
                                Set.of("Tea"),
                                Period.WEEK.firstDay(money.first() + 1),
                                Period.WEEK.lastDay(money.first() + 1),
                                Checkpoint.none())
                        .toArray());
    }

    @Test
    void the_week_stands_where_the_orders_are() {
        Facts facts = shop();
        CalendarResult week = WeekCalendar.run(facts, CustomerSet.all(3), Checkpoint.none());
        assertEquals(3, week.total());
        assertEquals(1, week.orders()[0][10]);
        assertEquals(1, week.orders()[1][10]);
        assertEquals(1, week.orders()[1][23]);
        assertEquals(90_000, week.revenue()[1][23]);
        assertTrue(week.timed());
        boolean[][] wanted = new boolean[7][24];
        wanted[1][23] = true;
        wanted[1][1] = true;
        assertArrayEquals(
                new int[] {1},
                WeekCalendar.buyers(facts, CustomerSet.all(3), wanted, Checkpoint.none())
                        .toArray());
    }
}
