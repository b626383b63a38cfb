package org.clientele.app.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.UndoReport;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;

/** A ledger in memory: a row is known by its first value, and refused when that is "refused". */
final class MemoryImports implements Imports {
    final Map<String, String> rows = new HashMap<>();
    final List<BatchSummary> batches = new ArrayList<>();
    final Map<String, Map<String, String>> memory = new HashMap<>();
    private final Map<String, Long> hashes = new HashMap<>();
    final Map<Long, String> profiles = new HashMap<>();
    int open;

    @Override
    public ImportBatch begin(Origin origin, Shape shape, Policies policies, Checkpoint checkpoint) {
        return new Batch(origin, shape, true);
    }

    @Override
    public ImportBatch follow(Origin origin, Shape shape, Policies policies, Set<Long> earlier, Checkpoint checkpoint) {
        return new Batch(origin, shape, true);
    }

    @Override
    public ImportBatch rehearse(Origin origin, Shape shape, Policies policies, Checkpoint checkpoint) {
        return new Batch(origin, shape, false);
    }

    @Override
    public List<BatchSummary> batches() {
        return batches.reversed();
    }

    @Override
    public boolean stands(long batch) {
        return false;
    }

    @Override
    public Optional<BatchDetail> detail(long batch) {
        return batches.stream()
                .filter(b -> b.id() == batch)
                .findFirst()
                .map(b -> new BatchDetail(b, Instant.EPOCH, "somebody", "", "", ""));
    }

    @Override
    public List<CustomField> customFields() {
        return List.of();
    }

    @Override
    public void keepProfile(long batch, String profile) {
        profiles.put(batch, profile);
    }

    @Override
    public Optional<String> profile(long batch) {
        return Optional.ofNullable(profiles.get(batch));
    }

    @Override
    public UndoReport undo(long batch, Checkpoint checkpoint) {
        BatchSummary found =
                batches.stream().filter(b -> b.id() == batch).findFirst().orElseThrow();
        BatchSummary undone = new BatchSummary(
                found.id(),
                found.act(),
                found.kind(),
                found.file(),
                found.at(),
                BatchSummary.State.UNDONE,
                found.counts());
        batches.set(batches.indexOf(found), undone);
        return new UndoReport(undone, found.counts().created(), found.counts().updated(), 0, List.of());
    }

    @Override
    public Optional<BatchSummary> sameFile(TableKind kind, String sha256) {
        return Optional.ofNullable(hashes.get(kind + sha256))
                .flatMap(id -> batches.stream().filter(b -> b.id() == id).findFirst());
    }

    @Override
    public Optional<Map<String, String>> remembered(TableKind kind, String fingerprint) {
        return Optional.ofNullable(memory.get(kind + fingerprint));
    }

    @Override
    public List<Map<String, String>> remembered(TableKind kind) {
        return memory.entrySet().stream()
                .filter(e -> e.getKey().startsWith(kind.toString()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public void remember(TableKind kind, String fingerprint, Map<String, String> mapping) {
        memory.put(kind + fingerprint, mapping);
    }

    private final class Batch implements ImportBatch {
        private final Origin origin;
        private final Shape shape;
        private final boolean real;
        private final Map<String, String> mine = new HashMap<>();
        private long created;
        private long updated;
        private long unchanged;
        private long rejected;
        private boolean closed;

        Batch(Origin origin, Shape shape, boolean real) {
            this.origin = origin;
            this.shape = shape;
            this.real = real;
            open++;
        }

        @Override
        public List<RowVerdict> write(List<CleanRow> clean) {
            return clean.stream().map(this::judge).toList();
        }

        private RowVerdict judge(CleanRow row) {
            String key = String.valueOf(row.value(0));
            if (key.equals("refused")) {
                rejected++;
                return new RowVerdict(RowOutcome.REJECTED, Message.of("ledger.says.no"));
            }
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < shape.fields().size(); i++) {
                all.append(row.value(i)).append('|');
            }
            String before = mine.getOrDefault(key, rows.get(key));
            mine.put(key, all.toString());
            if (before == null) {
                created++;
                return new RowVerdict(RowOutcome.CREATED, null);
            }
            boolean same = before.contentEquals(all);
            unchanged += same ? 1 : 0;
            updated += same ? 0 : 1;
            return new RowVerdict(same ? RowOutcome.UNCHANGED : RowOutcome.UPDATED, null);
        }

        @Override
        public void rejectedBefore(long count) {
            rejected += count;
        }

        @Override
        public Map<String, Long> changes() {
            return Map.of();
        }

        @Override
        public BatchSummary commit(Checkpoint checkpoint) {
            var counts = new BatchSummary.Counts(
                    created + updated + unchanged + rejected, created, updated, unchanged, rejected);
            var summary = new BatchSummary(
                    batches.size() + 1L,
                    BatchSummary.Act.IMPORT,
                    origin.kind(),
                    origin.file(),
                    Instant.EPOCH,
                    BatchSummary.State.DONE,
                    counts);
            if (real) {
                rows.putAll(mine);
                batches.add(summary);
                hashes.put(origin.kind() + origin.sha256(), summary.id());
            }
            return summary;
        }

        @Override
        public void close() {
            open -= closed ? 0 : 1;
            closed = true;
        }
    }
}
