package org.clientele.ui.kit.job;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** One piece of work in the task tray: its name, how far it is, and how to stop it. */
public final class TaskEntry {
    /** Where the work stands. */
    public enum State {
        RUNNING,
        STOPPING,
        DONE,
        CANCELLED,
        FAILED
    }

    private final Message name;
    private final Runnable cancel;
    private final ReadOnlyObjectWrapper<@Nullable Message> step = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyDoubleWrapper secondsLeft = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);

    TaskEntry(Message name, Runnable cancel) {
        this.name = name;
        this.cancel = cancel;
    }

    /** What the work is called. */
    public Message name() {
        return name;
    }

    /** What it does now, or why it failed; null while it has not said. */
    public ReadOnlyObjectProperty<@Nullable Message> step() {
        return step.getReadOnlyProperty();
    }

    /** 0 to 1, negative while it cannot be told. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    /** Seconds left by the pace so far, negative in the first five seconds and while it cannot be told. */
    public ReadOnlyDoubleProperty secondsLeft() {
        return secondsLeft.getReadOnlyProperty();
    }

    /** Where it stands. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Asks it to stop. */
    public void cancel() {
        if (state.get() == State.RUNNING) {
            state.set(State.STOPPING);
            cancel.run();
        }
    }

    void report(@Nullable Message newStep, double newFraction, double newSecondsLeft) {
        if (newStep != null) {
            step.set(newStep);
        }
        fraction.set(newFraction);
        secondsLeft.set(newSecondsLeft);
    }

    void end(State last, @Nullable Message reason) {
        state.set(last);
        secondsLeft.set(-1);
        if (reason != null) {
            step.set(reason);
        }
        if (last == State.DONE) {
            fraction.set(1);
        }
    }
}
