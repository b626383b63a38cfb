package org.clientele.ui.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.ChartPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the feature studio, for people to look at. */
class FeaturesScreensTest {
    @TempDir
    static Path folder;

    private static Session shop;

    @BeforeAll
    static void open() {
        shop = FeaturesStage.shop(folder, 900);
    }

    @AfterAll
    static void close() {
        Fx.run(shop::close);
    }

    private static FeaturesStage stage() {
        FeaturesStage stage = FeaturesStage.of(shop, new DirectJobRunner(Checkpoint.none()));
        Fx.run(() -> stage.shell().model().open("features"));
        Fx.pulses(2);
        return stage;
    }

    private static void shoot(String name, FeaturesStage stage) {
        Fx.pulses(3);
        Screens.shootBoth(
                name,
                stage.scene(),
                stage.shell().kit().language(),
                stage.shell().kit().look());
        assertTrue(Files.exists(Path.of("target", "screens", name + "-zh-dark.png")));
    }

    private static void scroll(FeaturesStage stage, double to) {
        Fx.run(() -> ((ScrollPane) stage.scene().lookup(".c-scroll")).setVvalue(to));
    }

    @Test
    void the_table_and_one_feature_closely() {
        FeaturesStage stage = stage();
        shoot("features-table", stage);
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#features-spread")).choose(1, 2));
        Chosen chosen = picked(stage.model().chosen().now().get());
        assertTrue(chosen.members().size() > 0);
        scroll(stage, 1);
        shoot("features-spread", stage);
        Fx.run(() -> stage.model().wish().cross("top-category", "sales-channel"));
        Fx.run(() -> stage.model().row().set("top-category:sales-channel"));
        Fx.run(() -> stage.model().wish().without().add("weekend"));
        scroll(stage, 0);
        shoot("features-cross", stage);
    }

    @Test
    void what_goes_together_and_what_matters() {
        FeaturesStage stage = stage();
        Screens screens = new Screens();
        screens.click(stage.scene(), "features-tab-1");
        shoot("features-together", stage);
        screens.click(stage.scene(), "features-tab-2");
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#features-matters")).choose(0));
        assertTrue(picked(stage.model().chosen().now().get()).members().size() > 0);
        shoot("features-matters", stage);
        Fx.run(() -> stage.model().matter().kind().set(QuestionViewModel.Kind.CATEGORY));
        screens.click(stage.scene(), "features-matter-ask");
        scroll(stage, 1);
        shoot("features-matters-category", stage);
    }

    @Test
    void axes_and_interests() {
        FeaturesStage stage = stage();
        Screens screens = new Screens();
        screens.click(stage.scene(), "features-tab-3");
        shoot("features-differences", stage);
        scroll(stage, 0.7);
        shoot("features-loadings", stage);
        screens.click(stage.scene(), "features-tab-4");
        scroll(stage, 0);
        shoot("features-apart", stage);
        screens.click(stage.scene(), "features-tab-5");
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#features-tags")).choose(0));
        assertEquals(
                stage.model().tags().latest().get().result().tags().getFirst().people(),
                picked(stage.model().chosen().now().get()).members().size());
        shoot("features-interests", stage);
    }

    @Test
    void nothing_open_nobody_yet_and_work_that_runs() {
        FeaturesStage closed = FeaturesStage.of(
                new Session(new H2Workbenches(FeaturesStage.CLOCK)), new DirectJobRunner(Checkpoint.none()));
        Fx.run(() -> closed.shell().model().open("features"));
        shoot("features-closed", closed);
        FeaturesStage nobody = stage();
        Fx.run(() -> nobody.model().wish().back().set(20_000));
        shoot("features-nobody", nobody);
        JobRunner endless = new JobRunner() {
            @Override
            public <T> Running start(Job<T> job, Consumer<Outcome<T>> whenEnded) {
                return () -> whenEnded.accept(new Outcome.Cancelled<>());
            }
        };
        FeaturesStage busy = FeaturesStage.of(shop, endless);
        Fx.run(() -> busy.shell().model().open("features"));
        shoot("features-busy", busy);
        new Screens().click(busy.scene(), "cancel-work");
        shoot("features-cancelled", busy);
        new Screens().click(busy.scene(), "retry");
        assertTrue(busy.model().table().loading().get());
    }

    private static Chosen picked(@org.jspecify.annotations.Nullable Chosen chosen) {
        assertNotNull(chosen);
        return java.util.Objects.requireNonNull(chosen);
    }
}
