package org.clientele.app.workbench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people chose for a workbench beyond its conventions, such as the borders of groups, each under a name. */
public interface Choices {
    /** What was chosen under that name; empty where the standard stands. */
    Optional<String> get(String name);

    /** Keeps a choice; null goes back to the standard. */
    void put(String name, @Nullable String content);
}
