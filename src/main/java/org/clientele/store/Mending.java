package org.clientele.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.care.Rebuild;
import org.clientele.store.db.Database;
import org.clientele.store.db.Migrations;
import org.clientele.store.db.Settings;
import org.clientele.store.folder.BackupFolder;
import org.clientele.store.folder.DurableFile;
import org.clientele.store.folder.Stamp;
import org.clientele.store.folder.StateFile;
import org.clientele.store.folder.StateFile.Phase;
import org.clientele.store.folder.StateFile.RestorePoint;
import org.clientele.store.folder.Witness;
import org.clientele.store.folder.WorkbenchFolder;
import org.clientele.store.intake.FactsLimits;
import org.clientele.store.intake.Health;
import org.clientele.store.intake.LedgerImports;
import org.clientele.store.intake.Writers;
import org.jspecify.annotations.Nullable;

/**
 * Mends a damaged workbench with the first of these that proves sound: its own rows in a new file, the copy from before
 * the import that was cut off, the newest good backup. The damaged file is kept, and one sentence tells what was kept.
 */
final class Mending {
    private static final long LEAST_ROOM = 32L << 20;
    private static final long ANY = -1;

    private final WorkbenchFolder folder;
    private final Migrations migrations;
    private final StateFile state;
    private final Stamp stamp;
    private final BackupFolder backups;

    Mending(WorkbenchFolder folder, Migrations migrations, StateFile state, Stamp stamp) {
        this.folder = folder;
        this.migrations = migrations;
        this.state = state;
        this.stamp = stamp;
        this.backups = new BackupFolder(folder);
    }

    /** Puts a sound database in place of the damaged one.
     *
     * @return what people should know: what was kept, and which import was cut off
     * @throws Refusal when nothing proves sound; nothing was changed then */
    List<Message> mend(Checkpoint checkpoint) throws IOException {
        requireRoom();
        // a backup of the very state that was closed is better than rows out of a file that has changed since
        List<Message> notes = state.phase() == Phase.CLOSED ? fromBackup(state.generation(), checkpoint) : null;
        if (notes == null) {
            notes = rebuilt(checkpoint);
        }
        if (notes == null) {
            notes = fromRestorePoint(checkpoint);
        }
        if (notes == null) {
            notes = fromBackup(ANY, checkpoint);
        }
        if (notes == null) {
            Files.deleteIfExists(folder.candidate());
            throw Refusal.of(
                    "store.open.damaged",
                    folder.database().toString(),
                    folder.backups().toString());
        }
        String aside = backups.setDamagedAside();
        DurableFile.moveIntoPlace(folder.candidate(), folder.database());
        Files.deleteIfExists(folder.cache().resolve("facts.bin"));
        List<Message> all = new ArrayList<>(notes);
        if (!aside.isEmpty()) {
            all.add(Message.of(
                    "care.note.aside", folder.backups().resolve(aside).toString()));
        }
        return all;
    }

    private void requireRoom() throws IOException {
        long bytes = Files.isRegularFile(folder.database()) ? Files.size(folder.database()) : 0;
        long needed = LEAST_ROOM + 2 * bytes;
        long free = Files.getFileStore(folder.root()).getUsableSpace();
        if (free < needed) {
            throw Refusal.of("care.mend.no-room", (needed >> 20) + 1, free >> 20);
        }
    }

    private @Nullable List<Message> rebuilt(Checkpoint checkpoint) throws IOException {
        if (!Files.isRegularFile(folder.database())) {
            return null;
        }
        DurableFile.copy(folder.database(), folder.doubtful());
        Files.deleteIfExists(folder.candidate());
        try {
            Rebuild.run(folder.doubtfulName(), folder.candidateName(), checkpoint);
            List<Message> notes = new ArrayList<>();
            boolean sound = judge(made -> {
                List<String> cutOff = recover(made, checkpoint);
                notes.add(Message.of("care.note.rebuilt", rows(made)));
                for (String file : cutOff) {
                    notes.add(Message.of("store.note.cut-off", file));
                }
                return isWhatItWas(made);
            });
            return sound ? notes : null;
        } catch (Cancelled answer) {
            throw answer;
        } catch (SQLException | RuntimeException unreadable) {
            return null;
        } finally {
            Files.deleteIfExists(folder.doubtful());
        }
    }

