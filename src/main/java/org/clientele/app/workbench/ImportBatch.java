package org.clientele.app.workbench;

import java.util.List;
import java.util.Map;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** An import under way: rows go in, then it is committed whole or taken back whole. */
public interface ImportBatch extends AutoCloseable {
    /** Writes clean rows (best 1,000 at a time) and tells what became of each, in order. */
    List<RowVerdict> write(List<CleanRow> rows);

    /** Counts rows that were rejected before they came here, so that the ledger's sum holds. */
    void rejectedBefore(long rows);

    /** In how many rows so far each column changed what was held, by the column's word ({@code email}, {@code extra:Tier}). */
    Map<String, Long> changes();

    /** Makes everything visible at once. A rehearsal only gives its counts. */
    BatchSummary commit(Checkpoint checkpoint);

    /** Takes everything back unless it was committed. */
    @Override
    void close();

    /**
     * What became of a row.
     *
     * @param outcome created, updated, unchanged or rejected
     * @param reason why it was rejected, else null
     */
    record RowVerdict(RowOutcome outcome, @Nullable Message reason) {}
}
