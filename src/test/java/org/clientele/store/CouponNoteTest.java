package org.clientele.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.clientele.app.campaign.Audiences;
import org.clientele.app.campaign.BuildAudience;
import org.clientele.app.campaign.BuiltAudience;
import org.clientele.app.campaign.CouponNote;
import org.clientele.app.workbench.CouponHand;
import org.clientele.app.workbench.CouponPool;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.Offer;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many would get no coupon, said while a campaign is made; beside it stands what an export would give out. */
class CouponNoteTest {
    private static final int PEOPLE = 40;

    @TempDir
    private Path folder;

    private final Audiences audiences =
            new Audiences(Shop.CLOCK, (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers()));

    private static CampaignSpec spec(String pool) {
        return CampaignSpec.usual("Spring", new CampaignSpec.Target(new Segment.Everyone(), "all"), Channel.EMAIL)
                .comparing(new ControlPlan(false, 0, 0))
                .atMost(Caps.none())
                .planning(plans -> plans.with(new Offer(pool, "", "", "")));
    }

    private BuiltAudience built(Workbench workbench, String pool) throws Exception {
        return new BuildAudience(audiences).job(workbench, spec(pool)).work().run(Checkpoint.none());
    }

    private Optional<CouponNote> note(Workbench workbench, String pool) throws Exception {
        return audiences.coupons(workbench, built(workbench, pool)).work().run(Checkpoint.none());
    }

    private void assertAsGivenOut(Workbench workbench) throws Exception {
        CouponNote note = note(workbench, "Spring codes").orElseThrow();
        BuiltAudience built = built(workbench, "Spring codes");
        int[] id = built.facts().people().id();
        int[] net =
                Arrays.stream(built.audience().net().toArray()).map(c -> id[c]).toArray();
        CouponHand hand = workbench.coupons().hand("Spring codes", "Spring", net, CouponScene.TODAY);
        assertEquals(hand.state(), note.state());
        assertEquals(hand.missing(), note.missing());
        assertEquals(hand.missing() > 0, note.isShort());
        assertEquals(net.length, note.people());
        if (hand.state() == CouponHand.State.READY) {
            assertEquals(hand.left(), note.left());
        }
    }

    @Test
    void it_is_said_while_editing_how_many_get_none() throws Exception {
        try (Workbench workbench = Shop.workbenches().create(folder.resolve("shop"), Shop.PROFILE)) {
            CouponScene.fill(workbench, PEOPLE);
            assertTrue(note(workbench, "").isEmpty(), "no coupons, no word");
            assertAsGivenOut(workbench);
            assertEquals(
                    "coupon.note.unknown",
                    note(workbench, "Spring codes").orElseThrow().sentence().key());
            CouponPool pool = workbench.coupons().make("Spring codes", 0, People.NO_DAY);
            workbench.coupons().add(pool.id(), "a", CouponScene.codes("A", PEOPLE - 7), Checkpoint.none());
            assertAsGivenOut(workbench);
            CouponNote few = note(workbench, "spring CODES").orElseThrow();
            assertEquals(7, few.missing());
            assertEquals("coupon.note.short", few.sentence().key());
            workbench.coupons().add(pool.id(), "b", CouponScene.codes("B", 10), Checkpoint.none());
            assertAsGivenOut(workbench);
            assertEquals(3, note(workbench, "Spring codes").orElseThrow().left());
            // After a file of the same campaign people hold theirs and need no other.
            int[] ids = CouponScene.ids(workbench);
            CouponHand hand = workbench.coupons().hand("Spring codes", "Spring", ids, CouponScene.TODAY);
            CouponScene.record(workbench, "E1", "Spring", hand);
            assertAsGivenOut(workbench);
            assertEquals(0, note(workbench, "Spring codes").orElseThrow().missing());
            workbench.coupons().change(pool.id(), 0, CouponScene.TODAY - 1, false);
            assertAsGivenOut(workbench);
            workbench.coupons().change(pool.id(), 0, People.NO_DAY, true);
            assertAsGivenOut(workbench);
            assertEquals(
                    "coupon.note.retired",
                    note(workbench, "Spring codes").orElseThrow().sentence().key());
        }
    }
}
