package org.clientele.ui.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import org.clientele.app.groups.Analyses;
import org.clientele.app.session.Session;
import org.clientele.app.strategy.Play;
import org.clientele.model.campaign.PickedPlan;
import org.clientele.model.text.Message;
import org.clientele.ui.Fx;
import org.clientele.ui.PageStage;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.theme.Icon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of strategy: templates that open campaigns, a budget that is moved, offers that become drafts; its pictures. */
class StrategyScreensTest {
    @Test
    void a_plan_a_budget_and_offers(@TempDir Path folder) {
        Session session = PageStage.shop(folder, 900);
        PageStage stage = Fx.get(() -> new PageStage(session));
        StrategyViewModel model = Fx.get(() -> new StrategyViewModel(
                session, new Analyses(), PageStage.CLOCK, stage.language()::now, PageStage.direct(), stage.desk()));
        Fx.run(() -> stage.show(
                1280,
                800,
                new Page(
                        StrategyView.PAGE,
                        Icon.TARGET,
                        Message.of("strategyview.title"),
                        () -> new StrategyView(stage.shell().kit(), model)),
                stage.campaigns()));
        Scene scene = stage.scene();
        Screens presses = new Screens();
        Fx.run(() -> stage.desk().open(StrategyView.PAGE));
        stage.shoot("strategy-board");

        presses.click(scene, "strategy-edit-stage-new-offer");
        Fx.run(() -> ((TextArea) scene.lookup("#strategy-words-stage-new")).setText("A second pot at half price."));
        stage.shootOnce("strategy-writing");
        presses.click(scene, "strategy-keep-stage-new");
        assertEquals(Message.of("strategy.said", "A second pot at half price."), offer(model));
        Fx.run(() -> stage.history().undo());
        assertEquals("stage.offer.new", offer(model).key());
        presses.click(scene, "strategy-campaign-stage-new");
        assertInstanceOf(PickedPlan.class, stage.given("campaigns"));

        Fx.run(() -> {
            stage.desk().open(StrategyView.PAGE);
            model.part().set(StrategyViewModel.Part.BUDGET);
        });
        assertEquals(
                Message.of("strategy.assumptions.wrong"), Fx.get(() -> model.assume("0", "2", "30", "0.2", "0.5")));
        assertNull(Fx.get(() -> model.assume("40", "2 %", "30", "0,2", "0.5")));
        stage.shoot("strategy-budget");
        double half = Objects.requireNonNull(model.budget().split().get()).earnedInAll();
        Fx.run(() -> {
            Slider slider = (Slider) scene.lookup("#strategy-budget");
            slider.setValue(slider.getMax());
        });
        assertTrue(Objects.requireNonNull(model.budget().split().get()).left() > 0, "too much is not spent");
        assertTrue(Objects.requireNonNull(model.budget().split().get()).earnedInAll() > half);
        stage.shootOnce("strategy-toomuch");
        presses.click(scene, "strategy-apply");
        int drafts = session.current().workbench().campaigns().drafts().size();
        assertTrue(drafts > 0);
        Fx.run(() -> stage.history().undo());
        assertEquals(0, session.current().workbench().campaigns().drafts().size());

        Fx.run(() -> {
            stage.desk().open(StrategyView.PAGE);
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
        stage.shoot("strategy-offers");
        Fx.run(() -> stage.history().undo());
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
}
