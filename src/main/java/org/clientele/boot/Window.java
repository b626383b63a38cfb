package org.clientele.boot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ObservableList;
import org.clientele.app.edit.EditHistory;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.settings.Settings;
import org.clientele.app.settings.SettingsFile;
import org.clientele.facts.People;
import org.clientele.ui.kit.desk.Command;
import org.clientele.ui.kit.desk.FileChoice;
import org.clientele.ui.kit.job.TaskEntry;
import org.clientele.ui.shell.Shell;
import org.clientele.ui.shell.ShellViewModel;
import org.clientele.ui.text.Language;
import org.clientele.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** One window on one session: the shell with all pages, the workbench that is shown in it, and what is remembered. */
final class Window implements AutoCloseable {
    /**
     * How the window speaks, looks and asks.
     *
     * @param choice asks for files and folders; null for the windows of the system
     */
    record Frame(Language language, Look look, @Nullable FileChoice choice) {
        Frame(Language language, Look look) {
            this(language, look, null);
        }
    }

    private final Session session;
    private final Frame frame;
    private final JobRunner jobs;
    private final EditHistory history = new EditHistory();
    private final ShellViewModel model;
    private final Shell shell;
    private @Nullable SettingsFile file;
    private @Nullable Path open;
    private Settings settings = Settings.first();

    /**
     * A window with all pages.
     *
     * @param jobs runs the work of all pages
     * @param tasks what the task tray lists
     * @param home where new workbenches are made
     */
    Window(Assembly parts, Frame frame, JobRunner jobs, ObservableList<TaskEntry> tasks, Path home) {
        this.session = parts.session();
        this.frame = frame;
        this.jobs = jobs;
        this.model = new ShellViewModel(history, parts.clock());
        this.shell = new Shell(frame.language(), frame.look(), model, tasks, frame.choice());
        session.watch(this::shown);
        Pages pages = new Pages(parts, session, shell.kit(), model, jobs, home, this);
        shell.pages(pages.all());
        model.finders().setAll(pages.finders());
        shell.onFiles(this::dropped);
    }

    /** The window itself. */
    Shell shell() {
        return shell;
    }

    /** Puts commands into the menu under the workbench's name, the find box and the shortcuts. */
    void offer(List<Command> commands) {
        model.workbenchMenu().setAll(commands);
        model.commands().addAll(commands);
    }

    /** The workbench that is shown. */
    Session session() {
        return session;
    }

    /** Workbenches opened lately, newest first. */
    List<Path> recent() {
        return settings.recent();
    }

    /** Keeps the settings of this window in that file from now on. */
    void remember(SettingsFile keptIn) {
        file = keptIn;
        settings = keptIn.read();
        frame.look().wish().addListener((property, before, now) -> keep(settings.withLook(now)));
        frame.look().textSize().addListener((property, before, now) -> keep(settings.withTextSize(now.doubleValue())));
        frame.language()
                .texts()
                .addListener((property, before, now) ->
                        keep(settings.withLanguage(frame.language().chinese() ? "zh" : "en")));
    }

    void resized(double width, double height) {
        settings = settings.withSize(width, height);
    }

    /** Opens a workbench in this window. */
    void open(Path folder) {
        jobs.start(session.open(folder), outcome -> {
            switch (outcome) {
                case Outcome.Done<Session.Shown>(Session.Shown opened) -> session.show(opened);
                case Outcome.Failed<Session.Shown> failed -> model.refuse(failed.sentence());
                case Outcome.Cancelled<Session.Shown> cancelled -> {}
            }
        });
    }

    private void dropped(List<Path> files) {
        Optional<Path> workbench = files.stream().filter(session::isWorkbench).findFirst();
        if (workbench.isPresent()) {
            open(workbench.get());
        } else {
            model.open("import", files);
        }
    }

    private void shown() {
        Optional<Session.Shown> now = session.shown();
        Path folder = now.map(s -> s.workbench().folder()).orElse(null);
        boolean another = !Objects.equals(folder, open);
        open = folder;
        if (another) {
            history.clear();
        }
        model.workbench().set(now.map(s -> s.workbench().profile().name()).orElse(null));
        model.customers().set(now.map(s -> s.facts().customers()).orElse(0));
        model.dataDay()
                .set(now.map(s -> s.facts().dataDay())
                        .filter(day -> day != People.NO_DAY)
                        .map(LocalDate::ofEpochDay)
                        .orElse(null));
        now.ifPresent(s -> {
            if (another) {
                s.workbench().openingNotes().forEach(model::notice);
            }
            keep(settings.withOpened(s.workbench().folder()));
        });
    }

    private void keep(Settings changed) {
        if (!changed.equals(settings)) {
            settings = changed;
            if (file != null) {
                file.write(settings);
            }
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.write(settings);
        }
        session.close();
    }

    /** The locale the window speaks. */
    Locale locale() {
        return frame.language().locale();
    }
}
