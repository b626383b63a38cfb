package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.model.campaign.Offer;
import org.clientele.model.campaign.Timing;
import org.clientele.model.contact.Channel;
import org.clientele.model.group.Picked;
import org.clientele.model.group.RfmGroup;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the campaigns page in both languages, light and dark. */
class CampaignScreensTest {
    @Test
    void theKeysGoThroughTheSteps(@TempDir Path folder) {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 300));
        Fx.run(() -> {
            stage.desk().open("campaigns", new Picked(new Segment.Everyone(), Message.of("campaignview.everybody")));
            stage.scene().getRoot().applyCss();
            stage.scene().getRoot().layout();
            Node name = stage.scene().lookup("#campaign-name");
            press(name, KeyCode.DIGIT4, false, true);
            assertEquals(Step.TEST, stage.making().step().get());
            press(name, KeyCode.ENTER, true, false);
            assertEquals(Step.CHECK, stage.making().step().get());
            press(name, KeyCode.P, false, false);
            assertEquals(0, stage.making().person().get(), "a letter typed elsewhere is a letter");
            press(stage.scene().lookup("#campaign-preview"), KeyCode.P, false, false);
            assertEquals(1, stage.making().person().get());
            press(name, KeyCode.ENTER, true, false);
            press(name, KeyCode.ENTER, true, false);
            assertNotNull(stage.making().exported().latest().get());
        });
    }

    private static void press(Node at, KeyCode code, boolean control, boolean alt) {
        at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false));
    }

    /** Coupons, a link, all fields, and when they may arrive. */
    private static void messages(CampaignStage stage, Screens presses) {
        Fx.run(() -> {
            MessageViewModel model = new MessageViewModel(stage.making());
            model.mint("Spring", "TEA-", 400);
            stage.making()
                    .change(spec -> spec.planning(
                            plans -> plans.with(new Offer("Spring", "https://shop.example/spring?x=1", "", ""))
                                    .with(new Timing(9, 20, true, 14))));
            stage.making().settle();
        });
        presses.click(stage.scene(), "campaign-token-more");
        scroll(stage, 0.75);
        stage.shoot("campaign-what-full");
        presses.click(stage.scene(), "campaign-coupons-manage");
        stage.shoot("campaign-coupons");
        presses.click(stage.scene(), "coupons-close");
    }

    private static void scroll(CampaignStage stage, double to) {
        Fx.run(() -> stage.scene().getRoot().lookupAll(".c-scroll").forEach(node -> {
            if (node instanceof ScrollPane pane) {
                pane.setVvalue(to);
            }
        }));
        Fx.pulses(2);
    }

    private static void scrollDown(CampaignStage stage) {
        for (Node node = stage.scene().lookup("#campaign-place"); node != null; node = node.getParent()) {
            if (node instanceof ScrollPane scroll) {
                scroll.setVvalue(1);
            }
        }
    }

    @Test
    void everyStepHasItsPicture(@TempDir Path folder) {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 900));
        Screens presses = new Screens();
        Fx.run(() -> stage.desk().open("campaigns"));
        stage.shoot("campaigns-empty");
        Picked group = new Picked(new Segment.InRfmGroup(RfmGroup.LOYAL), Message.of("rfm.group.loyal"));
        Fx.run(() -> stage.desk().open("campaigns", group));
        stage.shoot("campaign-who");
        for (String step : new String[] {"what", "channel", "test", "check", "export"}) {
            presses.click(stage.scene(), "campaign-next");
            stage.shoot("campaign-" + step);
            if (step.equals("what")) {
                messages(stage, presses);
            }
        }
        presses.click(stage.scene(), "campaign-family-1");
        presses.click(stage.scene(), "campaign-target-klaviyo");
        presses.click(stage.scene(), "campaign-stops");
        Fx.run(() -> scrollDown(stage));
        stage.shoot("campaign-export-klaviyo");
        presses.click(stage.scene(), "campaign-family-0");
        presses.click(stage.scene(), "campaign-target-excel");
        presses.click(stage.scene(), "campaign-export");
        assertNotNull(Fx.get(() -> stage.scene().lookup("#campaign-done")));
        stage.shoot("campaign-done");
        presses.click(stage.scene(), "campaign-finish");
        Fx.run(() -> {
            stage.model().begin(new Picked(new Segment.InRfmGroup(RfmGroup.AT_RISK), Message.of("rfm.group.at-risk")));
            stage.making().go(Step.CHANNEL);
            stage.making().reachBy(Channel.SMS);
            stage.making().change(spec -> spec.costing(450));
            stage.making().settle();
        });
        stage.shoot("campaign-sms");
        presses.click(stage.scene(), "campaign-split");
        scroll(stage, Double.parseDouble(System.getProperty("clientele.scroll", "1")));
        stage.shoot("campaign-split");
        Fx.run(() -> stage.model().leave());
        stage.shoot("campaigns-start");
        presses.click(stage.scene(), "campaign-verify-1");
        stage.shoot("campaigns-log-checked");
        assertEquals(
                1, Fx.get(() -> stage.model().start().latest().get().exports().size()));
    }
}
