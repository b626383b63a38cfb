package org.clientele.ui.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.edit.Edit;
import org.clientele.app.intake.BringIn;
import org.clientele.app.intake.BringIn.Brought;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.Pasted;
import org.clientele.app.intake.ReadAs;
import org.clientele.app.intake.Tables;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
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
        record Done(List<Brought> reports) implements Place {}

        /** Everything that was ever brought in. */
        record History() implements Place {}
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

    private final Session session;
    private final Tables tables;
    private final Clock clock;
    private final JobRunner jobs;
    private final Desk desk;
    private final Path home;
    private final HistoryViewModel history;
    private final JobSlot<Session.Shown> opening;
    private final JobSlot<List<Looked>> looking;
    private final JobSlot<Looked> unlocking;
    private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(new Place.Start());
    private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(new Queue(List.of(), 0));
    private final List<Brought> reports = new ArrayList<>();
    private final List<Pasted> pasted = new ArrayList<>();
    private @Nullable WizardViewModel front;
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
        this.history = new HistoryViewModel(session, jobs, desk);
        this.opening = new JobSlot<>(jobs);
        this.looking = new JobSlot<>(jobs);
        this.unlocking = new JobSlot<>(jobs);
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

    /** What was brought in so far. */
    public HistoryViewModel past() {
        return history;
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
            history.forget();
            drop();
        }
        history.reload();
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

    /** Brings in a table that was copied in another program. */
    public void paste(@Nullable String text) {
        try {
            Pasted table = tables.paste(text == null ? "" : text);
            pasted.add(table);
            bring(List.of(table.file()));
        } catch (Refusal refusal) {
            desk.refuse(refusal.sentence());
        }
    }

    private void look(List<Path> files) {
        List<Looked> rest = place.get() instanceof Place.Unreadable ? rest() : List.of();
        if (front == null) {
            place.set(new Place.Looking(looking));
        }
        looking.start(Looked.job(imports(), files), looked -> {
            if (front != null) {
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
            forgetPasted();
            queue.set(new Queue(List.of(), 0));
            put(ended());
            return;
        }
        queue.set(new Queue(files, at));
        Looked next = files.get(at);
        Looked.Table table = next.table();
        if (table == null) {
            put(new Place.Unreadable(next));
        } else {
            ReadAs readAs = new ReadAs(session.current().workbench().profile(), clock);
            WizardViewModel wizard = new WizardViewModel(
                    new WizardViewModel.Tools(
                            imports(),
                            new BringIn(imports(), session.current().workbench().imports()),
                            tables,
                            readAs,
                            jobs,
                            brought -> imported(next.file(), brought)),
                    next.file(),
                    table);
            front = wizard;
            put(new Place.Wizard(wizard));
        }
    }

    /** Tries a password on the protected file in front. */
    public void unlock(Looked file, String password) {
        Queue now = queue.get();
        place.set(new Place.Looking(unlocking));
        unlocking.start(file.unlock(imports(), password), looked -> {
            List<Looked> files = new ArrayList<>(now.files());
            files.set(now.at(), looked);
            open(files, now.at());
        });
    }

    /** What is seen when no file is left. */
    private Place ended() {
        return reports.isEmpty() ? new Place.Start() : new Place.Done(List.copyOf(reports));
    }

    /** Goes somewhere, but takes nobody away from the history: what has come up there waits behind it. */
    private void put(Place next) {
        if (!(place.get() instanceof Place.History)) {
            place.set(next);
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
            forgetPasted();
            drop();
        }
    }

    /** Stops looking at files. */
    public void stopLooking() {
        opening.cancel();
        looking.cancel();
        unlocking.cancel();
        forgetPasted();
        drop();
    }

    private void drop() {
        leave();
        looking.clear();
        reports.clear();
        queue.set(new Queue(List.of(), 0));
        place.set(new Place.Start());
    }

    private void forgetPasted() {
        pasted.forEach(Pasted::close);
        pasted.clear();
    }

    private void leave() {
        WizardViewModel before = front;
        front = null;
        if (before != null) {
            before.leave();
        }
    }

    private boolean importRuns() {
        WizardViewModel now = front;
        return now != null && now.running();
    }

    /** Called when the page comes to the front with nothing to show: what is finished is put away. */
    public void visited() {
        if (place.get() instanceof Place.Done) {
            drop();
        } else if (place.get() instanceof Place.History) {
            closeHistory();
        }
    }

    private void imported(Path file, Brought brought) {
        reports.add(brought);
        open(queue.get().files(), queue.get().at() + 1);
        BatchSummary batch = brought.report().batch();
        if (brought.batches().isEmpty()) {
            desk.toast(Message.of("importview.imported.nothing", batch.file()));
            return;
        }
        Message said = Message.of(
                "importview.imported",
                batch.file(),
                batch.counts().created(),
                batch.counts().updated());
        history.refresh(() -> desk.done(Edit.of(said, () -> undo(brought), () -> bring(List.of(file)))));
    }

    /** Takes a file back, what was noted about permission first. */
    public void undo(Brought brought) {
        undo(brought.batches());
    }

    // ---- taking back ----

    /** Takes an import back. */
    public void undo(BatchSummary batch) {
        undo(List.of(batch));
    }

    private void undo(List<BatchSummary> batches) {
        history.undo(batches, () -> {
            reports.removeIf(report ->
                    report.batches().stream().anyMatch(in -> batches.stream().anyMatch(back -> back.id() == in.id())));
            if (place.get() instanceof Place.Done) {
                drop();
            }
            WizardViewModel waiting = front;
            if (waiting != null && !waiting.running()) {
                waiting.recheck();
            }
        });
    }

    /** Shows the history; a file on its way in waits meanwhile. */
    public void history() {
        if (!(place.get() instanceof Place.Looking)) {
            place.set(new Place.History());
        }
    }

    /** Shows one batch in the history. */
    public void details(BatchSummary batch) {
        HistoryViewModel.Ledger ledger = history.ledger().latest().get();
        if (ledger != null) {
            ledger.batches().stream()
                    .filter(each -> each.batch().id() == batch.id())
                    .findFirst()
                    .ifPresent(each -> history.chosen().set(each));
        }
        history();
    }

    /** Back from the history to the file on its way in, or to the start. */
    public void closeHistory() {
        WizardViewModel waiting = front;
        Queue now = queue.get();
        if (waiting != null) {
            place.set(new Place.Wizard(waiting));
        } else if (now.at() < now.files().size()) {
            place.set(new Place.Unreadable(now.files().get(now.at())));
        } else {
            place.set(ended());
        }
    }

    /** Whether a file waits while the history is shown. */
    public boolean waits() {
        return front != null;
    }

    // ---- going on ----

    /** Shows the customers. */
    public void customers() {
        desk.open("customers");
    }
}
