package org.clientele.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Proof that each rule can turn red: the imitation under {@code violations} breaks each of them once. */
class SeededViolationsTest {
    private static final Pattern INNOCENT = Pattern.compile("Innocent|Excused(?!Helper)|made\\.one|framed\\.one");

    @ParameterizedTest
    @EnumSource
    void the_rule_turns_red_on_its_seeded_violation(HouseRule rule) {
        List<String> broken = rule.broken(House.imitation());

        assertTrue(broken.stream().anyMatch(b -> b.contains(rule.seed())), () -> rule.seed() + " not in " + broken);
    }

    @ParameterizedTest
    @EnumSource
    void the_rule_accuses_nobody_who_keeps_it(HouseRule rule) {
        List<String> broken = rule.broken(House.imitation());

        assertEquals(
                List.of(),
                broken.stream().filter(b -> INNOCENT.matcher(b).find()).toList());
    }

    @Test
    void an_exception_lifts_its_own_rule_only() {
        List<String> names = HouseRule.NAMES.broken(House.imitation());
        List<String> state = HouseRule.STATIC_STATE.broken(House.imitation());

        assertTrue(names.stream().noneMatch(b -> b.contains("ExcusedHelper")), names::toString);
        assertTrue(state.stream().anyMatch(b -> b.contains("ExcusedHelper")), state::toString);
    }
}
