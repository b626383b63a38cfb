package org.clientele.analysis.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.clientele.analysis.funnel.Funnel;
import org.clientele.analysis.funnel.FunnelResult;
import org.clientele.analysis.funnel.FunnelSpec;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.analysis.overlap.OverlapResult;
import org.clientele.analysis.overlap.Overlaps;
import org.clientele.analysis.trend.CalendarResult;
import org.clientele.analysis.trend.TrendResult;
import org.clientele.analysis.trend.TrendSpec;
import org.clientele.analysis.trend.Trends;
import org.clientele.analysis.trend.WeekCalendar;
import org.clientele.facts.Catalogue;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.RevenueBasis;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.Period;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long the questions of behaviour take at a million customers and ten million order lines; prints what it measures. */
@Tag("long")
class BehaviourPaceTest {
    private static final int PEOPLE = 1_000_000;
    private static final int EACH = 10;
    private static final int PRODUCTS = 2_000;

    private static Facts facts() {
        SplittableRandom random = new SplittableRandom(1);
        int lines = PEOPLE * EACH;
        int[] offset = new int[PEOPLE + 1];
        int[] day = new int[lines];
        short[] minute = new short[lines];
        int[] order = new int[lines];
        int[] product = new int[lines];
        int[] quantity = new int[lines];
        long[] amount = new long[lines];
        int orders = 0;
        for (int c = 0; c < PEOPLE; c++) {
            offset[c + 1] = offset[c] + EACH;
            int at = 19_000 + random.nextInt(600);
            for (int i = offset[c]; i < offset[c + 1]; i++) {
                if (i == offset[c] || random.nextInt(2) == 0) {
                    at += random.nextInt(60);
                    orders++;
                }
                day[i] = at;
                minute[i] = (short) (540 + at % 600);
                order[i] = orders;
                product[i] = random.nextInt(PRODUCTS);
                quantity[i] = 1000;
                amount[i] = 10_000L * (1 + random.nextInt(50));
            }
        }
        int[] category = new int[PRODUCTS];
        List<String> words = new ArrayList<>();
        for (int p = 0; p < PRODUCTS; p++) {
            category[p] = p % 20;
            if (p < 20) {
                words.add("Category " + p);
            }
        }
        Facts small = FactsBuilder.full(1).build();
        Catalogue catalogue = new Catalogue(
                new int[PRODUCTS],
                TextColumn.of(java.util.Collections.nCopies(PRODUCTS, "S")),
                TextColumn.of(java.util.Collections.nCopies(PRODUCTS, "S")),
                new WordColumn(category, words),
                new WordColumn(new int[PRODUCTS], List.of("B")),
                new long[PRODUCTS],
                new long[PRODUCTS],
                new int[PRODUCTS]);
        People people = new People(
                new int[PEOPLE],
                small.people().number(),
                small.people().name(),
                small.people().email(),
                small.people().phone(),
                CustomerSet.none(PEOPLE),
                CustomerSet.none(PEOPLE),
                small.people().city(),
                small.people().region(),
                small.people().country(),
                new int[0],
                new int[0],
                small.people().formerly(),
                Map.of());
        return new Facts(
                1,
                20_200,
                people,
                catalogue,
                OrderLines.standard(
                        offset,
                        day,
                        minute,
                        order,
                        product,
                        quantity,
                        amount,
                        new byte[lines],
                        new WordColumn(new int[0], List.of())),
                new Events(
                        new int[PEOPLE + 1],
                        new int[0],
                        new short[0],
                        new WordColumn(new int[0], List.of()),
                        new int[0],
                        new long[0]),
                small.permissions(),
                small.contacts(),
                RevenueBasis.standard());
    }

    private static <T> T timed(String what, Supplier<T> work) {
        T result = work.get();
        for (int run = 0; run < 2; run++) {
            long begun = System.nanoTime();
            result = work.get();
            System.out.printf("%s: %d ms%n", what, (System.nanoTime() - begun) / 1_000_000);
        }
        return result;
    }

    @Test
    void every_question_counts_all_people_and_all_money() {
        Facts facts = facts();
        CustomerSet all = CustomerSet.all(PEOPLE);
        long money = 0;
        for (int line = 0; line < facts.lines().size(); line++) {
            money += facts.lines().revenue(line);
        }
        CohortResult months = timed(
                "cohorts by month", () -> Cohorts.run(facts, new CohortSpec(Period.MONTH, all), Checkpoint.none()));
        assertEquals(PEOPLE, months.people());
        CohortResult weeks =
                timed("cohorts by week", () -> Cohorts.run(facts, new CohortSpec(Period.WEEK, all), Checkpoint.none()));
        assertEquals(PEOPLE, weeks.people());
        TrendResult trend = timed(
                "revenue by category and month",
                () -> Trends.run(
                        facts,
                        new TrendSpec(TrendSpec.By.CATEGORY, TrendSpec.Measure.REVENUE, Period.MONTH, all),
                        Checkpoint.none()));
        long sum = 0;
        for (long month : trend.all()) {
            sum += month;
        }
        assertEquals(money, sum);
        CalendarResult week = timed("the week", () -> WeekCalendar.run(facts, all, Checkpoint.none()));
        assertEquals(facts.lines().orders(), week.total());
        FunnelResult funnel = timed(
                "three orders in a year",
                () -> Funnel.run(
                        facts,
                        new FunnelSpec(
                                List.of(
                                        new FunnelStep.OrderNumber(1),
                                        new FunnelStep.OrderNumber(2),
                                        new FunnelStep.OrderNumber(3)),
                                365,
                                all),
                        Checkpoint.none()));
        assertEquals(PEOPLE, funnel.passed(1));
        List<CustomerSet> sets = new ArrayList<>();
        for (int k = 1; k <= 8; k++) {
            CustomerSet.Builder set = new CustomerSet.Builder(PEOPLE);
            for (int c = 0; c < PEOPLE; c += k) {
                set.add(c);
            }
            sets.add(set.build());
        }
        OverlapResult overlap = timed("eight groups", () -> Overlaps.run(sets, Checkpoint.none()));
        assertEquals(PEOPLE, overlap.people());
    }
}
