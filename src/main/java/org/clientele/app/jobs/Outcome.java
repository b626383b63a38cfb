package org.clientele.app.jobs;

import org.clientele.model.text.Message;

/** How a job ended. */
public sealed interface Outcome<T> {
    /** The work is done and this is its result. */
    record Done<T>(T value) implements Outcome<T> {}

    /** The user cancelled; nothing was changed. */
    record Cancelled<T>() implements Outcome<T> {}

    /** The work could not be done; the sentence says why, the cause is for the log. */
    record Failed<T>(Message sentence, Throwable cause) implements Outcome<T> {}
}
