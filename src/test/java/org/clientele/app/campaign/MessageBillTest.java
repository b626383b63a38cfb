package org.clientele.app.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Sender;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;

/** What filling in everybody's message shows: blanks of each field, parts of each message, and the sign that costs most. */
class MessageBillTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private static CampaignPreview preview(Street street, MessageText text, Sender sender) throws Exception {
        Audiences audiences =
                new Audiences(() -> NOW, (workbench, facts, segment, checkpoint) -> CustomerSet.all(facts.customers()));
        CampaignSpec spec = CampaignSpec.usual(
                        "Tea", new CampaignSpec.Target(new Segment.Everyone(), "everyone"), Channel.SMS)
                .comparing(new ControlPlan(false, 0, 0))
                .saying(text)
                .from(sender)
                .costing(450);
        return new PreviewCampaign(audiences, SuggestionSource.none())
                .job(new FakeWorkbench(street.facts(), "GB"), spec, Message::key)
                .work()
                .run(Checkpoint.none());
    }

    @Test
    void parts_are_counted_for_each_persons_own_text_and_its_place() throws Exception {
        Street street = new Street()
                .and("Ana", "Leeds", "GB")
                .and("Bo", "", "GB")
                .and("N".repeat(60), "York", "GB")
                .and("张敏", "上海", "CN");
        // 90 signs and the name: one part in Britain, but for the long name nothing; in China two.
        String words = "{{name}}" + "a".repeat(105);
        CampaignPreview shown = preview(street, new MessageText("", words), Sender.unknown());
        CampaignPreview.SmsBill bill = shown.bill();
        assertNotNull(bill);
        assertEquals(List.of(0, 2, 2), bill.byParts(), "108, 107, 165 septets, and 107 signs in China");
        assertEquals(6, bill.parts());
        assertEquals(6 * 450, bill.cost());
        assertEquals(2, bill.mostParts());
        assertEquals("", bill.dear());
        assertEquals(Map.of("name", 0), shown.blanks());
    }

    @Test
    void the_sign_that_costs_most_is_found_over_all_messages() throws Exception {
        Street street = new Street().and("Ana", "Leeds", "GB").and("Bo", "", "GB");
        String words = "It’s time" + "a".repeat(100) + " {{city|…}} {{days_since_order}}";
        CampaignPreview shown = preview(street, new MessageText("", words), Sender.unknown());
        CampaignPreview.SmsBill bill = shown.bill();
        assertNotNull(bill);
        assertEquals(List.of(0, 0, 2), bill.byParts());
        assertEquals("’", bill.dear());
        assertEquals(2, bill.saved());
        assertEquals(Map.of("city", 1, "days_since_order", 0), shown.blanks());
        Set<String> why = shown.rows().stream().map(row -> row.why().key()).collect(Collectors.toSet());
        assertTrue(why.contains("campaign.row.longest"), why::toString);
        assertEquals("0", shown.rows().getFirst().values().get("days_since_order"));
        assertEquals("Tea", shown.rows().getFirst().values().getOrDefault("favourite_category", ""));
    }
}
