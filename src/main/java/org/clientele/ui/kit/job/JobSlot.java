package org.clientele.ui.kit.job;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.jobs.Outcome;
import org.jspecify.annotations.Nullable;

/** Keeps the newest work of one panel: starting again cancels what ran before, and late answers are dropped. */
public final class JobSlot<T> {
    private final JobRunner runner;
    private final ReadOnlyObjectWrapper<SlotState<T>> state = new ReadOnlyObjectWrapper<>(new SlotState.Idle<>());
    private final ReadOnlyObjectWrapper<@Nullable T> latest = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding loading;
    private JobRunner.@Nullable Running running;
    private long newest;

    /** An empty slot whose work goes to that runner. */
    public JobSlot(JobRunner runner) {
        this.runner = runner;
        this.loading = Bindings.createBooleanBinding(() -> state.get() instanceof SlotState.Loading, state);
    }

    /** Where the panel stands. */
    public ReadOnlyObjectProperty<SlotState<T>> state() {
        return state.getReadOnlyProperty();
    }

    /** The latest result, kept while newer work runs so that it can be shown greyed; null before the first. */
    public ReadOnlyObjectProperty<@Nullable T> latest() {
        return latest.getReadOnlyProperty();
    }

    /** Whether work runs now. */
    public BooleanBinding loading() {
        return loading;
    }

    /** Starts work in place of any before it. */
    public void start(Job<T> job) {
        start(job, ready -> {});
    }

    /** Starts work in place of any before it and calls back when its result is here and still wanted. */
    public void start(Job<T> job, Consumer<T> whenReady) {
        stop();
        long mine = ++newest;
        state.set(new SlotState.Loading<>(job.name()));
        JobRunner.Running started = runner.start(job, outcome -> {
            if (mine == newest) {
                running = null;
                end(outcome, whenReady);
            }
        });
        if (mine == newest && state.get() instanceof SlotState.Loading) {
            running = started;
        }
    }

    private void end(Outcome<T> outcome, Consumer<T> whenReady) {
        switch (outcome) {
            case Outcome.Done<T>(T value) -> {
                latest.set(value);
                state.set(new SlotState.Ready<>(value));
                whenReady.accept(value);
            }
            case Outcome.Cancelled<T> cancelled -> state.set(new SlotState.Cancelled<>());
            case Outcome.Failed<T> failed -> state.set(new SlotState.Failed<>(failed.sentence()));
        }
    }

    /** Cancels what runs; the panel says so. */
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /** Puts a value there that needed no work. */
    public void set(T value) {
        stop();
        newest++;
        latest.set(value);
        state.set(new SlotState.Ready<>(value));
    }

    /** Back to nothing asked for; what runs is cancelled and its answer dropped. */
    public void clear() {
        stop();
        newest++;
        latest.set(null);
        state.set(new SlotState.Idle<>());
    }

    private void stop() {
        JobRunner.Running before = running;
        running = null;
        if (before != null) {
            newest++;
            before.cancel();
        }
    }
}
