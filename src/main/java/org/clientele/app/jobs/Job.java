package org.clientele.app.jobs;

import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/**
 * A piece of work with a name that reports progress and can be cancelled.
 *
 * @param name what the task tray shows
 * @param work the work; throws {@link org.clientele.model.run.Cancelled} or
 *     {@link org.clientele.model.text.Refusal} to end early
 */
public record Job<T>(Message name, Work<T> work) {
    /** What a job does. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work and gives its result. */
        T run(Checkpoint checkpoint) throws Exception;
    }
}
