package org.clientele.ui.groups;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileTables;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.jobs.JobRunner;
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

/** A window with Home, the groups page on a real workbench, and pages that remember what they were given. */
final class GroupsStage {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    /** A page that only remembers what it was opened with. */
    static final class Noting implements PageView {
        private final Kit kit;
        private @Nullable Object given;

        Noting(Kit kit) {
            this.kit = kit;
        }

        @Override
        public javafx.scene.Node node() {
            return kit.page(Verbatim.of("-"), new SimpleStringProperty(""), new javafx.scene.layout.Pane());
        }

        @Override
        public void shown(@Nullable Object subject) {
            given = subject;
        }

        @Nullable
        Object given() {
            return given;
        }
    }

    private final Shell shell;
    private final Scene scene;
    private final GroupsViewModel model;
    private final Noting campaigns;
    private final Noting customers;

    private GroupsStage(Session session, JobRunner jobs) {
        Language language = new Language(Locale.ENGLISH);
        ShellViewModel desk = new ShellViewModel(new EditHistory(), CLOCK);
        shell = new Shell(language, new Look(Settings.Look.LIGHT, 1), desk, FXCollections.observableArrayList());
        campaigns = new Noting(shell.kit());
        customers = new Noting(shell.kit());
        model = new GroupsViewModel(session, new Analyses(), jobs, desk, language::now);
        desk.workbench()
                .set(session.shown().map(s -> s.workbench().profile().name()).orElse(null));
        desk.customers().set(session.facts().map(f -> f.customers()).orElse(0));
        desk.dataDay()
                .set(session.facts().map(f -> LocalDate.ofEpochDay(f.dataDay())).orElse(null));
        shell.pages(List.of(
                new Page("home", Icon.HOME, Verbatim.of("Home"), () -> new Noting(shell.kit())),
                new Page("customers", Icon.CUSTOMERS, Verbatim.of("Customers"), () -> customers),
                new Page(
                        "groups",
                        Icon.GROUPS,
                        Message.of("groupsview.title"),
                        () -> new GroupsView(shell.kit(), model)),
                new Page("campaigns", Icon.CAMPAIGNS, Verbatim.of("Campaigns"), () -> campaigns)));
        scene = shell.scene(1280, 800);
    }

    static GroupsStage of(Session session, JobRunner jobs) {
        return Fx.get(() -> new GroupsStage(session, jobs));
    }

    static GroupsStage of(Session session) {
        return of(session, direct());
    }

    static JobRunner direct() {
        return new DirectJobRunner(Checkpoint.none());
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

    Scene scene() {
        return scene;
    }

    GroupsViewModel model() {
        return model;
    }

    /** What the campaigns page was given. */
    @Nullable
    Object campaigned() {
        return Fx.get(() -> java.util.Optional.ofNullable(campaigns.given())).orElse(null);
    }

    /** What the customers page was given. */
    @Nullable
    Object looked() {
        return Fx.get(() -> java.util.Optional.ofNullable(customers.given())).orElse(null);
    }
}
