package org.clientele.app.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.clientele.analysis.fixture.HandFacts;
import org.clientele.app.groups.Analyses;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetsTest {
    private static final Facts FACTS = new HandFacts(4, 100)
            .product("tea", "Tea")
            .product("pot", "Ware")
            .order(0, 20, "a", "tea", 5)
            .order(0, 61, "b", "pot", 5)
            .order(1, 60, "c", "tea", 5)
            .order(2, 100, "d", "tea", 5)
            .facts();

    private static int[] of(TargetChoice choice) {
        return new Targets(new MemoryWorkbench(FACTS), new Analyses())
                .of(choice, FACTS, 100 - choice.back(), Checkpoint.none())
                .of();
    }

    @Test
    void the_answer_lies_after_the_day_and_not_on_it() {
        assertArrayEquals(new int[] {1, 0, 1, 0}, of(new TargetChoice.Buys(40)));
        assertArrayEquals(new int[] {0, 0, 1, 0}, of(new TargetChoice.BuysCategory("Tea", 40)));
        assertArrayEquals(new int[] {1, 1, 1, 0}, of(new TargetChoice.Buys(80 + 1)));
    }

    @Test
    void a_group_is_who_is_in_it_now() {
        assertArrayEquals(
                new int[] {0, 1, 0, 1},
                of(new TargetChoice.InGroup(
                        new Segment.FixedList(List.of(102, 106)),
                        org.clientele.model.text.Message.of("features.verbatim", "x"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"buys:30", "category:Tea: green:30", "responds:7", "stage", "rfm", "group:rfm:champions"})
    void words_of_a_question(String words) {
        TargetChoice choice = TargetChoice.of(words, group -> new Segment.Everyone());
        assertEquals(
                switch (words) {
                    case "buys:30" -> new TargetChoice.Buys(30);
                    case "category:Tea: green:30" -> new TargetChoice.BuysCategory("Tea: green", 30);
                    case "responds:7" -> new TargetChoice.Responds(7);
                    case "stage" -> new TargetChoice.Stages();
                    case "rfm" -> new TargetChoice.RfmGroups();
                    default ->
                        new TargetChoice.InGroup(
                                new Segment.Everyone(),
                                org.clientele.model.text.Message.of("features.verbatim", "rfm:champions"));
                },
                choice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"buys", "buys:x", "buys:-1", "category:30", "luck", "", "responds:99999"})
    void words_that_ask_nothing(String words) {
        assertThrows(Refusal.class, () -> TargetChoice.of(words, group -> new Segment.Everyone()));
    }
}
