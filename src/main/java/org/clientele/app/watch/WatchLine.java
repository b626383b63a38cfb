package org.clientele.app.watch;

import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * How a watched place stands.
 *
 * @param place the place
 * @param state what it is doing
 * @param fault why it is paused, or null when nobody has to know
 * @param last what came in last since the workbench was opened, or null
 * @param rows how many rows have come in since then
 */
public record WatchLine(
        WatchedPlace place,
        State state,
        @Nullable Message fault,
        @Nullable Arrival last,
        long rows) {
    /** What a watched place is doing. */
    public enum State {
        /** It is not watched until somebody says so. */
        OFF,
        /** It is watched. */
        ON,
        /** It is watched, but nothing is there. */
        MISSING,
        /** Something has to be decided before watching goes on. */
        PAUSED
    }
}
