package org.clientele.store.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Act;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.BatchSummary.State;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.UndoReport;
import org.clientele.model.contact.ConsentAct;
import org.clientele.model.intake.Policies;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Chain;
import org.clientele.store.db.Database;
import org.clientele.store.db.Settings;
import org.clientele.store.db.SqlWork;
import org.clientele.store.db.Table;
import org.clientele.store.folder.StateFile.RestorePoint;
import org.clientele.store.folder.Witness;
import org.jspecify.annotations.Nullable;

/** The ledger of imports: begins them, makes them visible, takes them back. */
public final class LedgerImports implements Imports {
    private static final long MANY_ROWS = 20_000;

    private final Database database;
    private final Witness witness;
    private final InstantSource clock;
    private final FreeRoom room;
    private final Writers writers;
    private final AtomicReference<@Nullable RowBatch> running = new AtomicReference<>();

    /** The imports of an open workbench. */
    public LedgerImports(Database database, Witness witness, InstantSource clock, Writers writers) {
        this.writers = writers;
        this.database = database;
        this.witness = witness;
        this.clock = clock;
        this.room = new FreeRoom(witness.folder());
    }

    @Override
    public ImportBatch begin(Origin origin, Shape shape, Policies policies, Checkpoint checkpoint) {
        return begin(
                Act.IMPORT,
                origin,
                journal -> writers.of(journal, shape, policies),
                (c, batch) -> CustomFields.register(c, batch, shape),
                checkpoint);
    }

    @Override
    public ImportBatch follow(Origin origin, Shape shape, Policies policies, Set<Long> earlier, Checkpoint checkpoint) {
        return begin(
                Act.IMPORT,
                origin,
                journal -> writers.of(journal.after(earlier), shape, policies),
                (c, batch) -> CustomFields.register(c, batch, shape),
                checkpoint);
    }

    /** Begins a batch of any kind; what it writes is seen by nobody until it is committed. */
    ImportBatch begin(Act act, Origin origin, Function<Journal, RowWriter> writer, Checkpoint checkpoint) {
        return begin(act, origin, writer, (c, batch) -> {}, checkpoint);
    }

    private interface Note {
        void write(Connection c, int batch) throws SQLException;
    }

    private ImportBatch begin(
            Act act, Origin origin, Function<Journal, RowWriter> writer, Note note, Checkpoint checkpoint) {
        return database.alone(() -> {
            if (running.get() != null) {
                throw Refusal.of("store.import.busy");
            }
            room.requireFor(origin.rows());
            Map<Table, Integer> firstIds = database.read(BatchTable::nextIds);
            int batch = (int) database.number("select coalesce(max(id), 0) + 1 from import_batch");
            int nextUndo = (int) database.number("select coalesce(max(id), 0) + 1 from import_undo");
            Runnable beginning = () -> database.alone(() -> {
                witness.importing(batch, restorePoint(origin, batch));
                database.change(c -> {
                    BatchTable.begin(c, batch, act, origin, clock.millis(), firstIds);
                    note.write(c, batch);
                });
                return true;
            });
            Journal journal = new Journal(database, batch, false, firstIds, nextUndo, checkpoint, beginning)
                    .signed(clock.millis(), origin.by());
            RowBatch begun = new RowBatch(journal, writer.apply(journal), new Real(act, origin, firstIds), checkpoint);
            running.set(begun);
            return begun;
        });
    }

    @Override
    public ImportBatch rehearse(Origin origin, Shape shape, Policies policies, Checkpoint checkpoint) {
        return database.alone(() -> {
            Map<Table, Integer> firstIds = database.read(BatchTable::nextIds);
            Journal journal = new Journal(database, 0, true, firstIds, 1, checkpoint, () -> {});
            return new RowBatch(journal, writers.of(journal, shape, policies), new Rehearsal(origin), checkpoint);
        });
    }

    /** Takes back an import that is still running, since the workbench closes. */
    public void abandon() {
        RowBatch left = running.get();
        if (left != null) {
            left.close();
        }
    }