    private @Nullable List<Message> fromRestorePoint(Checkpoint checkpoint) throws IOException {
        RestorePoint point = state.restorePoint();
        if (point == null || state.phase() == Phase.RESTORING) {
            return null;
        }
        Path copy = folder.backups().resolve(point.file());
        if (!isWhole(copy, point)) {
            return null;
        }
        DurableFile.copy(copy, folder.candidate());
        boolean sound = proves(made -> {
            recover(made, checkpoint);
            return isWhatItWas(made);
        });
        return sound ? List.of(Message.of("store.note.restored")) : null;
    }

    private @Nullable List<Message> fromBackup(long version, Checkpoint checkpoint) throws IOException {
        for (Backup backup : backups.all()) {
            checkpoint.check();
            if (backup.kind() == Kind.SET_ASIDE
                    || version != ANY && backup.version() != version
                    || !backups.isWhole(backup)) {
                continue;
            }
            DurableFile.copy(backups.file(backup), folder.candidate());
            boolean older = backup.version() < state.generation();
            boolean sound = proves(made -> isThat(made, backup) && (!older || raise(made, state.generation() + 1)));
            if (sound) {
                String key = older || state.generation() < 0 ? "care.note.older" : "care.note.backup";
                return List.of(Message.of(key, LocalDate.ofEpochDay(backup.day()), backup.rows()));
            }
        }
        return null;
    }

    private interface Judgement {
        boolean isSound(Database candidate) throws SQLException;
    }

    private boolean proves(Judgement judgement) {
        try {
            return judge(judgement);
        } catch (Cancelled answer) {
            throw answer;
        } catch (SQLException | RuntimeException unreadable) {
            return false;
        }
    }

    /** Opens the candidate, brings it to this program's schema and has it judged. */
    private boolean judge(Judgement judgement) throws SQLException {
        Database made = Database.open(folder.candidateName());
        try {
            int version = made.read(Migrations::versionOf);
            if (version <= 0 || version > migrations.newest()) {
                return false;
            }
            made.change(c -> migrations.apply(c, stamp.clock().millis()));
            return judgement.isSound(made);
        } finally {
            made.close();
        }
    }

    private List<String> recover(Database made, Checkpoint checkpoint) {
        return new LedgerImports(made, Witness.silent(folder, state, stamp), stamp.clock(), Writers.idle(made))
                .recover(checkpoint);
    }

    private boolean isWhatItWas(Database made) {
        return state.generation() >= 0
                && Health.isSound(made)
                && Health.agrees(made, state, made.read(Settings::version));
    }

    /** Whether a database is sound and holds what that backup held. */
    static boolean isThat(Database made, Backup backup) {
        Map<String, Long> counts = new TreeMap<>(Health.counts(made));
        counts.keySet().retainAll(backup.counts().keySet());
        return made.read(Settings::version) == backup.version()
                && counts.equals(backup.counts())
                && Health.isSound(made);
    }

    /** Gives the data a version that no snapshot and no model was made of. */
    static boolean raise(Database made, long version) {
        made.change(c -> {
            Settings.put(c, Settings.VERSION, Long.toString(version));
            FactsLimits.noDeltaBefore(c, version);
        });
        return true;
    }

    private static long rows(Database made) {
        return Health.counts(made).values().stream().mapToLong(count -> count).sum();
    }

    private static boolean isWhole(Path copy, RestorePoint point) throws IOException {
        return Files.isRegularFile(copy)
                && Files.size(copy) == point.bytes()
                && DurableFile.sha256(copy).equals(point.sha256());
    }
}
