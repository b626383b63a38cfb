package org.clientele.ui.kit.job;

import org.clientele.model.text.Message;

/** Where a panel stands that shows the result of work. */
public sealed interface SlotState<T> {
    /** Nothing was asked for yet. */
    record Idle<T>() implements SlotState<T> {}

    /** The work runs.
     *
     * @param name what is being done, in words */
    record Loading<T>(Message name) implements SlotState<T> {}

    /** The result is here. */
    record Ready<T>(T value) implements SlotState<T> {}

    /** It could not be done.
     *
     * @param sentence why, and what to do */
    record Failed<T>(Message sentence) implements SlotState<T> {}

    /** The person cancelled it; nothing was changed. */
    record Cancelled<T>() implements SlotState<T> {}
}
