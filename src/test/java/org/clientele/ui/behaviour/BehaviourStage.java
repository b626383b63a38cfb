package org.clientele.ui.behaviour;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileTables;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.sample.OpenSample;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.Kit;
import org.clientele.ui.kit.Verbatim;
import org.clientele.ui.kit.desk.Page;
import org.clientele.ui.kit.desk.PageView;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Icon;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** A window with the page of behaviour on a real workbench, and pages that remember what they were given. */
final class BehaviourStage {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private record Noting(Kit kit, List<Object> given) implements PageView {
        @Override
        public javafx.scene.Node node() {
            return kit.page(Verbatim.of("-"), new SimpleStringProperty(""), new javafx.scene.layout.Pane());
        }

        @Override
        public void shown(@Nullable Object subject) {
            if (subject != null) {
                given.add(subject);
            }
        }
    }

    private final Shell shell;
    private final ShellViewModel desk;
    private final EditHistory history = new EditHistory();
    private final Scene scene;
    private final BehaviourViewModel model;
    private final List<Object> given = new ArrayList<>();

    private BehaviourStage(Session session) {
        Language language = new Language(Locale.ENGLISH);
        desk = new ShellViewModel(history, CLOCK);
        shell = new Shell(language, new Look(Settings.Look.LIGHT, 1), desk, FXCollections.observableArrayList());
        model = new BehaviourViewModel(
                session, new Analyses(), new DirectJobRunner(Checkpoint.none()), desk, language::now);
        desk.workbench()
                .set(session.shown().map(s -> s.workbench().profile().name()).orElse(null));
        desk.customers().set(session.facts().map(f -> f.customers()).orElse(0));
        desk.dataDay()
                .set(session.facts().map(f -> LocalDate.ofEpochDay(f.dataDay())).orElse(null));
        Noting noting = new Noting(shell.kit(), given);
        shell.pages(List.of(
                new Page("home", Icon.HOME, Verbatim.of("Home"), () -> noting),
                new Page("customers", Icon.CUSTOMERS, Verbatim.of("Customers"), () -> noting),
                new Page(
                                BehaviourView.PAGE,
                                Icon.CHART,
                                Message.of("behaviour.title"),
                                () -> new BehaviourView(shell.kit(), model))
                        .under("customers"),
                new Page("campaigns", Icon.CAMPAIGNS, Verbatim.of("Campaigns"), () -> noting)));
        scene = shell.scene(1280, 860);
        desk.open(BehaviourView.PAGE);
    }

    static BehaviourStage of(Session session) {
        BehaviourStage stage = Fx.get(() -> new BehaviourStage(session));
        Fx.run(() -> {
            stage.scene.getRoot().applyCss();
            stage.scene.getRoot().layout();
        });
        return stage;
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

    Shell shell() {
        return shell;
    }

    ShellViewModel desk() {
        return desk;
    }

    EditHistory history() {
        return history;
    }

    Scene scene() {
        return scene;
    }

    BehaviourViewModel model() {
        return model;
    }

    /** What other pages were given, the newest last. */
    List<Object> given() {
        return given;
    }
}
