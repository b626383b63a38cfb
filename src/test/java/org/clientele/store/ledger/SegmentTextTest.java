package org.clientele.store.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.RandomRules;
import org.clientele.model.rule.RuleText;
import org.junit.jupiter.api.Test;

class SegmentTextTest {
    @Test
    void every_definition_is_read_back_as_it_was() {
        List<Segment> all = List.of(
                new Segment.Everyone(),
                new Segment.InRfmGroup(RfmGroup.CANT_LOSE),
                new Segment.InRfmCells(List.of(new Segment.RfmCell(5, 1))),
                new Segment.InStage(Stage.HIGH_VALUE),
                new Segment.InCluster("k=4", 2),
                new Segment.FixedList(List.of(7, 3, 99)),
                new Segment.ByRule("near 55.7 13.2 within 12.5 km and orders between 0.5 and 100"));
        for (Segment segment : all) {
            assertEquals(segment, SegmentText.read(SegmentText.of(segment)));
        }
        RandomRules rules = new RandomRules(9, LocalDate.of(2026, 11, 22), true);
        for (int i = 0; i < 300; i++) {
            Segment segment = new Segment.ByRule(RuleText.of(rules.next(3)));
            assertEquals(segment, SegmentText.read(SegmentText.of(segment)));
        }
    }

    @Test
    void what_the_first_format_kept_is_still_read() {
        assertEquals(
                new Segment.ByRule("orders at least 3"),
                SegmentText.read("{\"format\":1,\"is\":\"rule\",\"rule\":\"orders at least 3\"}"));
        assertEquals(
                new Segment.FixedList(List.of(4, 2)),
                SegmentText.read("{\"format\":1,\"is\":\"list\",\"customers\":[4,2]}"));
    }

    @Test
    void a_list_that_is_not_the_one_that_was_sealed_is_not_used() {
        String text = SegmentText.of(new Segment.FixedList(List.of(4, 2)));
        assertTrue(text.contains("[4,2]"), text);
        assertThrows(IllegalArgumentException.class, () -> SegmentText.read(text.replace("[4,2]", "[4,3]")));
    }

    @Test
    void a_seal_is_of_the_people_and_not_of_their_order() {
        assertEquals(new Segment.FixedList(List.of(4, 2)).seal(), new Segment.FixedList(List.of(2, 4)).seal());
        assertNotEquals(new Segment.FixedList(List.of(4, 2)).seal(), new Segment.FixedList(List.of(42)).seal());
        // printf '2\n4\n' | sha256sum
        assertEquals(
                "7b90b6c82d45cab1f3b5f170e4b90c5545cd08cf90f6e6c28877b72e54da852b",
                new Segment.FixedList(List.of(4, 2)).seal());
    }
}
