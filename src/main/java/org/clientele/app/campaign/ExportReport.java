package org.clientele.app.campaign;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.model.text.Message;

/**
 * A finished export.
 *
 * @param entry its line in the export log
 * @param files the files, in their order
 * @param manifest the manifest beside them
 * @param preview the campaign as it went out
 * @param sentences what happened, in words
 */
public record ExportReport(
        ExportEntry entry, List<Path> files, Path manifest, CampaignPreview preview, List<Message> sentences) {
    public ExportReport {
        files = List.copyOf(files);
        sentences = List.copyOf(sentences);
    }

    /** The file; of several the first. */
    public Path file() {
        return files.getFirst();
    }
}
