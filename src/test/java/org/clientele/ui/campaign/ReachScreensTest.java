package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.analysis.audience.Audience;
import org.clientele.app.campaign.CampaignDrafts;
import org.clientele.app.session.Session;
import org.clientele.model.campaign.CampaignSpec;
import org.clientele.model.campaign.Exclusion;
import org.clientele.model.campaign.Ranking;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who drops out and why, whom the list misses, and who comes first: pictures, presses, and what they do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachScreensTest {
    private final List<CampaignStage> stages = new ArrayList<>();
    private final Screens presses = new Screens();

    @SuppressWarnings("NullAway.Init")
    private Session shop;

    @BeforeAll
    void makeShop(@TempDir Path folder) {
        shop = CampaignStage.shop(folder, 900);
    }

    /** A draft that is left behind could go first in the next test. */
    @AfterEach
    void removeDrafts() {
        stages.forEach(stage -> Fx.run(() -> stage.model().removeCurrent()));
        stages.clear();
    }

    private CampaignStage stage() {
        CampaignStage stage = CampaignStage.of(shop);
        stages.add(stage);
        Picked all = new Picked(new Segment.Everyone(), Message.of("campaignview.everybody"));
        Fx.run(() -> stage.desk().open("campaigns", all));
        return stage;
    }

    private static Audience audience(CampaignStage stage) {
        return Fx.get(() ->
                Objects.requireNonNull(stage.making().audience().latest().get()).audience());
    }

    private static Node find(CampaignStage stage, String id) {
        return Fx.get(() -> {
            stage.scene().getRoot().applyCss();
            stage.scene().getRoot().layout();
            return Objects.requireNonNull(stage.scene().lookup("#" + id), id);
        });
    }

    private static void press(Node node) {
        Fx.run(() ->
                node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    }

    private static void type(CampaignStage stage, String id, String text) {
        Node field = find(stage, id);
        Fx.run(() -> ((TextField) field).setText(text));
        Fx.pulses(2);
    }

    private static List<Integer> looked(CampaignStage stage) {
        Picked picked = assertInstanceOf(Picked.class, stage.looked());
        return assertInstanceOf(Segment.FixedList.class, picked.segment()).customerIds();
    }

    @Test
    void all_reasons_and_who_is_missed_lead_to_the_people() {
        CampaignStage stage = stage();
        presses.click(stage.scene(), "campaign-reach-1");
        stage.shoot("campaign-reasons");
        Node first = find(stage, "campaign-reasons-chart");
        assertTrue(first.isVisible());
        presses.click(stage.scene(), "campaign-reasons-chart");
        assertNotNull(find(stage, "campaign-upset"));
        stage.shoot("campaign-reasons-chart");
        presses.click(stage.scene(), "campaign-reach-2");
        stage.shoot("campaign-missed-chart");
        presses.click(stage.scene(), "campaign-reach-close");
        assertFalse(find(stage, "campaign-reach-card").isVisible());
        Fx.run(() -> stage.scene().getRoot().layout());
        stage.shoot("campaign-missed");
        press(find(stage, "campaign-missed-rfm-0"));
        List<Integer> ids = looked(stage);
        Audience audience = audience(stage);
        int[] id = Fx.get(() -> stage.session().current().facts().people().id());
        assertFalse(ids.isEmpty());
        audience.net().forEach(who -> assertFalse(ids.contains(id[who])));
    }

    @Test
    void a_row_of_reasons_shows_exactly_its_people() {
        CampaignStage stage = stage();
        presses.click(stage.scene(), "campaign-reach-1");
        Audience audience = audience(stage);
        int region = Fx.get(() -> Stream.iterate(1, i -> i + 1)
                .filter(i -> stage.scene().lookup("#campaign-reasons-" + i) != null)
                .findFirst()
                .orElseThrow());
        press(find(stage, "campaign-reasons-" + region));
        int shown = looked(stage).size();
        int everyone = audience.gross().size() - audience.net().size();
        assertTrue(shown > 0 && shown <= everyone);
    }

    @Test
    void the_end_of_the_list_follows_every_choice() {
        CampaignStage stage = stage();
        assertNull(audience(stage).yield());
        type(stage, "campaign-limit", "60");
        assertEquals(60, audience(stage).net().size());
        presses.click(stage.scene(), "campaign-order-0");
        assertEquals(
                Ranking.Order.GAIN,
                stage.making().spec().get().plans().ranking().order());
        assertNotNull(audience(stage).yield());
        type(stage, "campaign-worth", "200");
        type(stage, "campaign-budget", "15");
        Fx.run(() -> stage.making().change(spec -> spec.costing(5_000)));
        assertEquals(30, audience(stage).net().size());
        assertEquals(30, audience(stage).left(Exclusion.BUDGET).size());
        Node since = find(stage, "campaign-since");
        Fx.run(() -> ((CheckBox) since).setSelected(true));
        assertEquals(
                stage.session().current().facts().dataDay(),
                stage.making().spec().get().plans().ranking().boughtSince());
        Fx.run(() -> ((CheckBox) since).setSelected(false));
        assertEquals(0, stage.making().spec().get().plans().ranking().boughtSince());
        // The card is far down: show it as one sees it after scrolling.
        Fx.run(() -> stage.scene().getRoot().lookupAll(".c-scroll").forEach(pane -> {
            if (pane instanceof javafx.scene.control.ScrollPane scroll && scroll.getMaxWidth() < 0) {
                scroll.setVvalue(1);
            }
        }));
        stage.shoot("campaign-rank");
    }

    @Test
    void a_campaign_that_goes_first_is_named() {
        CampaignStage stage = stage();
        CampaignSpec tea = CampaignSpec.usual(
                        "Tea week", new CampaignSpec.Target(new Segment.Everyone(), "Everybody"), Channel.EMAIL)
                .limitedTo(80)
                .planning(plans -> plans.with(plans.ranking().before(2)));
        new CampaignDrafts().keep(stage.session().current().workbench(), tea);
        try {
            Fx.run(() -> stage.making().again());
            assertEquals(
                    List.of(new Audience.Ahead("Tea week", 80)), audience(stage).ahead());
            stage.shoot("campaign-ahead");
            Node before = find(stage, "campaign-rank-2");
            Fx.run(() -> ((ToggleButton) before).fire());
            assertEquals(80, audience(stage).left(Exclusion.PRIORITY).size(), "1 is not above 2");
            Fx.run(() -> stage.making()
                    .change(spec ->
                            spec.planning(plans -> plans.with(plans.ranking().before(3)))));
            assertEquals(0, audience(stage).left(Exclusion.PRIORITY).size());
        } finally {
            new CampaignDrafts().drop(stage.session().current().workbench(), "Tea week");
        }
    }

    @Test
    void nobody_left_says_what_to_do() {
        CampaignStage stage = stage();
        Fx.run(() -> stage.making()
                .change(spec -> spec.planning(plans -> plans.with(
                                plans.ranking().by(Ranking.Order.GAIN).worth(1)))
                        .costing(90_000_000)));
        assertEquals(0, audience(stage).net().size());
        stage.shoot("campaign-nobody");
        assertEquals(
                "reach.nobody.money", ReachViewModel.nobody(audience(stage)).key());
    }
}
