package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.app.campaign.Check.Kind;
import org.clientele.app.campaign.Check.Verdict;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Caps;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.ExportFormat;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecklistTest {
    private final PreviewCampaign previews = new PreviewCampaign(
            new Audiences(
                    () -> Instant.parse("2026-03-02T04:00:00Z"),
                    (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers())),
            SuggestionSource.none());

    private CampaignPreview preview(String country, CampaignSpec spec) {
        Street street = new Street().and("Ana Maria Theodora Lee", "", country).and("", "", country);
        IntStream.range(0, 20).forEach(i -> street.and(i == 7 ? "张敏" : "Bo " + i, "Leeds", country));
        Outcome<CampaignPreview> outcome = JobEnd.of(
                previews.job(new FakeWorkbench(street.facts(), country), spec, Message::key), Checkpoint.none());
        return switch (outcome) {
            case Outcome.Done<CampaignPreview>(CampaignPreview preview) -> preview;
            case Outcome.Cancelled<CampaignPreview> cancelled -> throw new AssertionError("cancelled");
            case Outcome.Failed<CampaignPreview>(Message sentence, Throwable cause) ->
                throw new AssertionError(sentence.toString(), cause);
        };
    }

    private static CampaignSpec spec(Channel channel, String subject, String body) {
        return CampaignSpec.usual("Tea", new CampaignSpec.Target(new Segment.Everyone(), "everyone"), channel)
                .comparing(new ControlPlan(false, 0.2, 0))
                .saying(new MessageText(subject, body));
    }

    private static Verdict verdict(CampaignPreview preview, Kind kind) {
        return preview.checks().stream()
                .filter(c -> c.kind() == kind)
                .map(Check::verdict)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void chinese_text_messages_need_signature_and_opt_out() {
        CampaignSpec bare = spec(Channel.SMS, "", "新茶到店");
        CampaignPreview without = preview("CN", bare);
        assertEquals(Verdict.BLOCKS, verdict(without, Kind.SENDER));
        assertEquals(Verdict.BLOCKS, verdict(without, Kind.OPT_OUT));
        CampaignPreview with = preview("CN", bare.from(Sender.usual("茶店", Channel.SMS, "CN")));
        assertEquals(Verdict.OK, with.verdict());
        assertTrue(with.rows().getFirst().body().startsWith("【茶店】"));
        assertTrue(with.rows().getFirst().body().endsWith("拒收请回复R"));
    }

    @Test
    void the_way_to_refuse_follows_with_one_mark_only() {
        CampaignSpec spec = spec(Channel.SMS, "", "新茶到店。").from(Sender.usual("茶店", Channel.SMS, "CN"));
        assertEquals("【茶店】新茶到店。拒收请回复R", preview("CN", spec).rows().getFirst().body());
        CampaignSpec said = spec(Channel.SMS, "", "新茶到店，拒收请回复R").from(Sender.usual("茶店", Channel.SMS, "CN"));
        assertEquals("【茶店】新茶到店，拒收请回复R", preview("CN", said).rows().getFirst().body());
    }

    @Test
    void american_text_messages_need_a_way_to_stop() {
        assertEquals(Verdict.BLOCKS, verdict(preview("US", spec(Channel.SMS, "", "Tea is here")), Kind.OPT_OUT));
        assertEquals(
                Verdict.OK,
                verdict(
                        preview(
                                "US",
                                spec(Channel.SMS, "", "Tea is here").from(Sender.usual("Shop", Channel.SMS, "US"))),
                        Kind.OPT_OUT));
    }

    @Test
    void american_e_mails_need_a_postal_address() {
        CampaignSpec spec = spec(Channel.EMAIL, "Tea", "Tea is here. *|UNSUB|*").from(new Sender("Shop", "", "", ""));
        assertEquals(Verdict.BLOCKS, verdict(preview("US", spec), Kind.SENDER));
        assertEquals(
                Verdict.OK, verdict(preview("US", spec.from(new Sender("Shop", "", "1 Main St", ""))), Kind.SENDER));
        assertEquals(Verdict.OK, verdict(preview("GB", spec), Kind.SENDER));
    }

    @ParameterizedTest
    @CsvSource({
        "广告：新茶, true",
        "【广告】新茶, true",
        "AD: tea, true",
        "(AD) tea, true",
        "ad tea, true",
        "Adventure in tea, false",
        "新茶广告, false",
        "Tea, false"
    })
    void knows_the_ad_label(String subject, boolean label) {
        assertEquals(label, Checklist.isAd(subject));
        CampaignPreview preview =
                preview("CN", spec(Channel.EMAIL, subject, "新茶 退订").from(new Sender("茶店", "", "", "")));
        assertEquals(label ? Verdict.OK : Verdict.BLOCKS, verdict(preview, Kind.AD_LABEL));
        assertEquals(Verdict.OK, verdict(preview("GB", spec(Channel.EMAIL, subject, "Tea")), Kind.AD_LABEL));
    }

    @Test
    void a_blank_field_without_fall_back_is_noticed() {
        Sender sender = new Sender("Shop", "", "", "unsubscribe here");
        assertEquals(
                Verdict.NEEDS_REASON,
                verdict(
                        preview(
                                "GB",
                                spec(Channel.EMAIL, "", "Hi {{name}}")
                                        .from(sender)
                                        .comparing(all())),
                        Kind.MERGE_FIELDS));
        assertEquals(
                Verdict.OK,
                verdict(preview("GB", spec(Channel.EMAIL, "", "Hi {{name|you}}").from(sender)), Kind.MERGE_FIELDS));
    }

    private static ControlPlan all() {
        return new ControlPlan(false, 0, 0);
    }

    @Test
    void no_limits_and_no_comparison_need_a_reason() {
        CampaignPreview preview =
                preview("GB", spec(Channel.EMAIL, "", "").atMost(Caps.none()).comparing(all()));
        assertEquals(Verdict.NEEDS_REASON, verdict(preview, Kind.FREQUENCY));
        assertEquals(Verdict.NEEDS_REASON, verdict(preview, Kind.COMPARISON));
        assertEquals(
                List.of(Kind.values()),
                preview.checks().stream().map(Check::kind).distinct().toList());
    }

    @Test
    void mailchimp_cells_over_255_bytes_and_endless_text_messages_are_noticed() {
        CampaignSpec mailchimp = CampaignSpec.usual(
                        "茶".repeat(100), new CampaignSpec.Target(new Segment.Everyone(), "everyone"), Channel.EMAIL)
                .in(new CampaignSpec.FileStyle(ExportFormat.MAILCHIMP, false));
        assertEquals(Verdict.NEEDS_REASON, verdict(preview("GB", mailchimp), Kind.LENGTH));
        CampaignSpec sms = spec(Channel.SMS, "", "茶".repeat(300)).from(Sender.usual("Shop", Channel.SMS, "GB"));
        assertEquals(Verdict.NEEDS_REASON, verdict(preview("GB", sms), Kind.LENGTH));
        assertEquals(Verdict.BLOCKS, verdict(preview("GB", spec(Channel.SMS, "", "")), Kind.LENGTH));
    }

    @Test
    void the_preview_shows_the_rows_most_likely_to_look_wrong() {
        CampaignPreview preview = preview(
                "GB",
                spec(Channel.EMAIL, "", "Hi {{given_name|you}} from {{city|afar}}, unsubscribe")
                        .comparing(all())
                        .suggesting(2));
        List<String> why = preview.rows().stream().map(r -> r.why().key()).toList();
        assertEquals(
                List.of("campaign.row.longest", "campaign.row.emptiest", "campaign.row.chinese"), why.subList(0, 3));
        assertEquals(10, preview.rows().size());
        assertTrue(preview.rows().get(0).body().startsWith("Hi Ana from afar"));
        assertTrue(preview.rows().get(1).body().startsWith("Hi you from afar"));
        assertTrue(preview.rows().get(2).body().startsWith("Hi 张敏 from Leeds"));
        assertFalse(preview.rows().stream()
                        .map(CampaignPreview.Row::customer)
                        .distinct()
                        .count()
                < 10);
    }
}
