package org.clientele.analysis.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.AskRule;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.RandomFacts;
import org.clientele.model.group.Segment;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEvaluationTest {
    private static final String TEN = "(orders at least 2 or city is \"Leeds\") and bought category \"Cat1\" at least 1"
            + " times and (money more than 10 or bought anything at least 3 days) and name is known";

    private final Facts facts = RandomFacts.of(1, 300, 900, 20);
    private final AttributeTable table = Attributes.run(facts, Checkpoint.none());
    private final RuleEvaluation evaluation = new RuleEvaluation(facts, new RuleSources() {
        @Override
        public CustomerSet members(Segment segment) {
            return CustomerSet.all(facts.customers());
        }

        @Override
        public CustomerSet saved(String name) {
            return CustomerSet.all(facts.customers());
        }

        @Override
        public AttributeTable attributes() {
            return table;
        }

        @Override
        public IntToDoubleFunction score(String model) {
            return customer -> customer % 7;
        }

        @Override
        public Suggested suggested(int rank) {
            int[] products = new int[facts.customers() * 5];
            Arrays.setAll(products, at -> at % 5 == 4 ? -1 : at % 20);
            return new Suggested(5, products);
        }
    });

    private CustomerSet of(String text) {
        return evaluation.of(RuleParser.parse(text), Checkpoint.none());
    }

    @Test
    void a_changed_condition_costs_itself_and_what_stands_above_it() {
        of(TEN);
        int first = evaluation.computed();
        assertEquals(9, first, "six conditions, two groups and the whole");
        of(TEN);
        assertEquals(first, evaluation.computed(), "asked again it costs nothing");
        of(TEN.replace("at least 3 days", "at least 4 days"));
        assertEquals(first + 3, evaluation.computed(), "the condition, its group and the whole");
        of(TEN.replace("name is known", "region is known"));
        assertEquals(first + 5, evaluation.computed(), "the condition and the whole");
        of(TEN.replace("at least 3 days", "at least 4 days"));
        assertEquals(first + 5, evaluation.computed(), "back to what was there before");
    }

    @Test
    void what_can_change_beside_the_snapshot_is_asked_again() {
        of("name is known and score \"x\" at least 3");
        int first = evaluation.computed();
        of("name is known and score \"x\" at least 3");
        assertEquals(first + 2, evaluation.computed(), "the score and the whole, not the name");
    }

    @Test
    void newer_data_starts_afresh() throws Exception {
        MemoryWorkbench workbench = new MemoryWorkbench(facts);
        Analyses analyses = new Analyses();
        Rule rule = RuleParser.parse("bought anything at least 4 times");
        int before = new AskRule(workbench, analyses)
                .count(rule, null)
                .work()
                .run(Checkpoint.none())
                .members()
                .size();
        Facts next = RandomFacts.of(2, 300, 2_000, 20);
        workbench.becomes(next);
        int after = new AskRule(workbench, analyses)
                .count(rule, null)
                .work()
                .run(Checkpoint.none())
                .members()
                .size();
        assertNotEquals(before, after);
        assertEquals(
                new RuleEvaluation(next, new NoSources())
                        .of(rule, Checkpoint.none())
                        .size(),
                after);
    }

    private static final class NoSources implements RuleSources {
        @Override
        public CustomerSet members(Segment segment) {
            throw new AssertionError();
        }

        @Override
        public CustomerSet saved(String name) {
            throw new AssertionError();
        }

        @Override
        public AttributeTable attributes() {
            throw new AssertionError();
        }

        @Override
        public IntToDoubleFunction score(String model) {
            throw new AssertionError();
        }

        @Override
        public Suggested suggested(int rank) {
            throw new AssertionError();
        }
    }

    @Test
    void suggestions_count_up_to_their_rank() {
        // customer c is suggested products 5c to 5c + 3 of twenty, all numbers within a round of four customers
        assertEquals(
                facts.customers() / 4 + (facts.customers() % 4 > 0 ? 1 : 0),
                of("recommended sku \"S1\" within first 1").size());
        assertEquals(0, of("recommended sku \"S3\" within first 2").size());
        assertTrue(of("recommended sku \"S3\" within first 3").size() > 0);
        assertEquals(0, of("recommended sku \"S5\" within first 20").size(), "the fifth place is empty");
    }

    @Test
    void the_row_that_decided_is_told() {
        int customer = of("bought anything").toArray()[0];
        RuleTrace trace = evaluation.why(
                RuleParser.parse("bought anything at least 1 times and last bought anything had day after 2000-01-01"),
                customer,
                Checkpoint.none());
        int last = facts.lines().offset()[customer + 1] - 1;
        while (!facts.lines().counts(last)) {
            last--;
        }
        RuleTrace.Evidence.Seen seen = assertInstanceOf(
                RuleTrace.Evidence.Seen.class, trace.parts().getFirst().evidence());
        assertEquals(facts.lines().day()[last], seen.lastDay());
        assertEquals(facts.catalogue().name().get(facts.lines().product()[last]), seen.what());
        assertEquals(
                seen.lastDay(),
                assertInstanceOf(
                                RuleTrace.Evidence.Seen.class,
                                trace.parts().getLast().evidence())
                        .lastDay());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void selection_finds_what_sorting_finds(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            double[] numbers = new double[1 + random.nextInt(60)];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextGaussian();
            }
            int from = random.nextInt(numbers.length);
            int to = from + 1 + random.nextInt(numbers.length - from);
            int place = from + random.nextInt(to - from);
            double[] sorted = numbers.clone();
            Arrays.sort(sorted, from, to);
            assertEquals(sorted[place], Selection.nth(numbers, from, to, place));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anniversaries_are_what_the_calendar_says(long seed) {
        Random random = new Random(seed);
        int first = (int) LocalDate.of(2019, 1, 1).toEpochDay();
        int last = (int) LocalDate.of(2026, 12, 31).toEpochDay();
        int[] dates = new int[300];
        for (int i = 0; i < dates.length; i++) {
            dates[i] = (int) LocalDate.of(1990 + random.nextInt(36), 2, 27).toEpochDay() + random.nextInt(4);
        }
        for (int within : new int[] {0, 3, 182}) {
            Anniversaries rings = new Anniversaries(dates, within, first, last);
            for (int i = 0; i < 2_000; i++) {
                int c = random.nextInt(dates.length);
                int day = first + random.nextInt(last - first);
                LocalDate born = LocalDate.ofEpochDay(dates[c]);
                boolean expected = false;
                for (int years = 1; years < 60; years++) {
                    expected |= Math.abs(born.plusYears(years).toEpochDay() - day) <= within;
                }
                assertEquals(expected, rings.holds(c, day), born + " " + LocalDate.ofEpochDay(day));
            }
        }
    }
}
