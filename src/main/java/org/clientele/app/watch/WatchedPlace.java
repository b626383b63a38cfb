package org.clientele.app.watch;

import java.nio.file.Path;
import org.clientele.model.table.TableKind;

/**
 * A file or a folder whose new rows come in by themselves.
 *
 * @param path where it is
 * @param kind what its rows are
 * @param withWorkbench whether watching begins when the workbench is opened
 */
public record WatchedPlace(Path path, TableKind kind, boolean withWorkbench) {
    public WatchedPlace {
        path = path.toAbsolutePath().normalize();
    }

    /** The name without folders. */
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** The same, beginning with the workbench or not. */
    WatchedPlace withWorkbench(boolean begins) {
        return new WatchedPlace(path, kind, begins);
    }
}
