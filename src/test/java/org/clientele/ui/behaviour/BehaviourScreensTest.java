package org.clientele.ui.behaviour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.app.behaviour.FunnelWish;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.ChartPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the page of behaviour, for people to look at. */
class BehaviourScreensTest {
    @TempDir
    static Path folder;

    private static Session shop;

    @BeforeAll
    static void open() {
        shop = BehaviourStage.shop(folder, 600);
    }

    @AfterAll
    static void close() {
        Fx.run(shop::close);
    }

    private static void shoot(String name, BehaviourStage stage) {
        Fx.pulses(3);
        Screens.shootBoth(
                name,
                stage.scene(),
                stage.shell().kit().language(),
                stage.shell().kit().look());
        assertTrue(Files.exists(Path.of("target", "screens", name + "-zh-dark.png")));
    }

    private static void choose(BehaviourStage stage, String chart, int... marks) {
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#" + chart)).choose(marks));
        Fx.pulses(2);
    }

    private static void down(BehaviourStage stage, double share) {
        Fx.run(() -> ((ScrollPane) stage.scene().lookup(".c-scroll")).setVvalue(share));
    }

    /** One picture, in the language and look that the one before was not. */
    private static void once(String name, BehaviourStage stage) {
        Fx.run(() -> {
            stage.shell().kit().language().toggle();
            stage.shell()
                    .kit()
                    .look()
                    .wish()
                    .set(stage.shell().kit().look().dark() ? Settings.Look.LIGHT : Settings.Look.DARK);
        });
        Fx.pulses(3);
        Path file = Screens.shoot(
                name,
                stage.scene(),
                stage.shell().kit().language(),
                stage.shell().kit().look());
        assertTrue(Files.exists(file));
    }

    @Test
    void retention() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "cohort-form-1");
        choose(stage, "cohort-chart", 2);
        once("behaviour-retention-curves", stage);
        screens.click(stage.scene(), "cohort-form-0");
        shoot("behaviour-retention", stage);
        screens.click(stage.scene(), "cohort-period-2");
        screens.click(stage.scene(), "cohort-measure-4");
        choose(stage, "cohort-chart", 12, 13, 14);
        once("behaviour-retention-value", stage);
    }

    @Test
    void funnel() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "behaviour-tab-1");
        choose(stage, "funnel-chart", 3);
        shoot("behaviour-funnel", stage);
        Fx.run(() -> {
            stage.model().funnel().browsing();
            stage.model().funnel().steps().add(1, new FunnelStep.Event("view", FunnelStep.With.anything()));
            stage.model().funnel().compare().set(new FunnelWish.Compare.Field("city"));
        });
        once("behaviour-funnel-compared", stage);
    }

    @Test
    void overlap() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "behaviour-tab-2");
        once("behaviour-overlap-empty", stage);
        screens.click(stage.scene(), "overlap-example");
        choose(stage, "overlap-chart", 1);
        shoot("behaviour-overlap-venn", stage);
        Fx.run(() -> stage.model()
                .overlap()
                .choose(List.copyOf(stage.model().overlap().known().subList(1, 8))));
        choose(stage, "overlap-chart", 0);
        once("behaviour-overlap-upset", stage);
    }

    @Test
    void trends() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "behaviour-tab-3");
        choose(stage, "trend-chart", 3, 4, 5);
        once("behaviour-trends", stage);
        Fx.run(() -> stage.model().trends().focus().set(new TrendsViewModel.Focus(0)));
        down(stage, 0);
        shoot("behaviour-trends-one", stage);
        down(stage, 1);
        choose(stage, "trend-week", 44, 45, 68, 69);
        once("behaviour-trends-week", stage);
    }

    @Test
    void nothing_open() {
        once("behaviour-closed", BehaviourStage.of(new Session(new H2Workbenches(BehaviourStage.CLOCK))));
    }
}
