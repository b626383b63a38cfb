package org.clientele.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTextTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_is_written_is_read_back_as_the_same_rule(long seed) {
        RandomRules rules = new RandomRules(seed, LocalDate.of(2026, 11, 22), true);
        for (int i = 0; i < 500; i++) {
            Rule rule = rules.next(4);
            String text = RuleText.of(rule);
            assertEquals(rule, RuleParser.parse(text), text);
        }
    }

    @Test
    void the_example_of_the_manual_is_the_rule_it_means() {
        Rule rule = RuleParser.parse(
                "bought category \"Tea\" at least 3 times in last 18 months and not bought anything in last 80 days");
        Deed tea = Deed.bought(new Deed.Filter(Property.CATEGORY, new Check.Is(List.of("Tea"))));
        assertEquals(
                new Rule.All(List.of(
                        new Rule.Did(tea, Measure.TIMES, Compare.atLeast(3), new Window.Last(18, Window.Unit.MONTH)),
                        new Rule.DidNot(Deed.bought(), new Window.Last(80, Window.Unit.DAY), false))),
                rule);
    }

    @Test
    void and_binds_closer_than_or() {
        assertEquals(
                RuleParser.parse("everyone or (city is known and region is known)"),
                RuleParser.parse("everyone or city is known and region is known"));
    }

    @Test
    void short_forms_mean_the_long_ones() {
        assertEquals(RuleParser.parse("not (city is \"Lund\")"), RuleParser.parse("city is not \"Lund\""));
        assertEquals(RuleParser.parse("not (city is known)"), RuleParser.parse("city is blank"));
        assertEquals(RuleParser.parse("top 5 percent by money"), RuleParser.parse("top 5% by money"));
        assertEquals(
                RuleParser.parse("bought anything at least 1 times"),
                RuleParser.parse("（BOUGHT anything at least 1 time）"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "city is                       | rule.text.end",
                "city is \"Lund                | rule.text.quote",
                "city is \"Lund\" und x        | rule.text.unexpected",
                "top 0 by money                | rule.text.unexpected",
                "bucket \"a\" from 50 to 20    | rule.text.unexpected",
                "name matches \"(\"            | rule.text.pattern",
                "signup_date after 2026-02-30  | rule.text.unexpected",
                "in rfm heroes                 | rule.text.unexpected",
                "(city is known                | rule.text.end",
                "''                            | rule.text.end",
            })
    void what_cannot_be_read_is_refused_with_its_place(String text, String key) {
        assertEquals(
                key,
                assertThrows(Refusal.class, () -> RuleParser.parse(text))
                        .sentence()
                        .key());
    }

    @Test
    void the_place_of_a_mistake_is_counted_from_one() {
        Refusal refusal = assertThrows(Refusal.class, () -> RuleParser.parse("city is known und region is known"));
        assertEquals(List.of(15, "und", "and | or"), refusal.sentence().args());
    }

    @Test
    void a_hundred_brackets_are_refused_and_do_no_harm() {
        String deep = "(".repeat(5000) + "everyone" + ")".repeat(5000);
        assertEquals(
                "rule.text.deep",
                assertThrows(Refusal.class, () -> RuleParser.parse(deep))
                        .sentence()
                        .key());
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 2.5, 25000, 9223372036854775807",
        "MORE_THAN, 2.5, 25001, 9223372036854775807",
        "AT_MOST, 2.5, -9223372036854775808, 25000",
        "LESS_THAN, 2.5, -9223372036854775808, 24999",
        "EXACTLY, 2.5, 25000, 25000"
    })
    void bounds_in_parts_are_exact(Compare.Op op, BigDecimal value, long low, long high) {
        Compare compare = new Compare(op, value);
        assertEquals(low, compare.lowest(10_000));
        assertEquals(high, compare.highest(10_000));
    }

    @Test
    void the_last_months_clamp_at_the_end_of_short_ones() {
        int march = Math.toIntExact(LocalDate.of(2026, 3, 31).toEpochDay());
        Window.Days days = new Window.Last(1, Window.Unit.MONTH).days(march);
        assertEquals(LocalDate.of(2026, 3, 1).toEpochDay(), days.from());
        assertEquals(march, days.to());
        Window.Days week = new Window.Last(7, Window.Unit.DAY).days(march);
        assertEquals(7, week.to() - week.from() + 1);
        Window.Days before = new Window.Calendar(true, Window.Unit.QUARTER).days(march);
        assertEquals(LocalDate.of(2025, 10, 1).toEpochDay(), before.from());
        assertEquals(LocalDate.of(2025, 12, 31).toEpochDay(), before.to());
    }
}
