package org.clientele.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.notice.Amount;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;

class ExplainGroupsTest {
    private final Facts facts = SpringShop.read().facts();
    private final MemoryWorkbench workbench = new MemoryWorkbench(facts);
    private final Analyses analyses = new Analyses();

    private List<GroupWhy> why(int customer) throws Exception {
        return new ExplainGroups(workbench, analyses)
                .of(facts.people().id()[customer])
                .work()
                .run(Checkpoint.none());
    }

    @Test
    void membership_is_that_of_the_group_and_those_it_is_in_come_first() throws Exception {
        List<Segment> segments = List.of(
                new Segment.ByRule("bought category \"Tea\" at least 3 times in last 18 months and city is not \"上海\""),
                new Segment.InStage(Stage.AT_RISK),
                new Segment.InRfmGroup(RfmGroup.CHAMPIONS),
                new Segment.FixedList(
                        List.of(facts.people().id()[3], facts.people().id()[5])),
                new Segment.Everyone());
        for (Segment segment : segments) {
            workbench.save("group " + segments.indexOf(segment), segment, 0);
        }
        FindGroups find = new FindGroups(workbench, analyses);
        List<String> said = new ArrayList<>();
        for (int c = 0; c < facts.customers(); c += 7) {
            List<GroupWhy> all = why(c);
            assertEquals(2 + segments.size(), all.size());
            boolean out = false;
            for (GroupWhy group : all.subList(2, all.size())) {
                assertEquals(
                        find.resolve(group.segment(), facts, Checkpoint.none()).contains(c), group.in());
                assertFalse(out && group.in(), "those it is in come first");
                out |= !group.in();
                assertFalse(group.lines().isEmpty());
                if (group.segment() instanceof Segment.ByRule) {
                    assertEquals(3, group.lines().size(), "the whole and both conditions");
                    assertEquals(group.in(), group.lines().getFirst().holds());
                    assertEquals(
                            group.in(),
                            group.lines().get(1).holds() && group.lines().get(2).holds());
                    assertTrue(group.lines().get(1).found().isPresent());
                }
                for (GroupWhy.Line line : group.lines()) {
                    said.add(Texts.of(Locale.ENGLISH).text(line.asked()));
                    line.found()
                            .ifPresent(
                                    found -> said.add(Texts.of(Locale.ENGLISH).text(found)));
                }
            }
        }
        assertTrue(said.stream().noneMatch(text -> text.contains("{") || text.startsWith("people.")), said::toString);
    }

    /** What a score says of its borders holds for everybody: the value lies within them. */
    @Test
    void a_value_lies_between_the_borders_of_its_score() throws Exception {
        int buyers = 0;
        for (int c = 0; c < facts.customers(); c += 3) {
            GroupWhy rfm = why(c).get(1);
            if (rfm.lines().size() == 1) {
                assertEquals(
                        "people.why.prospect", rfm.lines().getFirst().asked().key());
                continue;
            }
            buyers++;
            assertEquals(3, rfm.lines().size());
            for (GroupWhy.Line line : rfm.lines()) {
                Message asked = line.asked();
                long value = number(asked.args().get(0));
                assertTrue(number(asked.args().get(3)) <= value, asked::toString);
                assertTrue(value <= number(asked.args().get(4)), asked::toString);
            }
        }
        assertTrue(buyers > 20, "buyers: " + buyers);
    }

    private static long number(Object value) {
        return value instanceof Amount money ? money.value() : ((Number) value).longValue();
    }
}
