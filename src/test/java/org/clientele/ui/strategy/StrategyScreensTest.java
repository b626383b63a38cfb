package org.clientele.ui.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileTables;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.app.strategy.Play;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of strategy: templates that open campaigns, a budget that is moved, offers that become drafts; its pictures. */
class StrategyScreensTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private final Language language = Fx.get(() -> new Language(Locale.ENGLISH));
    private final Look look = Fx.get(() -> new Look(Settings.Look.LIGHT, 1));
    private final EditHistory history = new EditHistory();
    private final ShellViewModel desk = Fx.get(() -> new ShellViewModel(history, CLOCK));
    private @Nullable Object given;

    /** The campaigns page, of which only what it is opened with counts. */
    private final class Campaigns implements PageView {
        @Override
        public Node node() {
            return new Pane();
        }

        @Override
        public void shown(@Nullable Object subject) {
            given = subject;
        }
    }

    @Test
    void a_plan_a_budget_and_offers(@TempDir Path folder) throws Exception {
        Session session = new Session(new H2Workbenches(CLOCK));
        session.show(new OpenSample(new H2Workbenches(CLOCK), new MakeSample(), new FileTables(), CLOCK)
                .job(folder.resolve("shop"), 7, 900)
                .work()
                .run(Checkpoint.none()));
        StrategyViewModel model = Fx.get(() -> new StrategyViewModel(
                session, new Analyses(), CLOCK, language::now, new DirectJobRunner(Checkpoint.none()), desk));
        Scene scene = Fx.get(() -> scene(model));
        Screens presses = new Screens();
        Fx.run(() -> desk.open(StrategyView.PAGE));
        shoot("strategy-board", scene);

        presses.click(scene, "strategy-edit-stage-new-offer");
        Fx.run(() -> ((TextArea) scene.lookup("#strategy-words-stage-new")).setText("A second pot at half price."));
        shootOnce("strategy-writing", scene);
        presses.click(scene, "strategy-keep-stage-new");
        assertEquals(Message.of("strategy.said", "A second pot at half price."), offer(model));
        Fx.run(() -> history.undo());
        assertEquals("stage.offer.new", offer(model).key());
        presses.click(scene, "strategy-campaign-stage-new");
        assertInstanceOf(PickedPlan.class, given);

        Fx.run(() -> {
            desk.open(StrategyView.PAGE);
            model.part().set(StrategyViewModel.Part.BUDGET);
        });
        assertEquals(
                Message.of("strategy.assumptions.wrong"), Fx.get(() -> model.assume("0", "2", "30", "0.2", "0.5")));
        assertNull(Fx.get(() -> model.assume("40", "2 %", "30", "0,2", "0.5")));
        shoot("strategy-budget", scene);
        double half = Objects.requireNonNull(model.budget().split().get()).earnedInAll();
        Fx.run(() -> {
            Slider slider = (Slider) scene.lookup("#strategy-budget");
            slider.setValue(slider.getMax());
        });
        assertTrue(Objects.requireNonNull(model.budget().split().get()).left() > 0, "too much is not spent");
        assertTrue(Objects.requireNonNull(model.budget().split().get()).earnedInAll() > half);
        shootOnce("strategy-toomuch", scene);
        presses.click(scene, "strategy-apply");
        int drafts = session.current().workbench().campaigns().drafts().size();
        assertTrue(drafts > 0);
        Fx.run(() -> history.undo());
        assertEquals(0, session.current().workbench().campaigns().drafts().size());

        Fx.run(() -> {
            desk.open(StrategyView.PAGE);
            model.part().set(StrategyViewModel.Part.OFFERS);
        });
        assertNotNull(Fx.get(() -> model.offers().add("", "all", "EMAIL", "1", "20", "")));
        assertNull(Fx.get(() -> model.offers().add("Coupon", "stage:at-risk", "EMAIL", "2", "50", "20")));
        assertNull(Fx.get(() -> model.offers().add("Free delivery", "all", "EMAIL", "1.5", "30", "")));
        assertNotNull(Fx.get(() -> model.offers().assign("0", "", "")));
        assertNull(Fx.get(() -> model.offers().assign("1", "12", "")));
        assertFalse(Objects.requireNonNull(model.offers().assigned().latest().get())
                .people(1)
                .isEmpty());
        shoot("strategy-offers", scene);
        Fx.run(() -> history.undo());
        assertEquals(1, model.offers().offers().get().size());
        session.close();
    }

    private static Message offer(StrategyViewModel model) {
        return Objects.requireNonNull(model.plays().latest().get()).stream()
                .filter(play -> play.word().equals("stage:new"))
                .findFirst()
                .orElseThrow()
                .line(Play.Line.OFFER);
    }

    private Scene scene(StrategyViewModel model) {
        Shell shell = new Shell(language, look, desk, FXCollections.observableArrayList());
        desk.workbench().set("Tea shop");
        shell.pages(List.of(
                new Page(
                        StrategyView.PAGE,
                        Icon.TARGET,
                        Message.of("strategyview.title"),
                        () -> new StrategyView(shell.kit(), model)),
                new Page("campaigns", Icon.CAMPAIGNS, Verbatim.of("Campaigns"), Campaigns::new)));
        return shell.scene(1280, 800);
    }

    private void shootOnce(String name, Scene scene) {
        Screens.shoot(name, scene, language, look);
    }

    private void shoot(String name, Scene scene) {
        Screens.shootAll(name, scene, language, look);
        Fx.run(() -> {
            language.use(Locale.ENGLISH);
            look.wish().set(Settings.Look.LIGHT);
        });
        Fx.pulses(2);
    }
}
