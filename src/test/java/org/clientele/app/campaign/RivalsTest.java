package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.audience.Audience;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns that go first keep their people for themselves, as far as the limits let nobody have both. */
class RivalsTest {
    private static final int PEOPLE = 40;
    private static final Caps ONE_A_DAY = new Caps(List.of(new Cap(1, 24)), List.of());

    private final Audiences audiences = new Audiences(
            InstantSource.fixed(Instant.parse("2026-02-16T10:00:00Z")), (workbench, facts, segment, checkpoint) -> {
                CustomerSet.Builder some = new CustomerSet.Builder(facts.customers());
                if (segment instanceof Segment.FixedList(List<Integer> ids)) {
                    ids.forEach(id -> some.add(facts.people().indexOf(id)));
                    return some.build();
                }
                return CustomerSet.all(facts.customers());
            });
    private final CampaignDrafts drafts = new CampaignDrafts();
    private FakeWorkbench workbench = new FakeWorkbench(new Street().facts(), "GB");

    @BeforeEach
    void open() {
        Street street = new Street();
        IntStream.range(0, PEOPLE).forEach(i -> street.and("Ana " + i, "Leeds", "GB"));
        workbench = new FakeWorkbench(street.facts(), "GB");
    }

    private static CampaignSpec spec(String name, int priority, Caps caps, int from, int to) {
        Segment segment =
                new Segment.FixedList(IntStream.rangeClosed(from, to).boxed().toList());
        return CampaignSpec.usual(name, new CampaignSpec.Target(segment, name), Channel.EMAIL)
                .atMost(caps)
                .comparing(new ControlPlan(false, 0, 0))
                .planning(plans -> plans.with(plans.ranking().before(priority)));
    }

    private Audience count(CampaignSpec spec) {
        return audiences.build(workbench, spec, Checkpoint.none()).audience();
    }

    @Test
    void the_higher_goes_first_and_is_named() {
        drafts.keep(workbench, spec("Tea week", 2, ONE_A_DAY, 1, 10));
        drafts.keep(workbench, spec("Cups", 1, ONE_A_DAY, 6, 20));
        Audience audience = count(spec("Mine", 0, ONE_A_DAY, 1, 40));
        // Tea week keeps 1 to 10; of Cups' people only 11 to 20 are left.
        assertEquals(20, audience.left(Exclusion.PRIORITY).size());
        assertEquals(List.of(new Audience.Ahead("Tea week", 10), new Audience.Ahead("Cups", 10)), audience.ahead());
        assertEquals(20, audience.net().size());
        Audience.Step step = audience.waterfall().stream()
                .filter(each -> each.reason() == Exclusion.PRIORITY)
                .findFirst()
                .orElseThrow();
        assertEquals(Message.of("audience.reason.priority.named", 20, "Tea week", 1), audience.sentence(step));
        assertEquals(10, count(spec("Cups", 1, ONE_A_DAY, 6, 20)).net().size());
        assertEquals(10, count(spec("Tea week", 2, ONE_A_DAY, 1, 10)).net().size());
    }

    @Test
    void equals_and_oneself_take_nobody_away() {
        drafts.keep(workbench, spec("Tea week", 0, ONE_A_DAY, 1, 10));
        drafts.keep(workbench, spec("Mine", 3, ONE_A_DAY, 1, 40));
        assertEquals(40, count(spec("Mine", 0, ONE_A_DAY, 1, 40)).net().size());
    }

    @Test
    void where_the_limits_allow_both_everybody_gets_both() {
        drafts.keep(workbench, spec("Tea week", 2, ONE_A_DAY, 1, 10));
        assertEquals(
                40,
                count(spec("Mine", 0, new Caps(List.of(new Cap(2, 24)), List.of()), 1, 40))
                        .net()
                        .size());
        assertEquals(40, count(spec("Mine", 0, Caps.none(), 1, 40)).net().size());
        // on another channel only a limit over all channels counts it
        CampaignSpec text = spec("Mine", 0, ONE_A_DAY, 1, 40).onChannel(Channel.SMS);
        assertEquals(40, count(text.atMost(ONE_A_DAY)).net().size());
        assertEquals(
                30,
                count(text.atMost(new Caps(List.of(), List.of(new Cap(1, 24)))))
                        .net()
                        .size());
    }

    @Test
    void a_changed_or_removed_draft_counts_at_once() {
        drafts.keep(workbench, spec("Tea week", 2, ONE_A_DAY, 1, 10));
        CampaignSpec mine = spec("Mine", 0, ONE_A_DAY, 1, 40);
        assertEquals(30, count(mine).net().size());
        drafts.keep(workbench, spec("Tea week", 2, ONE_A_DAY, 1, 4));
        assertEquals(36, count(mine).net().size());
        drafts.keep(workbench, spec("Tea week", -1, ONE_A_DAY, 1, 4));
        assertEquals(40, count(mine).net().size());
        drafts.keep(workbench, spec("Tea week", 2, ONE_A_DAY, 1, 10));
        drafts.drop(workbench, "Tea week");
        assertEquals(40, count(mine).net().size());
        workbench.keepDraft("Broken", "not a draft");
        assertTrue(count(mine).ahead().isEmpty());
    }
}
