package org.clientele.ui.intake;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clientele.app.intake.UndoImport;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** Everything that was ever brought in, edited or merged, who did it, and the way to take each back. */
public final class HistoryViewModel {
    /**
     * What is in the workbench and how it came in.
     *
     * @param batches everything that was written, newest first
     * @param facts the snapshot that is shown
     */
    public record Ledger(List<BatchDetail> batches, Facts facts) {
        public Ledger {
            batches = List.copyOf(batches);
        }
    }

    private final Session session;
    private final JobRunner jobs;
    private final Desk desk;
    private final JobSlot<Ledger> ledger;
    private final ReadOnlyBooleanWrapper undoing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable UndoReport> undone = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable BatchDetail> chosen = new SimpleObjectProperty<>();

    HistoryViewModel(Session session, JobRunner jobs, Desk desk) {
        this.session = session;
        this.jobs = jobs;
        this.desk = desk;
        this.ledger = new JobSlot<>(jobs);
    }

    /** What is in the workbench. */
    public JobSlot<Ledger> ledger() {
        return ledger;
    }

    /** Whether something is being taken back. */
    public ReadOnlyBooleanProperty undoing() {
        return undoing.getReadOnlyProperty();
    }

    /** What the newest taking back did; null before the first. */
    public ReadOnlyObjectProperty<@Nullable UndoReport> undone() {
        return undone.getReadOnlyProperty();
    }

    /** The batch whose details are shown; null for none. */
    public ObjectProperty<@Nullable BatchDetail> chosen() {
        return chosen;
    }

    /** Reads the history anew. */
    public void reload() {
        session.shown()
                .ifPresentOrElse(
                        shown -> ledger.start(
                                new Job<>(Message.of("importview.job.history"), checkpoint -> read(shown)),
                                this::again),
                        ledger::clear);
    }

    private static Ledger read(Session.Shown shown) {
        Imports imports = shown.workbench().imports();
        return new Ledger(
                imports.batches().stream()
                        .flatMap(batch -> imports.detail(batch.id()).stream())
                        .toList(),
                shown.facts());
    }

    /** What is shown stays the same line, as it stands now. */
    private void again(Ledger now) {
        BatchDetail before = chosen.get();
        if (before != null) {
            chosen.set(now.batches().stream()
                    .filter(each -> each.batch().id() == before.batch().id())
                    .findFirst()
                    .orElse(null));
        }
    }

    void forget() {
        chosen.set(null);
        undone.set(null);
    }

    /** Takes batches back, in this order, and then goes on; what was changed later is kept and listed. */
    void undo(List<BatchSummary> batches, Runnable then) {
        if (undoing.get() || session.shown().isEmpty() || batches.isEmpty()) {
            return;
        }
        undoing.set(true);
        UndoImport undo = new UndoImport(session.current().workbench().imports());
        List<Job<UndoReport>> each =
                batches.stream().map(batch -> undo.undo(batch.id())).toList();
        Job<UndoReport> all = new Job<>(each.getLast().name(), checkpoint -> {
            for (int i = 0; i + 1 < each.size(); i++) {
                each.get(i).work().run(checkpoint.part((double) i / each.size(), (i + 1.0) / each.size()));
            }
            return each.getLast().work().run(checkpoint.part((each.size() - 1.0) / each.size(), 1));
        });
        run(all, report -> {
            undoing.set(false);
            if (report == null) {
                refresh(() -> {});
                return;
            }
            undone.set(report);
            refresh(() -> {
                desk.toast(takenBack(report));
                then.run();
            });
        });
    }

    /** What taking back did, in one sentence. */
    static Message takenBack(UndoReport report) {
        return Message.of(
                "importview.takenback", report.batch().file(), report.removed(), report.restored(), report.kept());
    }

    /** Brings everything that is shown up to date, then goes on. */
    void refresh(Runnable then) {
        if (session.shown().isEmpty()) {
            return;
        }
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
}
