package org.clientele.app.intake;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * What an import has done.
 *
 * @param batch its line in the ledger
 * @param problems what was left out, warned of and repaired, grouped
 * @param rejects the file that holds the rows left out, or null when none was asked for or none was left out
 * @param notes what people should know
 */
public record ImportReport(
        BatchSummary batch,
        List<ProblemGroup> problems,
        @Nullable Path rejects,
        List<Message> notes) {
    public ImportReport {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
