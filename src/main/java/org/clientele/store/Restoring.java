package org.clientele.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.clientele.app.care.Restored;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.care.Backups;
import org.clientele.store.care.Unpacking;
import org.clientele.store.db.ConventionRows;
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
import org.clientele.store.intake.Health;
import org.clientele.store.intake.LedgerImports;
import org.clientele.store.intake.Writers;
import org.jspecify.annotations.Nullable;

/**
 * Puts a workbench back to a backup: the backup becomes a candidate beside the database, proves sound, the state before is
 * set aside, and the candidate takes its place in one step that is finished at the next start if it is cut off.
 */
final class Restoring {
    private static final long LEAST_ROOM = 32L << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] H2 = "H:2,".getBytes(StandardCharsets.US_ASCII);

    private final WorkbenchFolder folder;
    private final Migrations migrations;
    private final StateFile state;
    private final Stamp stamp;
    private final BackupFolder backups;

    private record Source(String name, Instant at) {}

    private record Proved(long version, Map<String, Long> counts, Stamp stamp) {}

    private interface Proof {
        boolean holds(Database candidate);
    }

    Restoring(WorkbenchFolder folder, Migrations migrations, StateFile state, Stamp stamp) {
        this.folder = folder;
        this.migrations = migrations;
        this.state = state;
        this.stamp = stamp;
        this.backups = new BackupFolder(folder);
    }

    /** Puts it back.
     *
     * @param which what was asked for, or null for the newest backup
     * @param file the file of that name, or null when there is none */
    Restored run(@Nullable String which, @Nullable Path file, Checkpoint checkpoint) throws IOException {
        Proof[] proof = {candidate -> true};
        Source source;
        if (file != null && (which == null || named(which) == null)) {
            source = fromFile(file, proof, checkpoint);
        } else {
            Backup backup = which == null ? newest() : named(which);
            if (backup == null) {
                throw Refusal.of("care.restore.unknown", which == null ? "" : which);
            }
            source = fromBackup(backup, proof);
        }
        checkpoint.check();
        Proved proved = prove(source, proof[0], checkpoint);
        return takePlace(source, proved);
    }

    private Backup newest() throws IOException {
        return backups.all().stream()
                .filter(backup -> backup.kind() != Kind.SET_ASIDE)
                .findFirst()
                .orElseThrow(() -> Refusal.of("care.restore.none", folder.root().toString()));
    }

    private @Nullable Backup named(String which) throws IOException {
        return backups.all().stream()
                .filter(backup -> backup.name().equals(which)
                        || Long.toString(backup.sequence()).equals(which))
                .findFirst()
                .orElse(null);
    }

    private Source fromBackup(Backup backup, Proof[] proof) throws IOException {
        requireRoom(backup.bytes());
        if (!backups.isWhole(backup)) {
            throw Refusal.of("care.restore.damaged", backup.name());
        }
        DurableFile.copy(backups.file(backup), folder.candidate());
        proof[0] = candidate -> Mending.isThat(candidate, backup);
        return new Source(backup.name(), backup.at());
    }

    private Source fromFile(Path file, Proof[] proof, Checkpoint checkpoint) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        String name = file.toString();
        if (Arrays.equals(start, ZIP)) {
            requireRoom(4 * Files.size(file));
            try {
                Unpacking.Label label = new Unpacking(file, migrations)
                        .run(folder.candidateName(), stamp.clock().millis(), checkpoint.part(0, 0.7));
                proof[0] = candidate -> candidate.read(Settings::version) == label.version();
                return new Source(name, label.at());
            } catch (Refusal | Cancelled answer) {
                Files.deleteIfExists(folder.candidate());
                throw answer;
            } catch (SQLException | RuntimeException broken) {
                Files.deleteIfExists(folder.candidate());
                throw new Refusal(Message.of("care.restore.damaged", name), broken);
            }
        }
        if (Arrays.equals(start, H2)) {
            requireRoom(Files.size(file));
            DurableFile.copy(file, folder.candidate());
            return new Source(name, Files.getLastModifiedTime(file).toInstant());
        }
        throw Refusal.of("care.restore.foreign", name);
    }

    private void requireRoom(long bytes) throws IOException {
        long needed = 2 * bytes + LEAST_ROOM;
        long free = Files.getFileStore(folder.root()).getUsableSpace();
        if (free < needed) {
            throw Refusal.of("care.restore.no-room", (needed >> 20) + 1, free >> 20);
        }
    }

    /** Opens the candidate, brings it to this program's schema, takes back what was under way in it, checks all of it, and
     * gives its data a version that no snapshot and no model was made of. */
    private Proved prove(Source source, Proof proof, Checkpoint checkpoint) throws IOException {
        boolean proved = false;
        try {
            Database candidate = Database.open(folder.candidateName());
            try {
                int schema = candidate.read(Migrations::versionOf);
                if (schema > migrations.newest()) {
                    throw Refusal.of("store.open.newer", schema, migrations.newest());
                }
                if (schema <= 0) {
                    throw Refusal.of("care.restore.foreign", source.name());
                }
                if (schema < migrations.newest()) {
                    candidate.change(c -> migrations.apply(c, stamp.clock().millis()));
                }
                if (!proof.holds(candidate) || !Health.isSound(candidate)) {
                    throw Refusal.of("care.restore.damaged", source.name());
                }
                new LedgerImports(
                                candidate, Witness.silent(folder, state, stamp), stamp.clock(), Writers.idle(candidate))
                        .recover(checkpoint);
                long version = Math.max(state.generation(), candidate.read(Settings::version)) + 1;
                Mending.raise(candidate, version);
                Stamp local = new Stamp(
                        stamp.clock(), candidate.read(ConventionRows::profile).zone(), stamp.schema());
                Proved result = new Proved(version, Health.counts(candidate), local);
                proved = true;
                return result;
            } finally {
                candidate.close();
            }
        } catch (Refusal | Cancelled answer) {
            throw answer;
        } catch (SQLException | RuntimeException broken) {
            throw new Refusal(Message.of("care.restore.damaged", source.name()), broken);
        } finally {
            if (!proved) {
                Files.deleteIfExists(folder.candidate());
            }
        }
    }

    private Restored takePlace(Source source, Proved proved) throws IOException {
        String aside = setAside(proved.stamp());
        String sha256 = DurableFile.sha256(folder.candidate());
        DurableFile.sync(folder.candidate());
        RestorePoint point =
                new RestorePoint(folder.candidate().getFileName().toString(), Files.size(folder.candidate()), sha256);
        Witness witness = new Witness(folder, state, proved.stamp());
        witness.restoring(proved.version(), proved.counts(), point);
        DurableFile.moveIntoPlace(folder.candidate(), folder.database());
        Files.deleteIfExists(folder.cache().resolve("facts.bin"));
        witness.settled(proved.version(), proved.counts());
        witness.closed();
        try {
            new Backups(folder, proved.stamp())
                    .make(Kind.CLOSING, folder.database(), proved.version(), proved.counts());
        } catch (Refusal noRoom) {
            backups.failed(noRoom.sentence());
        }
        long rows = proved.counts().values().stream().mapToLong(count -> count).sum();
        return new Restored(folder.root(), source.name(), source.at(), rows, aside);
    }

    /** Keeps what is there now: as a backup where it is sound, as it is where it is not. */
    private @Nullable String setAside(Stamp local) throws IOException {
        if (!Files.isRegularFile(folder.database())) {
            return null;
        }
        if (state.phase() == Phase.CLOSED) {
            try {
                return new Backups(folder, local)
                        .make(Kind.SET_ASIDE, folder.database(), state.generation(), state.counts())
                        .name();
            } catch (Refusal damaged) {
                if (!damaged.sentence().key().equals(Backups.BAD)) {
                    throw damaged;
                }
            }
        }
        return backups.setDamagedAside();
    }
}
