package org.clientele.app.campaign;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.model.text.Message;

/**
 * A finished export.
 *
 * @param entry its line in the export log
 * @param file the file
 * @param manifest the manifest beside it
 * @param preview the campaign as it went out
 * @param sentences what happened, in words
 */
public record ExportReport(
        ExportEntry entry, Path file, Path manifest, CampaignPreview preview, List<Message> sentences) {
    public ExportReport {
        sentences = List.copyOf(sentences);
    }
}
