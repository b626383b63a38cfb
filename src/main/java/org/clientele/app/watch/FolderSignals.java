package org.clientele.app.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.clientele.model.run.Cancelled;
import org.jspecify.annotations.Nullable;

/** Signals of the operating system; where it gives none (network drives), the time that passes has to do. */
public final class FolderSignals implements Signals {
    private final @Nullable WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    /** Listens to nothing yet. */
    public FolderSignals() {
        service = made();
    }

    private static @Nullable WatchService made() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    @Override
    public void follow(Set<Path> folders) {
        keys.entrySet().removeIf(entry -> {
            boolean gone =
                    !folders.contains(entry.getKey()) || !entry.getValue().isValid();
            if (gone) {
                entry.getValue().cancel();
            }
            return gone;
        });
        for (Path folder : folders) {
            if (service != null && !keys.containsKey(folder)) {
                try {
                    keys.put(
                            folder,
                            folder.register(
                                    service,
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY,
                                    StandardWatchEventKinds.ENTRY_DELETE));
                } catch (ClosedWatchServiceException closed) {
                    throw new Cancelled();
                } catch (IOException notYet) {
                    // the folder is looked at now and then all the same
                }
            }
        }
    }

    @Override
    public void await(Duration most) {
        try {
            if (service == null) {
                TimeUnit.MILLISECONDS.sleep(most.toMillis());
                return;
            }
            for (WatchKey key = service.poll(most.toMillis(), TimeUnit.MILLISECONDS);
                    key != null;
                    key = service.poll()) {
                key.pollEvents();
                key.reset();
            }
        } catch (ClosedWatchServiceException closed) {
            throw new Cancelled();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    @Override
    public void close() {
        try {
            if (service != null) {
                service.close();
            }
        } catch (IOException closedAnyway) {
            // nothing listens any more
        }
    }
}
