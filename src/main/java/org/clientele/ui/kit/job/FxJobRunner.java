package org.clientele.ui.kit.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Runs jobs beside the screen and brings progress and outcome back to its thread; the only place that does so. */
public final class FxJobRunner implements JobRunner, AutoCloseable {
    private static final Logger LOG = System.getLogger(FxJobRunner.class.getName());
    private static final Duration SHOWN_AFTER = Duration.millis(400);
    private static final long REPORT_EVERY_NANOS = 100_000_000L;
    private static final double GUESS_AFTER_SECONDS = 5;
    private static final int KEPT = 12;
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService pool = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "job-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private final ObservableList<TaskEntry> tasks = FXCollections.observableArrayList();

    /** The task tray: work that runs longer than a blink, newest first, and the last that ended. */
    public ObservableList<TaskEntry> tasks() {
        return FXCollections.unmodifiableObservableList(tasks);
    }

    /** Takes ended work out of the tray. */
    public void forgetEnded() {
        tasks.removeIf(FxJobRunner::ended);
    }

    private static boolean ended(TaskEntry entry) {
        return entry.state().get() != TaskEntry.State.RUNNING && entry.state().get() != TaskEntry.State.STOPPING;
    }

    @Override
    public <T> Running start(Job<T> job, Consumer<Outcome<T>> whenEnded) {
        Watch watch = new Watch(job.name());
        PauseTransition shown = new PauseTransition(SHOWN_AFTER);
        shown.setOnFinished(event -> show(watch.entry));
        shown.play();
        return start(job, watch, shown, whenEnded);
    }

    @Override
    public <T> Running startQuietly(Job<T> job, Consumer<Outcome<T>> whenEnded) {
        return start(job, new Watch(job.name()), new PauseTransition(SHOWN_AFTER), whenEnded);
    }

    private <T> Running start(Job<T> job, Watch watch, PauseTransition shown, Consumer<Outcome<T>> whenEnded) {
        pool.execute(() -> {
            Outcome<T> outcome = JobEnd.of(job, watch);
            if (outcome instanceof Outcome.Failed<T> failed) {
                LOG.log(Level.WARNING, failed.sentence().key(), failed.cause());
            }
            Platform.runLater(() -> {
                shown.stop();
                end(watch.entry, outcome);
                whenEnded.accept(outcome);
            });
        });
        return watch::cancel;
    }

    private void show(TaskEntry entry) {
        tasks.addFirst(entry);
        while (tasks.size() > KEPT && ended(tasks.getLast())) {
            tasks.removeLast();
        }
    }

    private static <T> void end(TaskEntry entry, Outcome<T> outcome) {
        switch (outcome) {
            case Outcome.Done<T> done -> entry.end(TaskEntry.State.DONE, null);
            case Outcome.Cancelled<T> cancelled -> entry.end(TaskEntry.State.CANCELLED, null);
            case Outcome.Failed<T> failed -> entry.end(TaskEntry.State.FAILED, failed.sentence());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    /** What a job sees of the screen: it reports without waiting, at most ten times a second. */
    private static final class Watch implements Checkpoint {
        private final AtomicBoolean stop = new AtomicBoolean();
        private final AtomicBoolean posted = new AtomicBoolean();
        private final AtomicReference<@Nullable Message> step = new AtomicReference<>();
        private final long begun = System.nanoTime();
        private final TaskEntry entry;
        private volatile double fraction = -1;
        private volatile long reported = begun - REPORT_EVERY_NANOS;

        Watch(Message name) {
            entry = new TaskEntry(name, () -> stop.set(true));
        }

        void cancel() {
            stop.set(true);
        }

        @Override
        public void progress(double done) {
            fraction = done;
            if (System.nanoTime() - reported >= REPORT_EVERY_NANOS) {
                post();
            }
        }

        @Override
        public void step(Message message) {
            step.set(message);
            post();
        }

        @Override
        public void check() {
            if (stop.get()) {
                throw new Cancelled();
            }
        }

        private void post() {
            if (posted.compareAndSet(false, true)) {
                reported = System.nanoTime();
                Platform.runLater(() -> {
                    posted.set(false);
                    double now = fraction;
                    entry.report(step.get(), now, secondsLeft(now));
                });
            }
        }

        private double secondsLeft(double now) {
            double spent = (System.nanoTime() - begun) / 1e9;
            return now > 0.01 && now < 1 && spent >= GUESS_AFTER_SECONDS ? spent / now * (1 - now) : -1;
        }
    }
}
