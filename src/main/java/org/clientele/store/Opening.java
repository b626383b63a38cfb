package org.clientele.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.care.Backups;
import org.clientele.store.care.Sameness;
import org.clientele.store.db.Database;
import org.clientele.store.db.DatabaseFault;
import org.clientele.store.db.Migrations;
import org.clientele.store.db.Settings;
import org.clientele.store.folder.BackupFolder;
import org.clientele.store.folder.DurableFile;
import org.clientele.store.folder.Stamp;
import org.clientele.store.folder.StateFile;
import org.clientele.store.folder.StateFile.Phase;
import org.clientele.store.folder.StateFile.RestorePoint;
import org.clientele.store.folder.StateFile.Seal;
import org.clientele.store.folder.SyncedFolder;
import org.clientele.store.folder.Witness;
import org.clientele.store.folder.WorkbenchFolder;
import org.clientele.store.intake.Health;
import org.clientele.store.intake.LedgerImports;
import org.clientele.store.intake.Writers;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;

/**
 * Opens a database that may have been cut off: clears away what is half written, upgrades a copy, checks it, takes back
 * what was not finished, and has it mended when it is damaged.
 */
final class Opening {
    /** H2 needs room to write before it can even open a file. */
    private static final long LEAST_ROOM = 16L << 20;

    private static final int LOCKED = 90020;

    private final WorkbenchFolder folder;
    private final Migrations migrations;
    private final InstantSource clock;
    private final String disk;
    private final List<Message> notes = new ArrayList<>();
    private StateFile state;
    private boolean touched;

    Opening(WorkbenchFolder folder, Migrations migrations, InstantSource clock, String disk) throws IOException {
        this.folder = folder;
        this.migrations = migrations;
        this.clock = clock;
        this.disk = disk;
        this.state = StateFile.read(folder).orElse(new StateFile(Phase.OPEN, -1, 0, null, Map.of()));
    }

    /** What people should know. */
    List<Message> notes() {
        return notes;
    }

    /** The witness as it was found. */
    StateFile state() {
        return state;
    }

    /** Opens the database, sound and at rest. */
    Database open(Checkpoint checkpoint) throws IOException {
        BackupFolder backups = new BackupFolder(folder);
        RestorePoint point = state.restorePoint();
        folder.tidy(state.phase() == Phase.RESTORING);
        backups.tidy(point == null ? "" : point.file());
        finishRestoring();
        if (Files.isDirectory(folder.root())) {
            MVStoreTool.compactCleanUp(folder.database().toString());
        }
        backups.failure().ifPresent(notes::add);
        SyncedFolder.serviceOf(folder.root()).ifPresent(service -> notes.add(Message.of("care.note.synced", service)));
        touched = isTouched();
        Optional<Database> sound = tryOpen(checkpoint);
        if (sound.isPresent()) {
            return sound.get();
        }
        requireRoom(null);
        checkpoint.step(Message.of("care.step.mending"));
        notes.addAll(new Mending(folder, migrations, state, stamp()).mend(checkpoint));
        try {
            return Database.open(folder.databaseName(), disk);
        } catch (SQLException failed) {
            throw DatabaseFault.of(failed);
        }
    }

    /** The zone is not known before the database is open; it decides only about the day of a backup. */
    private Stamp stamp() {
        return new Stamp(clock, ZoneOffset.UTC, migrations.newest());
    }

    /** Whether the file is another one than the one that was closed: a disk that forgets, or another program's work. */
    private boolean isTouched() throws IOException {
        return state.phase() == Phase.CLOSED
                && state.seal() != null
                && Files.isRegularFile(folder.database())
                && !Seal.of(folder.database()).equals(state.seal());
    }

    /** A checked backup that was about to take its place takes it now. */
    private void finishRestoring() throws IOException {
        RestorePoint candidate = state.restorePoint();
        if (state.phase() != Phase.RESTORING || candidate == null || !Files.exists(folder.candidate())) {
            return;
        }
        if (DurableFile.sha256(folder.candidate()).equals(candidate.sha256())) {
            DurableFile.moveIntoPlace(folder.candidate(), folder.database());
            Files.deleteIfExists(folder.cache().resolve("facts.bin"));
        } else {
            Files.delete(folder.candidate());
        }
    }

    private Optional<Database> tryOpen(Checkpoint checkpoint) throws IOException {
        if (!Files.isRegularFile(folder.database())) {
            return Optional.empty();
        }
        Database database = null;
        boolean sound = false;
        try {
            boolean clean = state.phase() == Phase.CLOSED && !touched;
            Database found = clean
                    ? Database.open(folder.databaseName(), disk)
                    : Database.openCarefully(folder.databaseName(), disk);
            database = upgraded(found, checkpoint);
            sound = database != null && isSound(database, checkpoint);
            return sound ? Optional.ofNullable(database) : Optional.empty();
        } catch (Refusal answer) {
            if (isDamage(answer)) {
                return Optional.empty();
            }
            throw answer;
        } catch (Cancelled answer) {
            throw answer;
        } catch (SQLException unreadable) {
            if (unreadable.getErrorCode() == LOCKED) {
                throw new Refusal(Message.of("store.open.in-use", folder.root().toString(), "?"), unreadable);
            }
            requireRoom(unreadable);
            return Optional.empty();
        } catch (RuntimeException damaged) {
            return Optional.empty();
        } finally {
            if (!sound && database != null) {
                closeQuietly(database);
            }
        }
    }

