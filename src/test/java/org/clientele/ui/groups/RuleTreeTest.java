package org.clientele.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clientele.app.groups.RuleWords;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.Rule;
import org.clientele.model.rule.RuleParser;
import org.clientele.model.rule.RuleText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTreeTest {
    private static final String ABCD = "name is known and city is known and (region is known or country is known)";

    private static String moved(String rule, List<Integer> from, List<Integer> to) {
        return RuleText.of(RuleTree.moved(RuleParser.parse(rule), from, to));
    }

    @Test
    void a_condition_moves_before_another_in_its_own_group_and_into_others() {
        assertEquals(
                "city is known and name is known and (region is known or country is known)",
                moved(ABCD, List.of(1), List.of(0)));
        assertEquals(
                "city is known and name is known and (region is known or country is known)",
                moved(ABCD, List.of(0), List.of(2)));
        assertEquals(
                "city is known and (region is known or name is known or country is known)",
                moved(ABCD, List.of(0), List.of(2, 1)));
        assertEquals(
                "name is known and country is known and city is known and (any of (region is known))",
                moved(ABCD, List.of(2, 1), List.of(1)));
        assertEquals(ABCD, moved(ABCD, List.of(2), List.of(2, 1)), "a group does not go into itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up   | city is known and name is known and (region is known or country is known)",
                "down | name is known and (region is known or country is known) and city is known",
                "in   | name is known and (any of (city is known)) and (region is known or country is known)",
                "out  | name is known and city is known and (region is known or country is known)",
            })
    void the_arrows_move_the_second_condition(String way, String expected) {
        Rule rule = RuleParser.parse(ABCD);
        List<Integer> second = List.of(1);
        Rule moved = switch (way) {
            case "up" -> RuleTree.stepped(rule, second, false);
            case "down" -> RuleTree.stepped(rule, second, true);
            case "in" -> RuleTree.nested(rule, second);
            default -> RuleTree.lifted(rule, second);
        };
        assertEquals(expected, RuleText.of(moved));
    }

    @Test
    void right_goes_into_the_group_before_and_left_comes_out_behind_it() {
        Rule rule = RuleParser.parse("(region is known or country is known) and city is known");
        Rule in = RuleTree.nested(rule, List.of(1));
        assertEquals("all of (region is known or country is known or city is known)", RuleText.of(in));
        Rule out = RuleTree.lifted(in, List.of(0, 2));
        assertEquals(rule, out);
    }

    @Test
    void whatever_moves_no_condition_is_lost_or_doubled() {
        Random random = new Random(3);
        RandomRules rules = new RandomRules(4, LocalDate.of(2026, 1, 1), true);
        int moves = 0;
        for (int i = 0; i < 2_000; i++) {
            Rule rule = RuleTree.rooted(rules.next(3));
            List<List<Integer>> places = new ArrayList<>();
            places(rule, List.of(), places);
            List<Integer> from = places.get(random.nextInt(places.size()));
            List<Integer> to = new ArrayList<>(places.get(random.nextInt(places.size())));
            Rule after = RuleTree.moved(rule, from, to);
            assertEquals(leaves(rule), leaves(after), RuleText.of(rule) + " " + from + " " + to);
            moves += after.equals(rule) ? 0 : 1;
        }
        assertTrue(moves > 150, moves + " moves");
    }

    private static void places(Rule rule, List<Integer> place, List<List<Integer>> places) {
        for (int i = 0; i < RuleTree.parts(rule).size(); i++) {
            List<Integer> inner = new ArrayList<>(place);
            inner.add(i);
            places.add(inner);
            places(RuleTree.parts(rule).get(i), inner, places);
        }
    }

    private static List<String> leaves(Rule rule) {
        List<String> leaves = new ArrayList<>();
        collect(rule, leaves);
        return leaves.stream().sorted().toList();
    }

    private static void collect(Rule rule, List<String> leaves) {
        if (RuleTree.isGroup(rule)) {
            RuleTree.parts(rule).forEach(part -> collect(part, leaves));
        } else {
            leaves.add(RuleText.of(rule));
        }
    }

    @ParameterizedTest
    @EnumSource(RuleKind.class)
    void every_kind_is_offered_as_a_condition_of_that_kind(RuleKind kind) {
        assertEquals(kind, RuleKind.of(kind.fresh(RuleWords.few())));
    }
}
