package org.clientele.ui.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.intake.ReadAs;
import org.clientele.app.intake.Tables;
import org.clientele.app.intake.UndoImport;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the Data page knows: what is in the workbench, which files are on their way in, and what can be taken back. */
public final class ImportViewModel {
    private static final String FIRST_WORKBENCH = "My shop";

    /** Where the page stands. */
    public sealed interface Place {
        /** No file: drop area and history. */
        record Start() implements Place {}

        /** Files are being looked at, or a workbench is made for them. */
        record Looking(JobSlot<?> work) implements Place {}

        /** A file is on its way in. */
        record Wizard(WizardViewModel model) implements Place {}

        /** A file cannot be read. */
        record Unreadable(Looked file) implements Place {}

        /** All files are in. */
        record Done(List<ImportReport> reports) implements Place {}
    }

    /**
     * The files that were brought together.
     *
     * @param files the files in their order
     * @param at the one in front, from 0
     */
    public record Queue(List<Looked> files, int at) {
        public Queue {
            files = List.copyOf(files);
        }
    }

    /**
     * What is in the workbench and how it came in.
     *
     * @param batches imports, newest first
     * @param facts the snapshot that is shown
     */
    public record Ledger(List<BatchSummary> batches, Facts facts) {
        public Ledger {
            batches = List.copyOf(batches);
        }
    }

