package org.clientele.app.intake;

import java.util.Optional;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.UndoReport;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;

/** Takes back an import: the workbench is as it was before, except for what people have changed since. */
public final class UndoImport {
    private final Imports imports;

    /** Undo on that ledger. */
    public UndoImport(Imports imports) {
        this.imports = imports;
    }

    /** The newest import that can be taken back. */
    public Optional<BatchSummary> newest() {
        return imports.batches().stream()
                .filter(batch -> batch.state() == BatchSummary.State.DONE)
                .findFirst();
    }

    /** Takes back one import. */
    public Job<UndoReport> undo(long batch) {
        return new Job<>(Message.of("intake.job.undo", batch), checkpoint -> {
            BatchSummary found = imports.batches().stream()
                    .filter(b -> b.id() == batch)
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("intake.undo.unknown", batch));
            if (found.state() != BatchSummary.State.DONE) {
                throw Refusal.of("intake.undo.notDone", batch, found.file());
            }
            return imports.undo(batch, checkpoint);
        });
    }
}
