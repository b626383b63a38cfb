package org.clientele.store.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.jspecify.annotations.Nullable;

/** An import under way, or its rehearsal. */
final class RowBatch implements ImportBatch {
    private final Journal journal;
    private @Nullable RowWriter rows;
    private final Ending ending;
    private final Checkpoint checkpoint;
    private Counts all = new Counts(0, 0, 0, 0, 0);
    private Counts waiting = all;
    private boolean open = true;

    /** How an import ends. */
    interface Ending {
        /** Makes it visible. */
        BatchSummary commit(Journal journal, Counts counts, Checkpoint checkpoint);

        /** Refuses to go on when the disk is about to be full. */
        void requireRoom();

        /** Takes it back. */
        void takeBack(Journal journal);
    }

    RowBatch(Journal journal, RowWriter rows, Ending ending, Checkpoint checkpoint) {
        this.journal = journal;
        this.rows = rows;
        this.ending = ending;
        this.checkpoint = checkpoint;
    }

    @Override
    public List<RowVerdict> write(List<CleanRow> clean) {
        RowWriter writer = requireOpen();
        checkpoint.check();
        writer.prepare(clean);
        List<RowVerdict> verdicts = new ArrayList<>(clean.size());
        for (CleanRow row : clean) {
            RowVerdict verdict = writer.write(row);
            verdicts.add(verdict);
            waiting = plus(waiting, one(verdict.outcome()));
            if (journal.isFull()) {
                flush();
            }
        }
        return verdicts;
    }

    @Override
    public void rejectedBefore(long count) {
        requireOpen();
        waiting = plus(waiting, new Counts(count, 0, 0, 0, count));
    }

    @Override
    public Map<String, Long> changes() {
        RowWriter writer = rows;
        return writer == null ? Map.of() : writer.changes();
    }

    @Override
    public BatchSummary commit(Checkpoint progress) {
        requireOpen();
        progress.check();
        flush();
        BatchSummary summary = ending.commit(journal, plus(all, waiting), progress);
        open = false;
        return summary;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            // what it knows of all rows may be what has filled the memory, and taking back needs some
            rows = null;
            ending.takeBack(journal);
        }
    }

    private void flush() {
        checkpoint.check();
        ending.requireRoom();
        if (journal.flush(waiting)) {
            all = plus(all, waiting);
            waiting = new Counts(0, 0, 0, 0, 0);
        }
    }

    private RowWriter requireOpen() {
        RowWriter writer = rows;
        if (!open || writer == null) {
            throw new IllegalStateException("this import has ended");
        }
        return writer;
    }

    private static Counts one(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED -> new Counts(1, 1, 0, 0, 0);
            case UPDATED -> new Counts(1, 0, 1, 0, 0);
            case UNCHANGED -> new Counts(1, 0, 0, 1, 0);
            case REJECTED -> new Counts(1, 0, 0, 0, 1);
        };
    }

    private static Counts plus(Counts a, Counts b) {
        return new Counts(
                a.read() + b.read(),
                a.created() + b.created(),
                a.updated() + b.updated(),
                a.unchanged() + b.unchanged(),
                a.rejected() + b.rejected());
    }
}
