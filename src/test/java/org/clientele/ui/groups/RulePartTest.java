package org.clientele.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulePartTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_row_shows_exactly_the_condition_it_was_made_of(long seed) {
        RandomRules rules = new RandomRules(seed, LocalDate.of(2026, 11, 22), true);
        for (int i = 0; i < 500; i++) {
            Rule rule = rules.next(0);
            assertEquals(rule, RulePart.of(rule).rule());
        }
    }

    @ParameterizedTest
    @EnumSource(RulePart.Kind.class)
    void a_fresh_row_is_of_the_kind_that_was_chosen(RulePart.Kind kind) {
        RulePart fresh = RulePart.fresh(kind);
        assertEquals(kind, fresh.kind());
        if (kind != RulePart.Kind.WRITTEN) {
            assertEquals(fresh, RulePart.of(fresh.rule()));
        }
    }

    @Test
    void what_no_row_can_show_is_shown_as_written() {
        assertInstanceOf(RulePart.Written.class, RulePart.of(RuleParser.parse("bought only category \"Tea\"")));
        assertInstanceOf(RulePart.Bought.class, RulePart.of(RuleParser.parse("bought category \"Tea\"")));
    }

    @Test
    void conditions_come_change_and_go_at_their_places() {
        Rule root = RuleTree.rooted(RuleParser.parse("city is \"A\" and (city is \"B\" or city is \"C\")"));
        Rule city = RuleParser.parse("city is \"D\"");
        assertEquals(
                RuleParser.parse("city is \"A\" and (city is \"B\" or city is \"D\")"),
                RuleTree.with(root, List.of(1, 1), city));
        assertEquals(
                RuleParser.parse("city is \"A\" and (city is \"B\" or city is \"C\" or city is \"D\")"),
                RuleTree.plus(root, List.of(1), city));
        assertEquals(
                RuleParser.parse("city is \"A\" and any of (city is \"C\")"), RuleTree.without(root, List.of(1, 0)));
        assertEquals(
                RuleParser.parse("all of (city is \"A\")"),
                RuleTree.without(RuleTree.without(root, List.of(1, 0)), List.of(1, 0)));
        assertEquals(
                RuleParser.parse("city is \"A\" or (city is \"B\" or city is \"C\")"),
                RuleTree.meaning(root, List.of(), false));
        Rule nobody = RuleTree.without(RuleTree.rooted(city), List.of(0));
        assertEquals(RuleParser.parse("all of (everyone)"), nobody);
        assertEquals(RuleParser.parse("all of (city is \"D\")"), RuleTree.plus(nobody, List.of(), city));
    }
}
