package org.clientele.app.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.data.clean.Cleaner;
import org.clientele.data.clean.Tally;
import org.clientele.data.clean.Verdict;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.ProblemRow;
import org.clientele.model.intake.Remark;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** One run of all rows of a file into a batch, real or rehearsed, with the account of what became of them. */
final class Passage implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60;
    /** Below so many seconds, the time left is told in seconds. */
    private static final long SOON = 90;

    /** More problem rows than people mend by hand; groups are counted over all rows. */
    private static final int PROBLEM_ROWS = 10_000;

    private final ImportBatch batch;
    private final @Nullable RejectsWriter rejects;
    private final long expected;
    private final Tally tally = new Tally();
    private final long begun = System.nanoTime();
    private final List<ProblemRow> problemRows = new ArrayList<>();
    private final long[] outcomes = new long[RowOutcome.values().length];
    private long told = begun;
    private long rows;

    Passage(ImportBatch batch, @Nullable RejectsWriter rejects, long expected) {
        this.batch = batch;
        this.rejects = rejects;
        this.expected = expected;
    }

    /** Runs all rows into the batch. */
    void run(Supplier<RawRows> source, Cleaner cleaner, Checkpoint checkpoint) {
        new Conveyor(source, cleaner).run(checkpoint, load -> {
            take(load);
            tell(checkpoint);
        });
    }

    long rows() {
        return rows;
    }

    /** What has become of the rows so far. */
    Counts counts() {
        return new Counts(
                rows,
                outcomes[RowOutcome.CREATED.ordinal()],
                outcomes[RowOutcome.UPDATED.ordinal()],
                outcomes[RowOutcome.UNCHANGED.ordinal()],
                outcomes[RowOutcome.REJECTED.ordinal()]);
    }

    /** The first rows that need a look. */
    List<ProblemRow> problemRows() {
        return problemRows;
    }

    /** In how many rows each column changes what is held. */
    Map<String, Long> changes() {
        return batch.changes();
    }

    Tally tally() {
        return tally;
    }

    /** Commits the batch (or ends its rehearsal) and checks that its sum holds. */
    BatchSummary commit(Checkpoint checkpoint) {
        BatchSummary summary = batch.commit(checkpoint);
        if (!summary.counts().balanced() || summary.counts().read() != rows) {
            throw new IllegalStateException("the account of an import does not add up");
        }
        return summary;
    }

    @Override
    public void close() {
        batch.close();
    }

    private void take(Conveyor.Load load) {
        List<CleanRow> clean = new ArrayList<>(load.rows().size());
        List<RawRow> raw = new ArrayList<>(load.rows().size());
        long rejected = 0;
        for (int i = 0; i < load.rows().size(); i++) {
            Verdict verdict = load.verdicts().get(i);
            tally.add(verdict.remarks());
            keep(load.rows().get(i), verdict.remarks());
            CleanRow row = verdict.row();
            if (row != null) {
                clean.add(row);
                raw.add(load.rows().get(i));
            } else {
                rejected++;
                reject(load.rows().get(i), reason(verdict.remarks()));
            }
        }
        rows += load.rows().size();
        outcomes[RowOutcome.REJECTED.ordinal()] += rejected;
        if (rejected > 0) {
            batch.rejectedBefore(rejected);
        }
        if (!clean.isEmpty()) {
            List<RowVerdict> verdicts = batch.write(clean);
            for (int i = 0; i < verdicts.size(); i++) {
                judged(raw.get(i), verdicts.get(i));
            }
        }
    }

    private void keep(RawRow row, List<Remark> remarks) {
        if (remarks.isEmpty() || problemRows.size() >= PROBLEM_ROWS) {
            return;
        }
        if (remarks.stream().anyMatch(remark -> remark.level() != Level.REPAIRED)) {
            problemRows.add(new ProblemRow(row.record(), row.line(), Arrays.asList(row.cells()), remarks));
        }
    }

    private void judged(RawRow row, RowVerdict verdict) {
        outcomes[verdict.outcome().ordinal()]++;
        Message reason = verdict.reason();
        if (verdict.outcome() == RowOutcome.REJECTED && reason != null) {
            List<Remark> remarks =
                    List.of(new Remark(Finding.LEDGER, Level.REJECTED, row.record(), row.line(), "", "", reason));
            tally.add(remarks);
            keep(row, remarks);
            reject(row, reason);
        }
    }

    private void reject(RawRow row, Message reason) {
        if (rejects != null) {
            rejects.add(row, reason);
        }
    }

    private static Message reason(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.level() == Level.REJECTED)
                .findFirst()
                .orElseThrow()
                .sentence();
    }

    private void tell(Checkpoint checkpoint) {
        long now = System.nanoTime();
        if (now - told > SECOND / 2) {
            told = now;
            long perSecond = rows * SECOND / Math.max(1, now - begun);
            long left = Math.max(0, expected - rows) / Math.max(1, perSecond);
            boolean soon = left < SOON;
            checkpoint.step(
                    soon
                            ? Message.of("intake.step.rows", rows, expected, perSecond, left)
                            : Message.of("intake.step.rows.minutes", rows, expected, perSecond, left / MINUTE + 1));
        }
    }
}
