package org.clientele.app.care;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a workbench that was put back to a backup.
 *
 * @param folder the workbench
 * @param from the backup or the file it came from
 * @param at when that backup was made
 * @param rows how many rows it holds
 * @param aside what the state before is called among the backups, or null when there was none
 */
public record Restored(
        Path folder,
        String from,
        Instant at,
        long rows,
        @Nullable String aside) {}
