package org.clientele.ui.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.clientele.analysis.predict.PredictTarget;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.intake.FileTables;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.predict.KnownBefore;
import org.clientele.app.predict.PredictPicture;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.app.workbench.Groups;
import org.clientele.model.group.Picked;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.Screens;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.chart.ChartPane;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.kit.job.SlotState;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The predictions page on a sample shop: what its parts do, and its pictures. */
class PredictScreensTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static Session shop = new Session(new H2Workbenches(CLOCK));

    private final Language language = Fx.get(() -> new Language(Locale.ENGLISH));
    private final Look look = Fx.get(() -> new Look(Settings.Look.LIGHT, 1));
    private final EditHistory history = new EditHistory();
    private final ShellViewModel desk = Fx.get(() -> new ShellViewModel(history, CLOCK));
    private final Screens screens = new Screens();
    private @Nullable Object given;

    @BeforeAll
    static void open() throws Exception {
        H2Workbenches workbenches = new H2Workbenches(CLOCK);
        shop = new Session(workbenches);
        shop.show(new OpenSample(workbenches, new MakeSample(), new FileTables(), CLOCK)
                .job(folder.resolve("shop"), 7, 900)
                .work()
                .run(Checkpoint.none()));
    }

    @AfterAll
    static void close() {
        Fx.run(shop::close);
    }

    /** The page on its own in a window; campaigns only remember what they were opened with. */
    private record Stage(Scene scene, PredictViewModel model) {}

    private Stage stage(Session session, JobRunner jobs) {
        return Fx.get(() -> {
            Shell shell = new Shell(language, look, desk, FXCollections.observableArrayList());
            PredictViewModel model = new PredictViewModel(session, jobs, desk, language::now);
            desk.dataDay()
                    .set(session.facts()
                            .map(facts -> LocalDate.ofEpochDay(facts.dataDay()))
                            .orElse(null));
            shell.pages(List.of(
                    new Page("home", Icon.HOME, Verbatim.of("Home"), () -> other()),
                    new Page(
                            PredictView.PAGE,
                            Icon.PREDICT,
                            Message.of("predict.nav"),
                            () -> new PredictView(shell.kit(), model)),
                    new Page("campaigns", Icon.CAMPAIGNS, Verbatim.of("Campaigns"), () -> other())));
            Scene scene = shell.scene(1280, 860);
            desk.open(PredictView.PAGE);
            return new Stage(scene, model);
        });
    }

    private PageView other() {
        return new PageView() {
            @Override
            public Node node() {
                return new Pane();
            }

            @Override
            public void shown(@Nullable Object subject) {
                given = subject;
            }
        };
    }

    private Stage stage() {
        return stage(shop, new DirectJobRunner(Checkpoint.none()));
    }

    private static Node part(Stage stage, String id) {
        return Fx.get(() -> {
            stage.scene().getRoot().applyCss();
            stage.scene().getRoot().layout();
            return Objects.requireNonNull(stage.scene().lookup("#" + id), id);
        });
    }

    private static String words(Stage stage, String id) {
        return ((Labeled) part(stage, id)).getText();
    }

    private static void press(Stage stage, KeyCode key) {
        Node target = part(stage, "predict-gains");
        Fx.run(() -> Event.fireEvent(
                target, new KeyEvent(KeyEvent.KEY_PRESSED, "", key.getName(), key, false, false, false, false)));
    }

    private static void scroll(Stage stage, double to) {
        Fx.run(() -> ((ScrollPane) Objects.requireNonNull(stage.scene().lookup(".c-scroll"))).setVvalue(to));
        Fx.pulses(2);
    }

    private void shoot(String name, Stage stage) {
        Screens.shootBoth(name, stage.scene(), language, look);
        Fx.run(() -> language.use(Locale.ENGLISH));
    }

    @Test
    void the_size_of_the_list_is_told_in_words_and_moves_with_slider_chart_and_keys() {
        Stage stage = stage();
        String usual = words(stage, "predict-reaches");
        assertTrue(usual.startsWith("Contact the top 20% and you reach "), usual);
        shoot("predict-top", stage);
        Slider slider = (Slider) part(stage, "predict-slider");
        Fx.run(() -> slider.setValue(37));
        assertTrue(words(stage, "predict-reaches").contains("top 37%"));
        PredictPicture picture =
                Objects.requireNonNull(stage.model().picture().latest().get());
        int count = picture.result().count(0.37);
        assertTrue(words(stage, "predict-size")
                .startsWith(count + " of " + picture.result().people().length));
        ChartPane gains = (ChartPane) part(stage, "predict-gains");
        Fx.run(() -> gains.choose(12));
        assertEquals(60, stage.model().percent().get());
        assertEquals(60, slider.getValue());
        press(stage, KeyCode.S);
        assertEquals(slider, Fx.get(stage.scene()::getFocusOwner));
        TitledPane details = (TitledPane) part(stage, "predict-details");
        assertFalse(details.isExpanded());
        press(stage, KeyCode.D);
        assertTrue(details.isExpanded());
        press(stage, KeyCode.T);
        assertTrue(gains.tableShown());
        press(stage, KeyCode.T);
        scroll(stage, 0.45);
        shoot("predict-charts", stage);
        scroll(stage, 1);
        shoot("predict-card", stage);
    }

    @Test
    void a_campaign_begins_with_the_list_that_is_kept_and_can_be_taken_back() {
        Stage stage = stage();
        Groups groups = shop.current().workbench().groups();
        int before = groups.all().size();
        screens.click(stage.scene(), "predict-share-0");
        int count = stage.model().count();
        screens.click(stage.scene(), "predict-campaign");
        Picked picked = assertInstanceOf(Picked.class, given);
        Segment.FixedList list = assertInstanceOf(Segment.FixedList.class, picked.segment());
        assertEquals(count, list.customerIds().size());
        assertEquals(before + 1, groups.all().size());
        Fx.run(() -> desk.open(PredictView.PAGE));
        screens.click(stage.scene(), "predict-campaign");
        assertEquals(before + 1, groups.all().size(), "the same list is not kept twice");
        Fx.run(desk::undo);
        assertEquals(before, groups.all().size());
        Fx.run(desk::redo);
        assertEquals(before + 1, groups.all().size());
        Fx.run(desk::undo);
        Fx.run(() -> desk.open(PredictView.PAGE));
        screens.click(stage.scene(), "predict-save");
        screens.click(stage.scene(), "naming-save");
        assertEquals(before + 1, groups.all().size());
        Fx.run(desk::undo);
        assertEquals(before, groups.all().size());
    }

    @Test
    void what_is_known_only_afterwards_is_left_out_from_then_on() {
        Stage stage = stage();
        PredictPicture first =
                Objects.requireNonNull(stage.model().picture().latest().get());
        assertEquals(List.of("field:Level"), first.asked());
        screens.click(stage.scene(), "predict-ask-no");
        PredictPicture second =
                Objects.requireNonNull(stage.model().picture().latest().get());
        assertTrue(second.asked().isEmpty());
        assertEquals(
                Set.of("field:Level"),
                new KnownBefore(shop.current().workbench().choices()).after());
        assertTrue(second.result().drivers().stream()
                .noneMatch(driver -> driver.key().equals("field:Level")));
        Fx.run(desk::undo);
        assertEquals(
                first.asked(),
                Objects.requireNonNull(stage.model().picture().latest().get()).asked());
    }

    @Test
    void nothing_open_too_little_known_and_work_that_runs() {
        Stage closed = stage(new Session(new H2Workbenches(CLOCK)), new DirectJobRunner(Checkpoint.none()));
        assertNotNull(part(closed, "predict-home"));
        shoot("predict-closed", closed);
        Stage buying = stage();
        Fx.run(() -> buying.model().target().set(PredictTarget.BUY));
        assertTrue(words(buying, "predict-reaches").contains("who will buy"));
        assertTrue(words(buying, "predict-size").contains("of"));
        JobRunner endless = new JobRunner() {
            @Override
            public <T> Running start(Job<T> job, Consumer<Outcome<T>> whenEnded) {
                return () -> whenEnded.accept(new Outcome.Cancelled<>());
            }
        };
        Stage busy = stage(shop, endless);
        assertInstanceOf(SlotState.Loading.class, busy.model().picture().state().get());
        screens.click(busy.scene(), "cancel-work");
        assertInstanceOf(
                SlotState.Cancelled.class, busy.model().picture().state().get());
        screens.click(busy.scene(), "retry");
        assertTrue(busy.model().picture().loading().get());
    }
}
