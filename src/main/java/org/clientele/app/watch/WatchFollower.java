package org.clientele.app.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Somebody who goes along when places are watched, and does more with new files than bring in their rows. */
public interface WatchFollower {
    /** The folders in which something may happen. */
    Set<Path> folders();

    /**
     * Looks at its folders and does what is due.
     *
     * @param atOnce whether nobody waits for more of a change
     * @return what was done, in words; empty when nothing was
     */
    List<Message> look(boolean atOnce, Checkpoint checkpoint);

    /** Nobody. */
    static WatchFollower none() {
        return new WatchFollower() {
            @Override
            public Set<Path> folders() {
                return Set.of();
            }

            @Override
            public List<Message> look(boolean atOnce, Checkpoint checkpoint) {
                return List.of();
            }
        };
    }
}
