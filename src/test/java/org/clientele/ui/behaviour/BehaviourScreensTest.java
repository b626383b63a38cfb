package org.clientele.ui.behaviour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ScrollPane;
import org.clientele.analysis.funnel.FunnelStep;
import org.clientele.app.behaviour.FunnelWish;
import org.clientele.app.session.Session;
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
        shop = BehaviourStage.shop(folder, 900);
    }

    @AfterAll
    static void close() {
        Fx.run(shop::close);
    }

    private static void shoot(String name, BehaviourStage stage) {
        Fx.pulses(3);
        Screens.shootAll(
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

    @Test
    void retention() {
        BehaviourStage stage = BehaviourStage.of(shop);
        shoot("behaviour-retention", stage);
        Screens screens = new Screens();
        screens.click(stage.scene(), "cohort-period-2");
        screens.click(stage.scene(), "cohort-measure-4");
        choose(stage, "cohort-chart", 12, 13, 14);
        shoot("behaviour-retention-value", stage);
        screens.click(stage.scene(), "cohort-measure-0");
        screens.click(stage.scene(), "cohort-period-1");
        screens.click(stage.scene(), "cohort-form-1");
        choose(stage, "cohort-chart", 2);
        shoot("behaviour-retention-curves", stage);
        screens.click(stage.scene(), "picked-use");
        shoot("behaviour-save", stage);
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
        shoot("behaviour-funnel-compared", stage);
    }

    @Test
    void overlap() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "behaviour-tab-2");
        shoot("behaviour-overlap-empty", stage);
        screens.click(stage.scene(), "overlap-example");
        choose(stage, "overlap-chart", 1);
        shoot("behaviour-overlap-venn", stage);
        Fx.run(() -> stage.model()
                .overlap()
                .choose(List.of(
                        stage.model().overlap().known().get(1),
                        stage.model().overlap().known().get(2),
                        stage.model().overlap().known().get(3),
                        stage.model().overlap().known().get(4),
                        stage.model().overlap().known().get(6),
                        stage.model().overlap().known().get(7),
                        stage.model().overlap().known().get(8))));
        choose(stage, "overlap-chart", 0);
        shoot("behaviour-overlap-upset", stage);
    }

    @Test
    void trends() {
        BehaviourStage stage = BehaviourStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "behaviour-tab-3");
        shoot("behaviour-trends", stage);
        choose(stage, "trend-chart", 3, 4, 5);
        down(stage, 0.5);
        shoot("behaviour-trends-growth", stage);
        Fx.run(() -> stage.model().trends().focus().set(new TrendsViewModel.Focus(0)));
        down(stage, 0);
        shoot("behaviour-trends-one", stage);
        down(stage, 1);
        choose(stage, "trend-week", 30, 31);
        shoot("behaviour-trends-week", stage);
    }

    @Test
    void nothing_open() {
        shoot("behaviour-closed", BehaviourStage.of(new Session(new H2Workbenches(BehaviourStage.CLOCK))));
    }
}