    private @Nullable RestorePoint restorePoint(Origin origin, int batch) {
        long held = database.number(
                "select count(*) from " + Writers.mainTable(origin.kind()).sql());
        if (origin.rows() <= MANY_ROWS && origin.rows() * 5 <= held) {
            return null;
        }
        try {
            return database.whileClosed(() -> witness.copy(batch));
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public List<BatchSummary> batches() {
        return database.read(BatchTable::all);
    }

    @Override
    public boolean stands(long batch) {
        return database.read(c -> Since.nothingTouches(c, batch));
    }

    @Override
    public Optional<BatchDetail> detail(long batch) {
        return database.read(c -> BatchTable.detail(c, batch));
    }

    @Override
    public List<CustomField> customFields() {
        return database.read(CustomFields::all);
    }

    @Override
    public Optional<BatchSummary> sameFile(TableKind kind, String sha256) {
        return database.read(c -> BatchTable.sameFile(c, kind, sha256));
    }

    @Override
    public void keepProfile(long batch, String profile) {
        database.change(c -> BatchProfiles.keep(c, batch, profile));
    }

    @Override
    public Optional<String> profile(long batch) {
        return database.read(c -> BatchProfiles.of(c, batch));
    }

    @Override
    public UndoReport undo(long number, Checkpoint checkpoint) {
        return database.alone(() -> {
            if (running.get() != null) {
                throw Refusal.of("store.import.busy");
            }
            BatchSummary found = database.read(c -> BatchTable.one(c, number))
                    .orElseThrow(() -> Refusal.of("store.undo.unknown", number));
            if (found.state() != State.DONE) {
                throw Refusal.of("store.undo.not-done", found.file());
            }
            int batch = Math.toIntExact(number);
            if (database.read(c -> ChainedRow.erases(c, batch))) {
                throw Refusal.of("consent.erase.final");
            }
            checkpoint.check();
            witness.undoing(batch);
            database.change(c -> BatchTable.setState(c, batch, BatchTable.UNDOING));
            TakeBack back = finishUndo(batch, checkpoint);
            BatchSummary now = database.read(c -> BatchTable.one(c, number)).orElseThrow();
            return new UndoReport(
                    now, back.removed(), back.restored(), back.kept(), database.read(back.keptRows()::named));
        });
    }

    /** Alters a finished batch in one transaction that no snapshot from before survives. */
    <T> T alter(int batch, SqlWork<T> work) {
        return database.alone(() -> {
            if (running.get() != null) {
                throw Refusal.of("store.import.busy");
            }
            witness.undoing(batch);
            T result = database.write(c -> {
                T done = work.run(c);
                FactsLimits.noDeltaBefore(c, Settings.raiseVersion(c));
                return done;
            });
            settle();
            return result;
        });
    }

    private TakeBack finishUndo(int batch, Checkpoint checkpoint) {
        String by = System.getProperty("user.name", "");
        TakeBack back = new TakeBack(database, batch);
        back.run(checkpoint);
        database.change(c -> {
            for (Table table : Table.values()) {
                if (table.isChained() && ChainedRow.any(c, table, batch)) {
                    database.chains().adding(c);
                    ChainedRow.add(c, table, batch, ConsentAct.TAKE_BACK, null, clock.millis(), by);
                }
            }
            BatchTable.setState(c, batch, BatchTable.UNDONE);
            CustomFields.forget(c, batch);
            FactsLimits.noDeltaBefore(c, Settings.raiseVersion(c));
        });
        settle();
        return back;
    }

    /** Ends what an earlier program could not end: gives the names of the files whose import was cut off.
     *
     * @return file names of imports that were taken back, none when there was nothing to do */
    public List<String> recover(Checkpoint checkpoint) {
        return database.alone(() -> {
            List<String> cutOff = new java.util.ArrayList<>();
            for (BatchSummary each : batches()) {
                int batch = Math.toIntExact(each.id());
                if (each.state() == State.RUNNING) {
                    new CutOff(database, witness).takeBack(batch, checkpoint);
                    cutOff.add(each.file());
                } else if (database.read(c -> BatchTable.isUndoing(c, batch))) {
                    finishUndo(batch, checkpoint);
                }
            }
            return cutOff;
        });
    }

    /** As {@link #settle}, unless an import is under way, whose own end does it. */
    public void settleWhenIdle() {
        if (running.get() == null) {
            settle();
        }
    }

    /** As {@link #settle}, for work on the whole database.
     *
     * @throws Refusal while an import is under way */
    public void settleBetweenImports() {
        database.alone(() -> {
            if (running.get() != null) {
                throw Refusal.of("store.import.busy");
            }
            settle();
            return true;
        });
    }

    /** Brings everything to the disk and writes the witness. */
    public void settle() {
        database.sync();
        Map<String, Long> counts = Health.counts(database);
        witness.settled(database.read(Settings::version), counts);
    }

    @Override
    public Optional<Map<String, String>> remembered(TableKind kind, String fingerprint) {
        return database.read(c -> MappingMemory.one(c, kind, fingerprint));
    }

    @Override
    public List<Map<String, String>> remembered(TableKind kind) {
        return database.read(c -> MappingMemory.all(c, kind));
    }

    @Override
    public void remember(TableKind kind, String fingerprint, Map<String, String> mapping) {
        if (!remembered(kind, fingerprint).equals(Optional.of(mapping))) {
            database.change(c -> MappingMemory.keep(c, kind, fingerprint, mapping));
        }
    }

    private final class Real implements RowBatch.Ending {
        private final Act act;
        private final Origin origin;
        private final Map<Table, Integer> firstIds;

        Real(Act act, Origin origin, Map<Table, Integer> firstIds) {
            this.act = act;
            this.origin = origin;
            this.firstIds = firstIds;
        }

        @Override
        public BatchSummary commit(Journal journal, Counts counts, Checkpoint checkpoint) {
            if (!journal.hasBegun()) {
                running.set(null);
                return new BatchSummary(0, act, origin.kind(), origin.file(), clock.instant(), State.DONE, counts);
            }
            return database.alone(() -> {
                requireSound(journal, counts);
                checkpoint.check();
                Map<Table, Integer> lastIds = new EnumMap<>(Table.class);
                firstIds.keySet().forEach(table -> lastIds.put(table, journal.peekId(table) - 1));
                database.change(c -> {
                    long version = Settings.raiseVersion(c);
                    BatchTable.finish(c, journal.batch(), counts, clock.millis(), version, lastIds);
                    for (Table table : Table.values()) {
                        if (table.isChained() && journal.inserted(table) > 0) {
                            Chain.mark(c, table);
                        }
                    }
                    if (journal.inserted(Table.CUSTOMER_MERGE) > 0) {
                        FactsLimits.noDeltaBefore(c, version);
                    }
                });
                running.set(null);
                settle();
                return database.read(c -> BatchTable.one(c, journal.batch())).orElseThrow();
            });
        }

        @Override
        public void requireRoom() {
            room.requireSome();
        }

        private void requireSound(Journal journal, Counts counts) {
            Counts chunks = Health.chunks(database, journal.batch());
            boolean sound = counts.balanced() && chunks.equals(counts);
            Map<String, Long> before = witness.state().counts();
            for (Table table : Table.values()) {
                long expected = before.getOrDefault(table.sql(), 0L) + journal.inserted(table);
                sound &= database.number("select count(*) from " + table.sql()) == expected;
                sound &= database.number("select count(batch) from " + table.sql() + " where batch = " + journal.batch()
                                + " and id >= " + firstIds.get(table))
                        == journal.inserted(table);
            }
            if (!sound) {
                throw Refusal.of("store.import.unsound");
            }
        }

        @Override
        public void takeBack(Journal journal) {
            database.alone(() -> {
                running.set(null);
                if (!journal.hasBegun()) {
                    return true;
                }
                new CutOff(database, witness).takeBack(journal.batch(), Checkpoint.none());
                settle();
                return true;
            });
        }
    }

    private final class Rehearsal implements RowBatch.Ending {
        private final Origin origin;

        Rehearsal(Origin origin) {
            this.origin = origin;
        }

        @Override
        public BatchSummary commit(Journal journal, Counts counts, Checkpoint checkpoint) {
            return new BatchSummary(
                    0, Act.IMPORT, origin.kind(), origin.file(), clock.instant(), State.RUNNING, counts);
        }

        @Override
        public void requireRoom() {}

        @Override
        public void takeBack(Journal journal) {
            // nothing was written
        }
    }
}
