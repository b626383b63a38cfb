package org.clientele.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.Database;
import org.clientele.store.db.DatabaseFault;
import org.clientele.store.db.Migrations;
import org.clientele.store.db.Settings;
import org.clientele.store.folder.DurableFile;
import org.clientele.store.folder.StateFile;
import org.clientele.store.folder.StateFile.Phase;
import org.clientele.store.folder.StateFile.RestorePoint;
import org.clientele.store.folder.Witness;
import org.clientele.store.folder.WorkbenchFolder;
import org.clientele.store.intake.Health;
import org.clientele.store.intake.LedgerImports;
import org.jspecify.annotations.Nullable;

/**
 * Opens a database that may have been cut off: upgrades it after a copy, checks it, takes back what was not finished,
 * and falls back to the copy from before the import when it is damaged.
 */
final class Opening {
    /** H2 needs room to write before it can even open a file. */
    private static final long LEAST_ROOM = 16L << 20;

    private static final int LOCKED = 90020;

    private final WorkbenchFolder folder;
    private final Migrations migrations;
    private final InstantSource clock;
    private final List<Message> notes = new ArrayList<>();
    private StateFile state;

    Opening(WorkbenchFolder folder, Migrations migrations, InstantSource clock) throws IOException {
        this.folder = folder;
        this.migrations = migrations;
        this.clock = clock;
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
        Optional<Database> sound = tryOpen(checkpoint);
        if (sound.isPresent()) {
            return sound.get();
        }
        RestorePoint point = state.restorePoint();
        Path copy = point == null ? null : folder.backups().resolve(point.file());
        if (copy == null || point == null || !isWhole(copy, point)) {
            throw Refusal.of(
                    "store.open.damaged",
                    folder.database().toString(),
                    folder.backups().toString());
        }
        // the copy is brought beside its place first: where there is no room for it, nothing has been moved
        Path beside = folder.root().resolve("restored.tmp");
        DurableFile.copy(copy, beside);
        if (Files.exists(folder.database())) {
            Path aside = folder.backups().resolve("damaged-" + clock.millis() + ".mv.db");
            Files.move(folder.database(), aside, StandardCopyOption.REPLACE_EXISTING);
        }
        DurableFile.moveIntoPlace(beside, folder.database());
        Files.deleteIfExists(folder.cache().resolve("facts.bin"));
        Database restored = tryOpen(checkpoint)
                .orElseThrow(() -> Refusal.of(
                        "store.open.damaged",
                        folder.database().toString(),
                        folder.backups().toString()));
        notes.add(Message.of("store.note.restored"));
        return restored;
    }

    private static boolean isWhole(Path copy, RestorePoint point) throws IOException {
        return Files.isRegularFile(copy)
                && Files.size(copy) == point.bytes()
                && DurableFile.sha256(copy).equals(point.sha256());
    }

    private Optional<Database> tryOpen(Checkpoint checkpoint) throws IOException {
        if (!Files.isRegularFile(folder.database())) {
            return Optional.empty();
        }
        Database database = null;
        boolean sound = false;
        try {
            database = upgraded(Database.open(folder.databaseName()));
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
        return answer.sentence().key().equals(DatabaseFault.DISK_FAILED) && hasRoom();
    }

    private void requireRoom(SQLException cause) throws IOException {
        if (!hasRoom()) {
            throw new Refusal(Message.of(DatabaseFault.DISK_FAILED), cause);
        }
    }

    private boolean hasRoom() throws IOException {
        return Files.getFileStore(folder.root()).getUsableSpace() >= LEAST_ROOM;
    }

    /** The database in this program's schema, or null when it has lost its tables. */
    private @Nullable Database upgraded(Database found) throws SQLException, IOException {
        Database database = found;
        int version = database.read(Migrations::versionOf);
        if (version <= 0) {
            closeQuietly(database);
            return null;
        }
        if (version > migrations.newest()) {
            closeQuietly(database);
            throw Refusal.of("store.open.newer", version, migrations.newest());
        }
        if (version == migrations.newest()) {
            return database;
        }
        database.close();
        Path copy = folder.backups().resolve("before-upgrade-from-" + version + ".mv.db");
        DurableFile.copy(folder.database(), copy);
        database = Database.open(folder.databaseName());
        try {
            database.change(c -> migrations.apply(c, clock.millis()));
            return database;
        } catch (RuntimeException failed) {
            closeQuietly(database);
            DurableFile.copy(copy, folder.database());
            throw new Refusal(Message.of("store.open.upgrade-failed"), failed);
        }
    }

    private boolean isSound(Database database, Checkpoint checkpoint) {
        boolean clean = state.phase() == Phase.CLOSED;
        if (!clean && !Health.isSound(database)) {
            return false;
        }
        List<String> cutOff =
                clean ? List.of() : new LedgerImports(database, new Witness(folder, state), clock).recover(checkpoint);
        if (!Health.agrees(database, state, database.read(Settings::version))) {
            return false;
        }
        cutOff.forEach(file -> notes.add(Message.of("store.note.cut-off", file)));
        return true;
    }

    private static void closeQuietly(Database database) {
        try {
            database.close();
        } catch (RuntimeException broken) {
            // it is being given up as damaged, or refused
        }
    }
}
