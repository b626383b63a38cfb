package org.clientele.ui.features;

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

/** A window with the feature studio on a real workbench. */
record FeaturesStage(Shell shell, Scene scene, FeaturesViewModel model) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    private record Plain(Kit kit) implements PageView {
        @Override
        public javafx.scene.Node node() {
            return kit.page(Verbatim.of("-"), new SimpleStringProperty(""), new javafx.scene.layout.Pane());
        }

        @Override
        public void shown(@Nullable Object subject) {}
    }

    static FeaturesStage of(Session session, JobRunner jobs) {
        return Fx.get(() -> {
            Language language = new Language(Locale.ENGLISH);
            ShellViewModel desk = new ShellViewModel(new EditHistory(), CLOCK);
            Shell shell =
                    new Shell(language, new Look(Settings.Look.LIGHT, 1), desk, FXCollections.observableArrayList());
            FeaturesViewModel model = new FeaturesViewModel(session, new Analyses(), jobs, desk, language::now);
            desk.workbench()
                    .set(session.shown()
                            .map(s -> s.workbench().profile().name())
                            .orElse(null));
            desk.customers().set(session.facts().map(f -> f.customers()).orElse(0));
            desk.dataDay()
                    .set(session.facts()
                            .map(f -> LocalDate.ofEpochDay(f.dataDay()))
                            .orElse(null));
            shell.pages(List.of(
                    new Page("home", Icon.HOME, Verbatim.of("Home"), () -> new Plain(shell.kit())),
                    new Page("customers", Icon.CUSTOMERS, Verbatim.of("Customers"), () -> new Plain(shell.kit())),
                    new Page(
                            "features",
                            Icon.TABLE,
                            Message.of("features.ui.title"),
                            () -> new FeaturesView(shell.kit(), model))));
            return new FeaturesStage(shell, shell.scene(1280, 860), model);
        });
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
}
