package org.clientele.ui.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.intake.Tables;
import org.clientele.app.intake.UndoImport;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.watch.Arrival;
import org.clientele.app.watch.KeepWatch;
import org.clientele.app.watch.Signals;
import org.clientele.app.watch.WatchDesk;
import org.clientele.app.watch.WatchFollower;
import org.clientele.app.watch.WatchLine;
import org.clientele.app.watch.WatchTurn;
import org.clientele.app.watch.WatchedPlace;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.desk.Desk;
import org.jspecify.annotations.Nullable;

/** What the page of watched files knows; watching goes on whichever page is shown, until the workbench is closed. */
public final class WatchViewModel {
    /**
     * What watching needs.
     *
     * @param tables where tables come from
     * @param clock tells the time
     * @param words sentences in the language of the screen, for the history and the rows left out
     * @param signals tells that something has happened in a folder
     * @param followers who goes along in a workbench, such as its recipes
     */
    public record Tools(
            Tables tables,
            Clock clock,
            Function<Message, String> words,
            Supplier<Signals> signals,
            Function<Workbench, WatchFollower> followers) {
        /** Watching with nobody who goes along. */
        public Tools(Tables tables, Clock clock, Function<Message, String> words, Supplier<Signals> signals) {
            this(tables, clock, words, signals, workbench -> WatchFollower.none());
        }
    }

    private final Session session;
    private final JobRunner jobs;
    private final Desk desk;
    private final Tools tools;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<WatchLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Path> asked = new ReadOnlyObjectWrapper<>();
    private @Nullable Workbench workbench;
    private @Nullable KeepWatch watch;
    private @Nullable Signals signals;
    private JobRunner.@Nullable Running running;
    private List<Message> said = List.of();

