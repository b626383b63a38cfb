package org.clientele.app.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.rule.GroupMix;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups put together hold exactly the people that sets of their people would, and are taken apart again as they were. */
class GroupMixTest {
    private static final Segment AT_RISK = new Segment.InStage(Stage.AT_RISK);
    private static final Segment LOYAL = new Segment.InRfmGroup(RfmGroup.LOYAL);

    private static List<Segment> groups(Facts facts) {
        List<Segment> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            groups.add(new Segment.InStage(stage));
        }
        for (RfmGroup group : RfmGroup.values()) {
            groups.add(new Segment.InRfmGroup(group));
        }
        int[] ids = facts.people().id();
        groups.add(new Segment.FixedList(List.of(ids[0], ids[1], ids[ids.length - 1])));
        groups.add(new Segment.ByRule("orders at least 2"));
        groups.add(new Segment.ByRule("not (city is \"Berlin\") or orders at least 3"));
        return groups;
    }

    private static BitSet bits(CustomerSet people) {
        BitSet bits = new BitSet();
        people.forEach(bits::set);
        return bits;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_mix_holds_who_is_in_any_of_its_groups_and_in_none_of_the_others(long seed) {
        Random random = new Random(seed);
        Facts facts = SpringShop.read().facts();
        FindGroups find = new FindGroups(new MemoryWorkbench(facts), new Analyses());
        List<Segment> groups = groups(facts);
        int told = 0;
        for (int i = 0; i < 40; i++) {
            GroupMix mix = new GroupMix(List.of(groups.get(random.nextInt(groups.size()))), List.of());
            for (int step = random.nextInt(5); step > 0; step--) {
                Segment group = groups.get(random.nextInt(groups.size()));
                mix = random.nextBoolean() ? mix.with(group) : mix.without(group);
            }
            BitSet expected = new BitSet();
            mix.any().forEach(group -> expected.or(bits(find.resolve(group, facts, Checkpoint.none()))));
            mix.none().forEach(group -> expected.andNot(bits(find.resolve(group, facts, Checkpoint.none()))));
            assertEquals(expected, bits(find.resolve(mix.segment(), facts, Checkpoint.none())), mix::toString);
            assertEquals(mix, GroupMix.of(mix.segment()));
            told += expected.isEmpty() || expected.cardinality() == facts.customers() ? 0 : 1;
        }
        assertTrue(told > 20, () -> "hardly any mix could have told a difference");
    }

    @Test
    void one_group_alone_stays_the_group_it_is() {
        assertSame(AT_RISK, new GroupMix(List.of(AT_RISK), List.of()).segment());
        assertEquals(new GroupMix(List.of(LOYAL), List.of()), GroupMix.of(LOYAL));
        Segment rule = new Segment.ByRule("orders at least 2 and not (in stage at-risk)");
        assertEquals(new GroupMix(List.of(rule), List.of()), GroupMix.of(rule));
    }

    @Test
    void naming_a_group_again_moves_it_and_the_last_one_stays() {
        GroupMix mix = new GroupMix(List.of(AT_RISK, LOYAL), List.of());
        assertEquals(new GroupMix(List.of(AT_RISK), List.of(LOYAL)), mix.without(LOYAL));
        assertEquals(mix, mix.without(LOYAL).with(LOYAL));
        GroupMix one = new GroupMix(List.of(AT_RISK), List.of());
        assertEquals(one, one.without(AT_RISK));
        assertEquals(one, one.forgetting(AT_RISK));
        assertEquals(one, mix.forgetting(LOYAL));
    }
}