    private final Session session;
    private final Tables tables;
    private final Clock clock;
    private final JobRunner jobs;
    private final Desk desk;
    private final Path home;
    private final JobSlot<Ledger> ledger;
    private final JobSlot<Session.Shown> opening;
    private final JobSlot<List<Looked>> looking;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Start());
    private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(new Queue(List.of(), 0));
    private final ReadOnlyBooleanWrapper undoing = new ReadOnlyBooleanWrapper();
    private final List<ImportReport> reports = new ArrayList<>();
    private @Nullable Workbench workbench;

    /**
     * The Data page of a session.
     *
     * @param home where a first workbench is made for somebody who has only brought a file
     */
    public ImportViewModel(Session session, Tables tables, Clock clock, JobRunner jobs, Desk desk, Path home) {
        this.session = session;
        this.tables = tables;
        this.clock = clock;
        this.jobs = jobs;
        this.desk = desk;
        this.home = home;
        this.ledger = new JobSlot<>(jobs);
        this.opening = new JobSlot<>(jobs);
        this.looking = new JobSlot<>(jobs);
        session.watch(this::sessionChanged);
        sessionChanged();
    }

    /** Where the page stands. */
    public ReadOnlyObjectProperty<Place> place() {
        return place.getReadOnlyProperty();
    }

    /** The files that were brought together. */
    public ReadOnlyObjectProperty<Queue> queue() {
        return queue.getReadOnlyProperty();
    }

    /** What is in the workbench. */
    public JobSlot<Ledger> ledger() {
        return ledger;
    }

    /** Whether an import is being taken back. */
    public ReadOnlyBooleanProperty undoing() {
        return undoing.getReadOnlyProperty();
    }

    /** The currency of the open workbench; empty while none is open. */
    public String currency() {
        return session.shown().map(s -> s.workbench().profile().currency()).orElse("");
    }

    /** Whether a workbench is open. */
    public boolean isOpen() {
        return session.shown().isPresent();
    }

    private void sessionChanged() {
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        if (now == null || !now.equals(workbench)) {
            workbench = now;
            drop();
        }
        reload();
    }

    private void reload() {
        session.shown()
                .ifPresentOrElse(
                        shown -> ledger.start(new Job<>(
                                Message.of("importview.job.history"),
                                checkpoint ->
                                        new Ledger(shown.workbench().imports().batches(), shown.facts()))),
                        ledger::clear);
    }

    // ---- files ----

    /** Brings files in: looks at them and puts the first in front; files in front already stay there. */
    public void bring(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (session.shown().isPresent()) {
            look(files);
        } else {
            place.set(new Place.Looking(opening));
            opening.start(session.createFirst(home, FIRST_WORKBENCH), shown -> {
                session.show(shown);
                look(files);
            });
        }
    }

    private void look(List<Path> files) {
        List<Looked> rest = place.get() instanceof Place.Unreadable ? rest() : List.of();
        if (!(place.get() instanceof Place.Wizard)) {
            place.set(new Place.Looking(looking));
        }
        looking.start(Looked.job(imports(), files), looked -> {
            if (place.get() instanceof Place.Wizard) {
                List<Looked> more = new ArrayList<>(queue.get().files());
                more.addAll(looked);
                queue.set(new Queue(more, queue.get().at()));
                desk.toast(Message.of("importview.queued", looked.size()));
            } else {
                if (rest.isEmpty()) {
                    reports.clear();
                }
                open(Stream.concat(looked.stream(), rest.stream()).toList(), 0);
            }
        });
    }

    /** The files behind the one in front. */
    private List<Looked> rest() {
        Queue now = queue.get();
        return now.files()
                .subList(Math.min(now.at() + 1, now.files().size()), now.files().size());
    }

    private ImportFile imports() {
        Workbench open = session.current().workbench();
        return new ImportFile(tables, open.profile(), open.imports(), clock);
    }

    private void open(List<Looked> files, int at) {
        leave();
        if (at >= files.size()) {
            queue.set(new Queue(List.of(), 0));
            place.set(reports.isEmpty() ? new Place.Start() : new Place.Done(List.copyOf(reports)));
            return;
        }
        queue.set(new Queue(files, at));
        Looked next = files.get(at);
        Looked.Table table = next.table();
        if (table == null) {
            place.set(new Place.Unreadable(next));
        } else {
            ReadAs readAs = new ReadAs(session.current().workbench().profile(), clock);
            place.set(new Place.Wizard(new WizardViewModel(
                    new WizardViewModel.Tools(imports(), readAs, jobs, report -> imported(next.file(), report)),
                    next.file(),
                    table)));
        }
    }

    /** Leaves the file in front out and goes to the next, if there is one. */
    public void skip() {
        if (!importRuns()) {
            open(queue.get().files(), queue.get().at() + 1);
        }
    }

    /** Back to the start: drop area and history. */
    public void start() {
        if (!importRuns()) {
            drop();
        }
    }

    /** Stops looking at files. */
    public void stopLooking() {
        opening.cancel();
        looking.cancel();
        drop();
    }

    private void drop() {
        leave();
        looking.clear();
        reports.clear();
        queue.set(new Queue(List.of(), 0));
        place.set(new Place.Start());
    }

    private void leave() {
        if (place.get() instanceof Place.Wizard(WizardViewModel before)) {
            before.leave();
        }
    }

    private boolean importRuns() {
        return place.get() instanceof Place.Wizard(WizardViewModel now) && now.running();
    }

    /** Called when the page comes to the front with nothing to show: what is finished is put away. */
    public void visited() {
        if (place.get() instanceof Place.Done) {
            drop();
        }
    }

    private void imported(Path file, ImportReport report) {
        reports.add(report);
        open(queue.get().files(), queue.get().at() + 1);
        BatchSummary batch = report.batch();
        if (batch.changedNothing()) {
            return;
        }
        Message said = Message.of(
                "importview.imported",
                batch.file(),
                batch.counts().created(),
                batch.counts().updated());
        refresh(() -> desk.done(Edit.of(said, () -> undo(batch), () -> bring(List.of(file)))));
    }

    // ---- taking back ----

    /** Takes an import back. */
    public void undo(BatchSummary batch) {
        if (undoing.get() || session.shown().isEmpty()) {
            return;
        }
        undoing.set(true);
        UndoImport undo = new UndoImport(session.current().workbench().imports());
        run(undo.undo(batch.id()), report -> {
            undoing.set(false);
            if (report != null) {
                visited();
                refresh(() -> {
                    desk.toast(takenBack(report));
                    if (place.get() instanceof Place.Wizard(WizardViewModel waiting) && !waiting.running()) {
                        waiting.recheck();
                    }
                });
            }
        });
    }

    private static Message takenBack(UndoReport report) {
        return Message.of(
                "importview.takenback", report.batch().file(), report.removed(), report.restored(), report.kept());
    }

    /** Brings everything that is shown up to date, then goes on. */
    private void refresh(Runnable then) {
        Workbench before = session.current().workbench();
        run(session.refresh(), facts -> {
            if (facts != null
                    && session.shown()
                            .filter(shown -> shown.workbench().equals(before))
                            .isPresent()) {
                session.update(facts);
            } else {
                reload();
            }
            then.run();
        });
    }

    /** Runs work and hands on its result; null when there is none, after saying why. */
    private <T> void run(Job<T> job, Consumer<@Nullable T> then) {
        jobs.start(job, outcome -> {
            switch (outcome) {
                case Outcome.Done<T>(T value) -> then.accept(value);
                case Outcome.Cancelled<T> cancelled -> then.accept(null);
                case Outcome.Failed<T> failed -> {
                    desk.refuse(failed.sentence());
                    then.accept(null);
                }
            }
        });
    }

    // ---- going on ----

    /** Shows the customers. */
    public void customers() {
        desk.open("customers");
    }
}
