package org.clientele.app.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Imports;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Brings a checked table in and notes right after it what was decided about permission: both or neither. */
public final class BringIn {
    private static final double FIRST = 0.8;
    private final ImportFile file;
    private final GrantPermission grants;
    private final Imports ledger;

    /**
     * What has come in.
     *
     * @param report what became of the table
     * @param permission the batch in which permission was noted, or null when there was nothing to note
     */
    public record Brought(ImportReport report, @Nullable BatchSummary permission) {
        /** What can be taken back, in the order in which it must be. */
        public List<BatchSummary> batches() {
            return Stream.of(Optional.ofNullable(permission), Optional.of(report.batch()))
                    .flatMap(Optional::stream)
                    .filter(batch -> !batch.changedNothing())
                    .toList();
        }
    }

    /** Brings tables into that ledger. */
    public BringIn(ImportFile file, Imports ledger) {
        this.file = file;
        this.grants = new GrantPermission(file, ledger);
        this.ledger = ledger;
    }

    /** Imports what was checked and notes permission; when the second is stopped or fails, the first is taken back. */
    public Job<Brought> job(ImportPreview checked, @Nullable RejectsWish rejects, Permissions permissions) {
        Job<ImportReport> table = file.commit(checked, rejects);
        if (!permissions.any()) {
            return new Job<>(
                    table.name(), checkpoint -> new Brought(table.work().run(checkpoint), null));
        }
        Job<BatchSummary> grant = grants.job(checked, permissions);
        return new Job<>(table.name(), checkpoint -> {
            ImportReport report = table.work().run(checkpoint.part(0, FIRST));
            boolean noted = false;
            try {
                checkpoint.step(grant.name());
                BatchSummary permission = grant.work().run(checkpoint.part(FIRST, 1));
                noted = true;
                return new Brought(report, permission);
            } finally {
                if (!noted && !report.batch().changedNothing()) {
                    ledger.undo(report.batch().id(), Checkpoint.none());
                }
            }
        });
    }
}