    /** A disk that fails while there is room on it has a file that cannot be read. */
    private boolean isDamage(Refusal answer) throws IOException {
        String key = answer.sentence().key();
        return key.equals(DatabaseFault.UNREADABLE) || key.equals(DatabaseFault.DISK_FAILED) && hasRoom();
    }

    private void requireRoom(@Nullable SQLException cause) throws IOException {
        if (!hasRoom()) {
            Message sentence = Message.of(DatabaseFault.DISK_FAILED);
            throw cause == null ? new Refusal(sentence) : new Refusal(sentence, cause);
        }
    }

    private boolean hasRoom() throws IOException {
        return Files.getFileStore(folder.root()).getUsableSpace() >= LEAST_ROOM;
    }

    /** The database in this program's schema, or null when it has lost its tables. */
    private @Nullable Database upgraded(Database found, Checkpoint checkpoint) throws SQLException, IOException {
        int version = found.read(Migrations::versionOf);
        if (version <= 0) {
            closeQuietly(found);
            return null;
        }
        if (version > migrations.newest()) {
            closeQuietly(found);
            throw Refusal.of("store.open.newer", version, migrations.newest());
        }
        if (version == migrations.newest()) {
            return found;
        }
        checkpoint.step(Message.of("care.step.upgrading"));
        if (!touched) {
            // from here on the file is another one than the one that was closed, and that is no other program's work
            state.in(Phase.OPEN).write(folder);
        }
        Map<String, Long> counts = Health.counts(found);
        long data = found.read(Settings::version);
        if (found.isCareful()) {
            found.closeCompact();
        } else {
            found.close();
        }
        upgrade(version, data, counts);
        return Database.open(folder.databaseName(), disk);
    }

    /** Upgrades a copy, which takes the database's place when it is whole: cut off at any moment, it begins anew. */
    private void upgrade(int from, long data, Map<String, Long> counts) throws IOException {
        new Backups(folder, stamp().of(from)).make(Kind.BEFORE_UPGRADE, folder.database(), data, counts);
        DurableFile.copy(folder.database(), folder.candidate());
        boolean same;
        try {
            Database copy = Database.open(folder.candidateName());
            try {
                copy.change(c -> migrations.apply(c, clock.millis()));
                same = Health.same(Health.counts(copy), counts);
            } finally {
                copy.close();
            }
        } catch (SQLException | RuntimeException failed) {
            Files.deleteIfExists(folder.candidate());
            throw new Refusal(Message.of("store.open.upgrade-failed"), failed);
        }
        if (!same) {
            Files.deleteIfExists(folder.candidate());
            throw Refusal.of("store.open.upgrade-failed");
        }
        DurableFile.moveIntoPlace(folder.candidate(), folder.database());
    }

    private boolean isSound(Database database, Checkpoint checkpoint) throws IOException {
        boolean witnessed = state.generation() >= 0;
        boolean clean = state.phase() == Phase.CLOSED && !touched;
        if (!clean && !Health.isSound(database)) {
            return false;
        }
        List<String> cutOff = clean
                ? List.of()
                : new LedgerImports(database, new Witness(folder, state, stamp()), clock, Writers.idle(database))
                        .recover(checkpoint);
        long version = database.read(Settings::version);
        if (witnessed ? !Health.agrees(database, state, version) : isOlderThanABackup(version)) {
            return false;
        }
        if (touched) {
            Optional<Boolean> same = isAsInTheBackup(database, version);
            if (same.isPresent() && !same.get()) {
                return false;
            }
            if (same.isEmpty()) {
                notes.add(Message.of("care.note.touched"));
            }
        }
        if (!witnessed) {
            notes.add(Message.of("care.note.unwitnessed"));
        }
        cutOff.forEach(file -> notes.add(Message.of("store.note.cut-off", file)));
        return true;
    }

    /** Whether the database holds, value for value, what a whole backup of the same data version holds; empty without one. */
    private Optional<Boolean> isAsInTheBackup(Database database, long version) throws IOException {
        BackupFolder backups = new BackupFolder(folder);
        for (Backup backup : backups.all()) {
            if (backup.version() == version && backup.schema() == migrations.newest() && backups.isWhole(backup)) {
                return Optional.of(Sameness.of(database, backups.databaseName(backup.name())));
            }
        }
        return Optional.empty();
    }

    /** Without the witness the backups tell what the database must at least be. */
    private boolean isOlderThanABackup(long version) throws IOException {
        return new BackupFolder(folder).all().stream().anyMatch(backup -> backup.version() > version);
    }

    private static void closeQuietly(Database database) {
        try {
            database.close();
        } catch (RuntimeException broken) {
            // it is being given up as damaged, or refused
        }
    }
}
