package org.clientele.app.jobs;

import java.util.function.Consumer;

/** Runs jobs and hands their outcome back where the caller lives (the screen's thread, or the same thread in tests). */
public interface JobRunner {
    /**
     * Starts a job.
     *
     * @param whenEnded called once with the outcome, in the caller's world
     * @return the handle to cancel it
     */
    <T> Running start(Job<T> job, Consumer<Outcome<T>> whenEnded);

    /**
     * Starts a job that waits for something most of the time and that nobody needs to see among the tasks.
     *
     * @param whenEnded called once with the outcome, in the caller's world
     */
    default <T> Running startQuietly(Job<T> job, Consumer<Outcome<T>> whenEnded) {
        return start(job, whenEnded);
    }

    /** A started job. */
    interface Running {
        /** Asks the job to stop; its outcome will be {@link Outcome.Cancelled}. */
        void cancel();
    }
}
