package org.clientele.ui.groups;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clientele.app.groups.ClusterPicture;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.model.group.RfmGroup;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.chart.ChartPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the groups page, for people to look at. */
class GroupsScreensTest {
    @TempDir
    static Path folder;

    private static Session shop;

    @BeforeAll
    static void open() {
        shop = GroupsStage.shop(folder, 900);
    }

    @AfterAll
    static void close() {
        Fx.run(shop::close);
    }

    private static void shoot(String name, GroupsStage stage) {
        Fx.pulses(3);
        Screens.shootBoth(
                name,
                stage.scene(),
                stage.shell().kit().language(),
                stage.shell().kit().look());
        assertTrue(Files.exists(Path.of("target", "screens", name + "-zh-dark.png")));
    }

    @Test
    void overview() {
        GroupsStage stage = GroupsStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "stage-at-risk-save");
        shoot("groups-save", stage);
        screens.click(stage.scene(), "naming-save");
        shoot("groups-overview", stage);
    }

    @Test
    void grid() {
        GroupsStage stage = GroupsStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "groups-tab-1");
        shoot("groups-rfm-first", stage);
        Fx.run(() -> ((ChartPane) stage.scene().lookup("#rfm-chart"))
                .choose(RfmViewModel.marks(
                        stage.model().rfm().picture().latest().get().map(), RfmGroup.AT_RISK)));
        shoot("groups-rfm", stage);
    }

    @Test
    void rules() {
        GroupsStage stage = GroupsStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "groups-tab-3");
        shoot("groups-rules-first", stage);
        Fx.run(() -> stage.model()
                .rules()
                .write("bought category \"Tea\" at least 2 times in last 18 months and not bought anything in last 60"
                        + " days and (city is \"Shanghai\" or city is \"Hangzhou\" or orders at least 3)"));
        shoot("groups-rules", stage);
        Fx.run(() -> {
            stage.model().rules().clear();
            stage.model()
                    .rules()
                    .write("has (bought category \"Tea\") lacks (bought category \"Cups\") in last 12 months and first"
                            + " bought anything had amount at least 30 and sequence (bought category \"Tea\") then"
                            + " (bought anything) within 60 days without (returned anything) and city other than"
                            + " \"Shanghai\" and not bought anything in last 20 days and bought anything at least 2 times"
                            + " within 30 days of signup_date and score \"recency_score\" at least 3 and top 20 percent"
                            + " by money per city and sample 90 percent drawn \"spring\"");
        });
        shoot("groups-rules-many", stage);
        Fx.run(() -> {
            stage.model().rules().clear();
            stage.model().rules().write("bought anything at least 2 times in last 12 months");
        });
        screens.click(stage.scene(), "rules-save");
        screens.click(stage.scene(), "naming-save");
        Fx.run(() -> stage.model().rules().write("bought anything at least 3 times in last 12 months"));
        screens.click(stage.scene(), "rules-save");
        screens.click(stage.scene(), "rules-version-1-compare");
        shoot("groups-rules-versions", stage);
        screens.click(stage.scene(), "rules-freeze");
        Fx.run(() -> stage.model().rules().write("bought anything und"));
        shoot("groups-rules-wrong", stage);
    }

    @Test
    void discover() {
        GroupsStage stage = GroupsStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "groups-tab-2");
        shoot("groups-discover-empty", stage);
        screens.click(stage.scene(), "discover-run");
        shoot("groups-discover", stage);
        Fx.run(() -> {
            ((javafx.scene.control.ScrollPane) stage.scene().lookup(".c-scroll")).setVvalue(1);
            ClusterPicture shown = stage.model().discover().picture().latest().get();
            stage.model().discover().charts().choose(shown, new int[] {0});
        });
        shoot("groups-discover-map", stage);
        for (ClusterChartsViewModel.Look look : List.of(
                ClusterChartsViewModel.Look.NEAR, ClusterChartsViewModel.Look.AXES, ClusterChartsViewModel.Look.FIT)) {
            Fx.run(() -> stage.model().discover().charts().look().set(look));
            once("groups-discover-" + look.name().toLowerCase(Locale.ROOT), stage);
        }
    }

    /** One picture of a chart that all languages and looks paint alike. */
    private static void once(String name, GroupsStage stage) {
        Fx.pulses(3);
        Path picture = Screens.shoot(
                name,
                stage.scene(),
                stage.shell().kit().language(),
                stage.shell().kit().look());
        assertTrue(Files.exists(picture));
    }

    private static void scroll(GroupsStage stage, double to) {
        Fx.pulses(3);
        Fx.run(() -> {
            stage.scene().getRoot().applyCss();
            stage.scene().getRoot().layout();
            ((javafx.scene.control.ScrollPane) stage.scene().lookup(".c-scroll")).setVvalue(to);
        });
    }

    @Test
    void other_ways_to_discover() {
        GroupsStage stage = GroupsStage.of(shop);
        Screens screens = new Screens();
        screens.click(stage.scene(), "nav-groups");
        screens.click(stage.scene(), "groups-tab-2");
        Fx.run(() -> {
            stage.shell().kit().language().use(Locale.SIMPLIFIED_CHINESE);
            stage.shell().kit().look().wish().set(Settings.Look.DARK);
        });
        screens.click(stage.scene(), "discover-way-1");
        screens.click(stage.scene(), "discover-run");
        Fx.run(() -> {
            stage.model().discover().saveAll();
            stage.model().discover().choose(6);
            stage.model().discover().charts().look().set(ClusterChartsViewModel.Look.TREE);
        });
        scroll(stage, .9);
        once("groups-discover-tree", stage);
        Fx.run(() -> stage.model().discover().charts().look().set(ClusterChartsViewModel.Look.MOVES));
        scroll(stage, .9);
        once("groups-discover-moves", stage);
        screens.click(stage.scene(), "discover-way-2");
        screens.click(stage.scene(), "discover-run");
        Fx.run(() -> ((javafx.scene.control.TitledPane) stage.scene().lookup("#discover-details")).setExpanded(true));
        scroll(stage, 1);
        once("groups-discover-overlap", stage);
        screens.click(stage.scene(), "discover-way-3");
        screens.click(stage.scene(), "discover-run");
        scroll(stage, .05);
        once("groups-discover-crowds", stage);
    }

    @Test
    void few_customers() {
        Session small = GroupsStage.shop(folder.resolve("small"), 90);
        try {
            GroupsStage stage = GroupsStage.of(small);
            Screens screens = new Screens();
            screens.click(stage.scene(), "nav-groups");
            screens.click(stage.scene(), "groups-tab-1");
            screens.click(stage.scene(), "rfm-colour-1");
            shoot("groups-rfm-few", stage);
            screens.click(stage.scene(), "groups-tab-2");
            screens.click(stage.scene(), "discover-run");
            screens.click(stage.scene(), "discover-by-much");
            screens.click(stage.scene(), "discover-more");
            Fx.run(() -> stage.model()
                    .discover()
                    .charts()
                    .lasso(stage.model().discover().picture().latest().get(), new int[] {1, 2, 3, 4}));
            Fx.run(() -> ((javafx.scene.control.ScrollPane) stage.scene().lookup(".c-scroll")).setVvalue(1));
            shoot("groups-discover-few-map", stage);
        } finally {
            Fx.run(small::close);
        }
    }

    @Test
    void a_search_that_runs_and_nothing_open() {
        GroupsStage closed = GroupsStage.of(new Session(new H2Workbenches(GroupsStage.CLOCK)));
        new Screens().click(closed.scene(), "nav-groups");
        shoot("groups-closed", closed);
        JobRunner endless = new JobRunner() {
            @Override
            public <T> Running start(Job<T> job, java.util.function.Consumer<Outcome<T>> whenEnded) {
                return () -> whenEnded.accept(new Outcome.Cancelled<>());
            }
        };
        GroupsStage busy = GroupsStage.of(shop, endless);
        Screens screens = new Screens();
        screens.click(busy.scene(), "nav-groups");
        screens.click(busy.scene(), "groups-tab-2");
        screens.click(busy.scene(), "discover-run");
        shoot("groups-discover-running", busy);
    }
}
