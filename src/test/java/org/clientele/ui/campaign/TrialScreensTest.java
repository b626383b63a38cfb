package org.clientele.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.experiment.TrialPower;
import org.clientele.app.workbench.ExperimentEntry;
import org.clientele.model.campaign.ControlPlan;
import org.clientele.model.campaign.MessageText;
import org.clientele.model.campaign.Trial;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The test of a campaign: versions, the split, what it can show, and what became of it. */
class TrialScreensTest {
    private static final Picked ALL = new Picked(new Segment.Everyone(), Message.of("campaignview.everybody"));

    private static void press(Node at, KeyCode code, boolean shift) {
        at.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false));
    }

    private static void scrollTo(Node inside, double place) {
        Node at = inside;
        while (!(at instanceof ScrollPane)) {
            at = at.getParent();
        }
        ((ScrollPane) at).setVvalue(place);
    }

    private static List<Double> shares(CampaignStage stage) {
        return Fx.get(() -> new TrialViewModel(stage.making()).shares().get());
    }

    @Test
    void a_test_is_set_up_by_hand_and_read_on_the_page_of_campaigns(@TempDir Path folder) {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 900));
        Screens presses = new Screens();
        Fx.run(() -> {
            stage.desk().open("campaigns", ALL);
            stage.making().go(Step.TEST);
        });
        stage.shoot("test-plain");
        presses.click(stage.scene(), "campaign-version-add");
        Fx.run(() -> {
            ((TextField) stage.scene().lookup("#campaign-question"))
                    .setText("Does 10 % off bring back more people than free tea?");
            ((TextField) stage.scene().lookup("#campaign-version-name-0")).setText("10 % off");
        });
        assertEquals(
                "10 % off",
                stage.making().spec().get().plans().trial().others().getFirst().name());
        List<Double> before = shares(stage);
        assertEquals(3, before.size());
        Fx.run(() -> press(stage.scene().lookup("#campaign-split-0"), KeyCode.RIGHT, true));
        assertEquals(before.get(0) + 0.05, shares(stage).get(0), 0.011);
        assertEquals(before.get(2), shares(stage).get(2), 1e-9);
        Fx.run(() -> press(stage.scene().lookup("#campaign-split-1"), KeyCode.LEFT, false));
        assertFalse(stage.making().spec().get().control().automatic());
        assertEquals(before.get(2) + 0.01, shares(stage).get(2), 0.011);
        stage.shoot("test-versions");
        presses.click(stage.scene(), "campaign-version-add");
        stage.shoot("test-three");
        Fx.run(() -> scrollTo(stage.scene().lookup("#campaign-worth"), 0.62));
        stage.shoot("test-power");
        Fx.run(() -> scrollTo(stage.scene().lookup("#campaign-worth"), 1));
        stage.shoot("test-global");
        presses.click(stage.scene(), "campaign-version-remove-1");
        assertEquals(1, stage.making().spec().get().plans().trial().others().size());
        Node series = Fx.get(() -> stage.scene().lookup("#campaign-way-series"));
        assertNotNull(series);
        presses.click(stage.scene(), "campaign-way-series");
        assertEquals(
                "Does 10 % off bring back more people than free tea?",
                stage.making().spec().get().plans().trial().series());
        Fx.run(() -> stage.making().go(Step.EXPORT));
        presses.click(stage.scene(), "campaign-export");
        presses.click(stage.scene(), "campaign-finish");
        stage.shoot("experiments");
        ExperimentEntry entry =
                stage.session().current().workbench().experiments().all().getFirst();
        assertEquals(3, entry.arms().size());
        presses.click(stage.scene(), "experiment-details-1");
        presses.click(stage.scene(), "experiment-decide-1");
        assertEquals(
                ExperimentEntry.State.DECIDED,
                stage.session()
                        .current()
                        .workbench()
                        .experiments()
                        .all()
                        .getFirst()
                        .state(0));
        Fx.run(() -> stage.history().undo());
        assertTrue(stage.session()
                .current()
                .workbench()
                .experiments()
                .all()
                .getFirst()
                .decision()
                .isEmpty());
    }

    @Test
    void borders_stay_in_their_arms_and_ways_do_what_they_say(@TempDir Path folder) {
        CampaignStage stage = CampaignStage.of(CampaignStage.shop(folder, 300));
        Fx.run(() -> {
            stage.desk().open("campaigns", ALL);
            BuilderViewModel making = stage.making();
            TrialViewModel trial = new TrialViewModel(making);
            making.change(spec -> spec.comparing(new ControlPlan(false, 0.2, 0)));
            trial.add();
            trial.add();
            trial.add();
            trial.add();
            assertEquals(3, trial.trial().others().size());
            assertFalse(trial.room());
            assertEquals(0.2, trial.shares().get().get(0), 1e-9);
            trial.border(0, 0.9);
            List<Double> shares = trial.shares().get();
            assertEquals(0.39, shares.get(0), 1e-9);
            assertEquals(0.01, shares.get(1), 1e-9);
            assertEquals(1, shares.stream().mapToDouble(Double::doubleValue).sum(), 1e-9);
            trial.border(3, 0.5);
            assertEquals(0.5, trial.shares().get().getLast(), 1e-9);
            assertEquals(0.39 / 0.8 * 0.5, trial.shares().get().get(0), 1e-9);
            trial.border(3, 2);
            assertEquals(0, making.spec().get().control().share());
            trial.even();
            assertEquals(0.25, trial.shares().get().get(1), 1e-9);
            trial.name(1).set("Free tea");
            trial.text(1).set(new MessageText("Tea", "Free tea"));
            trial.remove(0);
            Trial.Version kept = trial.trial().others().getFirst();
            assertEquals(new Trial.Version("Free tea", 1 / 3.0, new MessageText("Tea", "Free tea")), kept);
            trial.choose(TrialPower.Way.AGAINST_NOBODY, "");
            assertTrue(trial.trial().others().isEmpty());
            assertEquals(0.5, making.spec().get().control().share());
        });
    }
}
