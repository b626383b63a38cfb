package org.clientele.app.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Tells that something has happened in a folder. */
public interface Signals extends AutoCloseable {
    /** Listens to these folders from now on. */
    void follow(Set<Path> folders);

    /** Waits until something has happened or the time is over. */
    void await(Duration most);

    @Override
    void close();
}
