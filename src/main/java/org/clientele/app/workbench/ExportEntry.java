package org.clientele.app.workbench;

import java.time.Instant;
import org.clientele.model.contact.Channel;

/**
 * One line of the export log.
 *
 * @param exportId the mark that results are matched by
 * @param campaign the campaign's name
 * @param channel the channel
 * @param at when it was written
 * @param file the file's name
 * @param sha256 hash of the file
 * @param people people in the file
 * @param control people held back for comparison
 * @param manifest the manifest as JSON text
 */
public record ExportEntry(
        String exportId,
        String campaign,
        Channel channel,
        Instant at,
        String file,
        String sha256,
        int people,
        int control,
        String manifest) {}
