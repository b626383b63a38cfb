package org.clientele.analysis.cohort;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.cohort.CohortResult.Measure;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.OrderStatus;
import org.clientele.model.trade.Period;
import org.clientele.model.trade.RevenuePart;
import org.junit.jupiter.api.Test;

class CohortsTest {
    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }

    private static CohortResult months(Facts facts) {
        return Cohorts.run(facts, new CohortSpec(Period.MONTH, CustomerSet.all(facts.customers())), Checkpoint.none());
    }

    private static Facts retail() {
        Map<String, Integer> index = new LinkedHashMap<>();
        HandFacts hand = new HandFacts(4372, day("2011-12-09"));
        PublicData.rows(PublicData.file("retail/online-retail/online_retail.csv.gz"), row -> {
            if (row.get(6).isEmpty()) {
                return;
            }
            LocalDateTime time = LocalDateTime.parse(row.get(4).replace(' ', 'T'));
            long pieces = Long.parseLong(row.get(3));
            hand.line(new HandFacts.Line(
                    index.computeIfAbsent(row.get(6), any -> index.size()),
                    (int) time.toLocalDate().toEpochDay(),
                    time.getHour() * 60 + time.getMinute(),
                    row.get(0),
                    row.get(1),
                    pieces,
                    Money.of(new BigDecimal(row.get(5)).multiply(BigDecimal.valueOf(pieces))),
                    row.get(0).startsWith("C") ? OrderStatus.CANCELLED : OrderStatus.PAID,
                    row.get(7)));
        });
        return hand.facts();
    }

    /** The table that is copied most often counts every row of a customer, cancelled or not; then that of clean rows. */
    @Test
    void the_published_tables_of_online_retail_come_out() {
        Facts facts = retail();
        byte[] parts = facts.lines().part();
        byte[] clean = parts.clone();
        java.util.Arrays.fill(parts, (byte) RevenuePart.SALE.ordinal());
        CohortResult all = months(facts);
        assertArrayEquals(new int[] {948, 421, 380, 440, 299, 279, 235, 191, 167, 298, 352, 321, 41}, all.size());
        assertArrayEquals(
                new int[] {948, 362, 317, 367, 341, 376, 360, 336, 336, 374, 354, 474, 260}, all.customers()[0]);
        assertEquals(0.26114, all.average(Measure.RETAINED, 1, true), 5e-6);
        assertTrue(all.unfinished(0, 12));
        assertFalse(all.unfinished(0, 11));
        CustomerSet third = Cohorts.members(facts, all.spec(), List.of(new Cohorts.Cell(0, 3)), Checkpoint.none());
        assertEquals(367, third.size());

        System.arraycopy(clean, 0, parts, 0, clean.length);
        CohortResult result = months(facts);
        assertArrayEquals(
                new int[] {885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235}, result.customers()[0]);
        assertEquals(4338, result.people());
        assertEquals(0.22714, result.average(Measure.RETAINED, 1, true), 5e-6);
        long back = 0;
        long of = 0;
        for (int cohort = 0; cohort < 11; cohort++) {
            back += result.customers()[cohort][1];
            of += result.size()[cohort];
        }
        // The last month has nine days: what is not over does not count in the average.
        assertEquals((double) back / of, result.average(Measure.RETAINED, 1, false), 1e-12);
        long revenue = 0;
        for (long[] row : result.revenue()) {
            for (long cell : row) {
                revenue += cell;
            }
        }
        assertEquals(Money.of(new BigDecimal("8911407.904")), revenue);
    }

    @Test
    void a_case_by_hand() {
        HandFacts hand = new HandFacts(4, day("2026-03-15"))
                .order(0, day("2026-01-05"), "a", "X", 10)
                .order(0, day("2026-01-20"), "b", "X", 20)
                .order(0, day("2026-03-01"), "c", "X", 5)
                .order(1, day("2026-01-31"), "d", "X", 40)
                .order(1, day("2026-02-01"), "e", "X", 60)
                .order(2, day("2026-02-10"), "f", "X", 7);
        Facts facts = hand.facts();
        CohortResult result = months(facts);
        assertArrayEquals(new int[] {2, 1, 0}, result.size());
        assertArrayEquals(new int[] {2, 1, 1}, result.customers()[0]);
        assertArrayEquals(new int[] {3, 1, 1}, result.orders()[0]);
        assertArrayEquals(new long[] {700_000, 600_000, 50_000}, result.revenue()[0]);
        assertEquals(35, result.value(Measure.VALUE, 0, 0), 1e-9);
        assertEquals(65, result.value(Measure.VALUE, 0, 1), 1e-9);
        assertEquals(67.5, result.value(Measure.VALUE, 0, 2), 1e-9);
        assertEquals(0, result.value(Measure.RETAINED, 1, 1), 1e-9);
        assertTrue(result.unfinished(0, 2) && result.unfinished(1, 1) && result.unfinished(2, 0));
        assertFalse(result.unfinished(0, 1) || result.unfinished(1, 0));
        // The cell of March is not over: only January's cohort counts one month on.
        assertEquals(0.5, result.average(Measure.RETAINED, 1, false), 1e-9);
        assertEquals(1 / 3.0, result.average(Measure.RETAINED, 1, true), 1e-9);
        assertEquals(Double.NaN, result.average(Measure.RETAINED, 2, false));
        assertArrayEquals(
                new int[] {0, 1},
                Cohorts.members(
                                facts,
                                result.spec(),
                                List.of(new Cohorts.Cell(0, Cohorts.Cell.WHOLE)),
                                Checkpoint.none())
                        .toArray());
        assertArrayEquals(
                new int[] {0, 2},
                Cohorts.members(
                                facts,
                                result.spec(),
                                List.of(new Cohorts.Cell(0, 2), new Cohorts.Cell(1, 0)),
                                Checkpoint.none())
                        .toArray());
    }

    @Test
    void without_orders_there_is_no_cohort() {
        Facts facts = new HandFacts(3, day("2026-03-15")).facts();
        assertEquals(0, months(facts).cohorts());
        assertTrue(Cohorts.members(facts, months(facts).spec(), List.of(), Checkpoint.none())
                .isEmpty());
    }

    @Test
    void periods_agree_with_the_calendar() {
        java.util.Random random = new java.util.Random(5);
        for (int i = 0; i < 2000; i++) {
            int day = random.nextInt(80_000) - 30_000;
            LocalDate date = LocalDate.ofEpochDay(day);
            assertEquals(date.with(java.time.DayOfWeek.MONDAY).toEpochDay(), Period.WEEK.firstDay(Period.WEEK.of(day)));
            assertEquals(date.withDayOfMonth(1).toEpochDay(), Period.MONTH.firstDay(Period.MONTH.of(day)));
            assertEquals(
                    date.with(java.time.temporal.IsoFields.DAY_OF_QUARTER, 1).toEpochDay(),
                    Period.QUARTER.firstDay(Period.QUARTER.of(day)));
            for (Period period : Period.values()) {
                assertEquals(period.of(day), period.table(day - 40, day)[40]);
                assertEquals(period.of(day) + 1, period.of(period.lastDay(period.of(day)) + 1));
            }
        }
    }
}
