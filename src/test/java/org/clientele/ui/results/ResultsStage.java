package org.clientele.ui.results;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileTables;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.AnsweredFiles;
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

/** A window with the results page on a real workbench of the sample shop, whose work is done at once. */
final class ResultsStage {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    /** A page that only remembers what it was opened with. */
    static final class Noting implements PageView {
        private @Nullable Object given;

        @Override
        public Node node() {
            return new Pane();
        }

        @Override
        public void shown(@Nullable Object subject) {
            given = subject;
        }
    }

    private final Session session;
    private final Language language = new Language(Locale.ENGLISH);
    private final Look look = new Look(Settings.Look.LIGHT, 1);
    private final EditHistory history = new EditHistory();
    private final ShellViewModel desk = new ShellViewModel(history, CLOCK);
    private final AnsweredFiles files = new AnsweredFiles();
    private final Noting campaigns = new Noting();
    private final ResultsViewModel model;
    private final Scene scene;

    private ResultsStage(Session session) {
        this.session = session;
        Shell shell = new Shell(language, look, desk, FXCollections.observableArrayList(), files);
        model = new ResultsViewModel(
                session,
                new ResultsViewModel.Tools(new Analyses(), new FileTables(), CLOCK, "1.0.0"),
                new DirectJobRunner(Checkpoint.none()),
                desk);
        desk.workbench()
                .set(session.shown().map(s -> s.workbench().profile().name()).orElse(null));
        desk.customers().set(session.facts().map(f -> f.customers()).orElse(0));
        desk.dataDay()
                .set(session.facts().map(f -> LocalDate.ofEpochDay(f.dataDay())).orElse(null));
        shell.pages(List.of(
                new Page("home", Icon.HOME, Verbatim.of("Home"), Noting::new),
                new Page("campaigns", Icon.CAMPAIGNS, Verbatim.of("Campaigns"), () -> campaigns),
                new Page(
                        ResultsView.PAGE,
                        Icon.CHECK_CIRCLE,
                        Message.of("resultsview.title"),
                        () -> new ResultsView(shell.kit(), model))));
        scene = shell.scene(1280, 2600);
    }

    static ResultsStage of(Session session) {
        return Fx.get(() -> new ResultsStage(session));
    }

    /** A session that shows a sample shop of so many customers. */
    static Session shop(Path folder, int customers) {
        H2Workbenches workbenches = new H2Workbenches(CLOCK);
        Session session = new Session(workbenches);
        try {
            session.show(new OpenSample(workbenches, new MakeSample(), new FileTables(), CLOCK)
                    .job(folder.resolve("Spring Shop"), 7, customers)
                    .work()
                    .run(Checkpoint.none()));
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
        return session;
    }

    Session session() {
        return session;
    }

    /** Who answers when the page asks for a file. */
    AnsweredFiles files() {
        return files;
    }

    ShellViewModel desk() {
        return desk;
    }

    EditHistory history() {
        return history;
    }

    ResultsViewModel model() {
        return model;
    }

    CampaignResult result() {
        return Objects.requireNonNull(model.result().latest().get());
    }

    /** What the campaigns page was given. */
    @Nullable
    Object begun() {
        return campaigns.given;
    }

    Language language() {
        return language;
    }

    Scene scene() {
        return scene;
    }

    void shoot(String name) {
        Screens.shootBoth(name, scene, language, look);
        Fx.run(() -> {
            language.use(Locale.ENGLISH);
            look.wish().set(Settings.Look.LIGHT);
        });
        Fx.pulses(2);
    }
}
