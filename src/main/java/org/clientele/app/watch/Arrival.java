package org.clientele.app.watch;

import java.nio.file.Path;
import org.clientele.app.workbench.BatchSummary;
import org.jspecify.annotations.Nullable;

/**
 * What has come in of a watched file by itself.
 *
 * @param place the place that is watched
 * @param file the file
 * @param batch its line in the ledger; of number 0 when every row was there already
 * @param rejects the file that holds the rows left out, or null when none was
 * @param anew whether the whole file was read, since it is new or was replaced
 */
public record Arrival(
        WatchedPlace place,
        Path file,
        BatchSummary batch,
        @Nullable Path rejects,
        boolean anew) {}