    /** Watching for the workbench that is open. */
    public WatchViewModel(Session session, JobRunner jobs, Desk desk, Tools tools) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.tools = tools;
        session.watch(this::changed);
        changed();
    }

    /** Whether a workbench is open. */
    public ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** The places and how they stand. */
    public ReadOnlyObjectProperty<List<WatchLine>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** The place that was chosen and of which it is not said yet what its rows are; null for none. */
    public ReadOnlyObjectProperty<@Nullable Path> asked() {
        return asked.getReadOnlyProperty();
    }

    private void changed() {
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        open.set(now != null);
        if (now != null && now.equals(workbench)) {
            goOn();
            return;
        }
        leave();
        workbench = now;
        if (now != null) {
            Signals heard = tools.signals().get();
            signals = heard;
            watch = new KeepWatch(
                    now,
                    new WatchDesk(now, tools.tables(), tools.clock(), tools.words()),
                    heard,
                    tools.followers().apply(now));
        }
        show();
        goOn();
    }

    private void leave() {
        stop();
        Signals before = signals;
        signals = null;
        watch = null;
        asked.set(null);
        if (before != null) {
            before.close();
        }
    }

    private void stop() {
        JobRunner.Running now = running;
        running = null;
        if (now != null) {
            now.cancel();
        }
    }

    private void show() {
        KeepWatch now = watch;
        lines.set(now == null ? List.of() : now.desk().lines());
    }

    /** Watches on, when something is to be watched and nobody does. */
    private void goOn() {
        KeepWatch now = watch;
        if (now == null || running != null || !now.watches()) {
            return;
        }
        Workbench of = workbench;
        // a runner that runs at once has ended before it says how to cancel
        boolean[] over = {false};
        running = () -> {};
        JobRunner.Running started = jobs.startQuietly(now.next(), outcome -> {
            over[0] = true;
            if (of != null && of.equals(workbench)) {
                running = null;
                ended(now, outcome);
            }
        });
        if (!over[0]) {
            running = started;
        }
    }

    private void ended(KeepWatch of, Outcome<WatchTurn> outcome) {
        switch (outcome) {
            case Outcome.Done<WatchTurn>(WatchTurn turn) -> {
                show();
                turn.facts().ifPresent(this::update);
                turn.arrivals().forEach(this::tell);
                turn.deeds().forEach(desk::notice);
                turn.deeds().forEach(desk::toast);
                warn(turn.lines());
                goOn();
            }
            case Outcome.Failed<WatchTurn>(Message sentence, Throwable cause) -> {
                of.desk().pauseAll(sentence);
                show();
                desk.notice(sentence);
            }
            case Outcome.Cancelled<WatchTurn> cancelled -> show();
        }
    }

    private void update(Facts facts) {
        if (session.facts().filter(shown -> shown.version() >= facts.version()).isEmpty()) {
            session.update(facts);
        }
    }

    private void tell(Arrival arrival) {
        if (!arrival.batch().changedNothing()) {
            desk.toast(
                    Message.of(
                            "watch.came",
                            arrival.batch().counts().created()
                                    + arrival.batch().counts().updated(),
                            name(arrival.file())),
                    Message.of("watch.undo"),
                    () -> undo(arrival));
        }
    }

    /** Says what is wrong once, not at every turn. */
    private void warn(List<WatchLine> lines) {
        List<Message> faults =
                lines.stream().map(WatchLine::fault).filter(Objects::nonNull).toList();
        faults.stream().filter(fault -> !said.contains(fault)).forEach(desk::notice);
        said = faults;
    }

    static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    // ---- places ----

    /** A file or folder was chosen; what its rows are is asked next. */
    public void choose(Path path) {
        asked.set(path);
    }

    /** The chosen place shall not be watched after all. */
    public void chooseNothing() {
        asked.set(null);
    }

    /** Watches the chosen place. */
    public void add(TableKind kind) {
        Path path = asked.get();
        KeepWatch now = watch;
        asked.set(null);
        if (path == null || now == null) {
            return;
        }
        try {
            now.desk().add(path, kind);
        } catch (Refusal refusal) {
            desk.refuse(refusal.sentence());
        }
        show();
        goOn();
    }

    /** Watches a place, again or for the first time since the workbench was opened. */
    public void resume(WatchedPlace place) {
        with(places -> places.resume(place));
        goOn();
    }

    /** Stops watching a place for now. */
    public void pause(WatchedPlace place) {
        with(places -> places.pause(place));
    }

    /** Forgets a place; what has come in stays. */
    public void remove(WatchedPlace place) {
        with(places -> places.remove(place));
    }

    /** Says whether watching a place begins when the workbench is opened. */
    public void beginWithWorkbench(WatchedPlace place, boolean begins) {
        with(places -> places.beginWithWorkbench(place, begins));
    }

    private void with(java.util.function.Consumer<WatchDesk> work) {
        KeepWatch now = watch;
        if (now != null) {
            work.accept(now.desk());
            show();
        }
    }

    /** Opens a file in the import, to decide there how it is read. */
    public void byHand(Path file) {
        desk.open("import", List.of(file));
    }

    /** Shows everything that has come in. */
    public void history() {
        desk.open("import", ImportView.HISTORY);
    }

    /** Takes back what has come in. */
    public void undo(Arrival arrival) {
        Workbench of = workbench;
        if (of == null) {
            return;
        }
        jobs.start(new UndoImport(of.imports()).undo(arrival.batch().id()), outcome -> {
            switch (outcome) {
                case Outcome.Done<UndoReport>(UndoReport report) -> {
                    with(places -> places.tookBack(arrival.place()));
                    desk.toast(HistoryViewModel.takenBack(report));
                    refresh(of);
                }
                case Outcome.Failed<UndoReport>(Message sentence, Throwable cause) -> desk.refuse(sentence);
                case Outcome.Cancelled<UndoReport> cancelled -> show();
            }
        });
    }

    private void refresh(Workbench of) {
        if (of.equals(workbench)) {
            jobs.start(session.refresh(), outcome -> {
                if (outcome instanceof Outcome.Done<Facts>(Facts facts) && of.equals(workbench)) {
                    update(facts);
                }
            });
        }
    }
}
