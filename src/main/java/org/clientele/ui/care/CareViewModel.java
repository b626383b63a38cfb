package org.clientele.ui.care;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.clientele.app.care.Backup;
import org.clientele.app.care.CareForWorkbench;
import org.clientele.app.care.Checkup;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.kit.desk.Question;
import org.clientele.ui.kit.job.JobSlot;
import org.jspecify.annotations.Nullable;

/** What the page of backups knows: the backups there are, the last check, and the verbs of care. */
public final class CareViewModel {
    private static final int WHOLE_FROM = 20;

    private final Session session;
    private final CareForWorkbench care;
    private final JobRunner jobs;
    private final Desk desk;
    private final JobSlot<List<Backup>> backups;
    private final JobSlot<Checkup> checkup;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private @Nullable Workbench seen;

    /** Care of the workbench that is open. */
    public CareViewModel(Session session, CareForWorkbench care, JobRunner jobs, Desk desk) {
        this.session = session;
        this.care = care;
        this.jobs = jobs;
        this.desk = desk;
        this.backups = new JobSlot<>(jobs);
        this.checkup = new JobSlot<>(jobs);
        session.watch(this::changed);
        changed();
    }

    /** The backups, newest first. */
    JobSlot<List<Backup>> backups() {
        return backups;
    }

    /** What the last check of this workbench found. */
    JobSlot<Checkup> checkup() {
        return checkup;
    }

    /** Whether a workbench is open. */
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /** Whether a backup is being made or brought back. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** What the open workbench is called. */
    String name() {
        return session.shown().map(s -> s.workbench().profile().name()).orElse("");
    }

    private void changed() {
        open.set(session.shown().isPresent());
        Workbench now = session.shown().map(Session.Shown::workbench).orElse(null);
        if (seen != null && !seen.equals(now)) {
            seen = null;
            backups.clear();
            checkup.clear();
        }
    }

    /** Called when the page comes to the front. */
    void visited() {
        session.shown().ifPresent(shown -> {
            seen = shown.workbench();
            reload();
        });
    }

    /** Reads again which backups there are. */
    void reload() {
        session.shown().ifPresent(shown -> {
            Path folder = shown.workbench().folder();
            backups.start(new Job<>(Message.of("careview.job.list"), at -> care.backups(folder)));
        });
    }

    /** Makes a backup now. */
    void backUp() {
        if (session.shown().isEmpty() || busy.get()) {
            return;
        }
        run(care.backUp(session.current().workbench()), made -> {
            if (made != null) {
                desk.toast(Message.of("careview.done.made", made.rows()));
                reload();
            }
        });
    }

    /** Reads every row and compares. */
    void check() {
        session.shown().ifPresent(shown -> checkup.start(care.check(shown.workbench())));
    }

    /** Writes everything into one file, over one that is there if the person has agreed to that. */
    void takeAlong(Path file) {
        if (session.shown().isEmpty() || busy.get()) {
            return;
        }
        run(care.takeAlong(session.current().workbench(), file, true), taken -> {
            if (taken != null) {
                desk.toast(Message.of(
                        "careview.done.along",
                        taken.rows(),
                        String.valueOf(taken.file().getFileName())));
            }
        });
    }

    /** Asks whether to go back to a backup, and goes. */
    void restore(Backup backup) {
        desk.confirm(new Question(
                Message.of("careview.restore.title", backup.at()),
                Message.of("careview.restore.consequence", backup.rows()),
                Message.of("careview.restore.act"),
                0,
                true,
                () -> goBackTo(backup.name())));
    }

    /** Asks whether to go back to what a file holds, and goes. */
    void restore(Path file) {
        desk.confirm(new Question(
                Message.of("careview.restore.file.title", String.valueOf(file.getFileName())),
                Message.of("careview.restore.file.consequence"),
                Message.of("careview.restore.act"),
                0,
                true,
                () -> goBackTo(file.toString())));
    }

    /** What a workbench is after the way back, and why it was not taken, if it was not. */
    private record Back(
            Session.Shown shown, long rows, @Nullable Message refused) {}

    private void goBackTo(String which) {
        if (busy.get()) {
            return;
        }
        session.release()
                .ifPresent(shown -> run(
                        new Job<>(Message.of("care.job.restore"), at -> {
                            Path folder = shown.workbench().folder();
                            shown.workbench().close();
                            Message refused = null;
                            long rows = 0;
                            try {
                                rows = care.restore(folder, which)
                                        .work()
                                        .run(at.part(0, 0.7))
                                        .rows();
                            } catch (Refusal told) {
                                refused = told.sentence();
                            }
                            return new Back(session.open(folder).work().run(at.part(0.7, 1)), rows, refused);
                        }),
                        back -> {
                            if (back == null) {
                                return;
                            }
                            session.show(back.shown());
                            if (back.refused() != null) {
                                desk.refuse(back.refused());
                            } else {
                                desk.toast(Message.of("careview.done.restored", back.rows()));
                            }
                            visited();
                        }));
    }

    private <T> void run(Job<T> job, Consumer<@Nullable T> then) {
        busy.set(true);
        jobs.start(job, outcome -> {
            busy.set(false);
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

    /** Goes to the first page. */
    void home() {
        desk.open("home");
    }

    /** Megabytes, in tenths below twenty. */
    static double megabytes(long bytes) {
        double all = bytes / (double) (1 << 20);
        return all < WHOLE_FROM ? Math.max(0.1, Math.round(all * 10) / 10.0) : Math.round(all);
    }
}
