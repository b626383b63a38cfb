package org.clientele.data.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Cap;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Offer;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.campaign.Sender;
import org.clientele.model.campaign.Timing;
import org.clientele.model.campaign.Trial;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.group.Stage;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTextTest {
    @Test
    void a_draft_comes_back_as_it_was() {
        List<Segment> segments = List.of(
                new Segment.Everyone(),
                new Segment.InRfmGroup(RfmGroup.AT_RISK),
                new Segment.InRfmCells(List.of(new Segment.RfmCell(5, 1), new Segment.RfmCell(4, 2))),
                new Segment.InStage(Stage.LAPSED),
                new Segment.InCluster("{\"k\":4}", 2),
                new Segment.FixedList(List.of(3, 1, 2)));
        for (Segment segment : segments) {
            CampaignSpec spec = CampaignSpec.usual(
                            "赢回 \"March\"", new CampaignSpec.Target(segment, "At risk"), Channel.SMS)
                    .saying(new MessageText("", "Hi {{name|friend}}\n再见"))
                    .from(new Sender("Shop", "茶店", "1 High St", Sender.CHINESE_OPT_OUT))
                    .comparing(new ControlPlan(false, 0.25, 0.1))
                    .atMost(new Caps(List.of(new Cap(1, 5)), List.of(new Cap(4, 99))))
                    .suggesting(3)
                    .in(new CampaignSpec.FileStyle(ExportFormat.GENERIC, true))
                    .limitedTo(77)
                    .costing(450)
                    .planning(plans -> plans.with(new Ranking(Ranking.Order.GAIN, 5_000, 900, 2, 20_400))
                            .with(new Timing(8, 21, true, 30))
                            .with(new Offer("spring", "https://shop.example/tea", "clientele", "sms"))
                            .with(new Trial(
                                    "Does ten per cent bring more back?",
                                    List.of(new Trial.Version("B", 0.4, new MessageText("", "10 %"))),
                                    Trial.Goal.CLICK,
                                    7,
                                    0.1)));
            assertEquals(spec, DraftText.read(DraftText.write(spec)));
        }
    }

    @Test
    void what_an_earlier_program_did_not_plan_is_as_usual() {
        CampaignSpec spec = CampaignSpec.usual(
                "Spring", new CampaignSpec.Target(new Segment.Everyone(), "Everyone"), Channel.EMAIL);
        String draft = DraftText.write(spec);
        String earlier = draft.substring(0, draft.indexOf(",\"plans\"")) + "}";
        assertEquals(spec, DraftText.read(earlier));
        String partly = draft.substring(0, draft.indexOf(",\"plans\"")) + ",\"plans\":{\"offer\":{\"pool\":\"x\"}}}";
        assertEquals("x", DraftText.read(partly).plans().offer().pool());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "no json", "{\"draft\":1}", "{\"draft\":2,\"name\":\"x\"}"})
    void refuses_what_is_no_draft(String text) {
        Refusal refusal = assertThrows(Refusal.class, () -> DraftText.read(text));
        assertEquals("campaign.draft.unreadable", refusal.sentence().key());
    }
}
