package org.clientele.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Care;
import org.clientele.app.care.Checkup;
import org.clientele.app.care.Restored;
import org.clientele.app.care.TakenAlong;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.care.Parcel;
import org.clientele.store.db.Database;
import org.clientele.store.db.DatabaseFault;
import org.clientele.store.db.Migrations;
import org.clientele.store.folder.BackupFolder;
import org.clientele.store.folder.DurableFile;
import org.clientele.store.folder.FolderLock;
import org.clientele.store.folder.Stamp;
import org.clientele.store.folder.StateFile;
import org.clientele.store.folder.WorkbenchFolder;
import org.clientele.store.intake.Health;
import org.jspecify.annotations.Nullable;

/** Care of workbenches that are folders with an H2 database. */
public final class H2Care implements Care {
    private static final long LEAST_ROOM = 32L << 20;

    private final InstantSource clock;
    private final Migrations migrations;

    /** Care of workbenches of this program's schema.
     *
     * @param clock tells when things happen */
    public H2Care(InstantSource clock) {
        this(clock, Migrations.ofProgram());
    }

    H2Care(InstantSource clock, Migrations migrations) {
        this.clock = clock;
        this.migrations = migrations;
    }

    @Override
    public List<Backup> backups(Path path) {
        WorkbenchFolder folder = new WorkbenchFolder(path);
        if (!folder.isWorkbench() && !Files.isDirectory(folder.backups())) {
            throw Refusal.of("store.open.no-workbench", folder.root().toString());
        }
        try {
            return new BackupFolder(folder).all();
        } catch (IOException failed) {
            throw new Refusal(Message.of("store.open.unusable", folder.root().toString()), failed);
        }
    }

    @Override
    public Backup backUp(Workbench open, Checkpoint checkpoint) {
        checkpoint.check();
        return own(open).backUp();
    }

    @Override
    public TakenAlong takeAlong(Workbench open, Path file, boolean replace, Checkpoint checkpoint) {
        H2Workbench workbench = own(open);
        Path target = file.toAbsolutePath().normalize();
        if (Files.exists(target) && (!replace || !Files.isRegularFile(target))) {
            throw Refusal.of("care.along.exists", target.toString());
        }
        Database database = workbench.database();
        WorkbenchFolder folder = workbench.witness().folder();
        Path beside = target.resolveSibling(target.getFileName() + ".tmp");
        return database.alone(() -> {
            try {
                try {
                    requireRoom(target, Files.size(folder.database()) / 2);
                    DurableFile.write(folder.elsewhere(), beside.toString().getBytes(StandardCharsets.UTF_8));
                    new Parcel(database, workbench.witness().stamp(), folder.cache())
                            .pack(beside, open.version(), checkpoint);
                    long rows = Health.counts(database).values().stream()
                            .mapToLong(count -> count)
                            .sum();
                    checkpoint.check();
                    DurableFile.sync(beside);
                    DurableFile.moveIntoPlace(beside, target);
                    return new TakenAlong(target, Files.size(target), rows);
                } finally {
                    Files.deleteIfExists(beside);
                    Files.deleteIfExists(folder.elsewhere());
                }
            } catch (IOException failed) {
                throw new Refusal(why(failed, target), failed);
            } catch (UncheckedIOException failed) {
                throw new Refusal(why(java.util.Objects.requireNonNull(failed.getCause()), target), failed);
            }
        });
    }

    private static void requireRoom(Path target, long bytes) throws IOException {
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new NoSuchFileException(target.toString());
        }
        long needed = bytes + LEAST_ROOM;
        long free = Files.getFileStore(parent).getUsableSpace();
        if (free < needed) {
            throw Refusal.of("care.along.no-room", target.toString(), (needed >> 20) + 1, free >> 20);
        }
    }

    /** What to say about a file that cannot be written. */
    static Message why(IOException failed, Path target) {
        return switch (failed) {
            case NoSuchFileException gone -> Message.of("care.along.no-folder", target.toString());
            case AccessDeniedException denied -> Message.of("care.along.denied", target.toString());
            // Windows says this of a file that is open in a spreadsheet, in its own language and in no class of its own
            case FileSystemException held
            when held.getClass() == FileSystemException.class -> Message.of("care.along.held", target.toString());
            default -> Message.of("care.along.failed", target.toString());
        };
    }

    @Override
    public Checkup check(Workbench open, Checkpoint checkpoint) {
        H2Workbench workbench = own(open);
        Database database = workbench.database();
        WorkbenchFolder folder = workbench.witness().folder();
        List<Message> faults = new ArrayList<>();
        Map<String, Long> counts = Map.of();
        try {
            faults.addAll(Health.faults(database, checkpoint.part(0, 0.7)));
            counts = Health.counts(database);
        } catch (Cancelled answer) {
            throw answer;
        } catch (RuntimeException unreadable) {
            faults.add(unreadable instanceof Refusal told ? told.sentence() : Message.of(DatabaseFault.UNREADABLE));
        }
        if (!faults.isEmpty()) {
            workbench.doubt();
        }
        BackupFolder backups = new BackupFolder(folder);
        int good = 0;
        try {
            List<Backup> all = backups.all();
            for (int i = 0; i < all.size(); i++) {
                checkpoint.check();
                checkpoint.progress(0.7 + 0.3 * i / all.size());
                if (backups.isWhole(all.get(i))) {
                    good++;
                } else {
                    faults.add(Message.of("care.fault.backup", all.get(i).name()));
                }
            }
        } catch (IOException failed) {
            throw new Refusal(Message.of("store.open.unusable", folder.root().toString()), failed);
        }
        return new Checkup(counts, good, faults);
    }

    @Override
    public Restored restore(Path path, @Nullable String which, Checkpoint checkpoint) {
        WorkbenchFolder folder = new WorkbenchFolder(path);
        folder.checkPath();
        boolean isNew = !folder.isWorkbench() && !Files.isDirectory(folder.backups());
        Path file = which == null ? null : fileOf(which);
        if (isNew && file == null) {
            throw Refusal.of("store.open.no-workbench", folder.root().toString());
        }
        if (isNew) {
            folder.make();
        }
        boolean restored = false;
        FolderLock lock = FolderLock.take(folder);
        try {
            folder.makeParts();
            folder.tidy(false);
            StateFile state = StateFile.read(folder).orElse(new StateFile(StateFile.Phase.OPEN, -1, 0, null, Map.of()));
            Restoring restoring =
                    new Restoring(folder, migrations, state, new Stamp(clock, ZoneOffset.UTC, migrations.newest()));
            Restored result = restoring.run(which, file, checkpoint);
            restored = true;
            return result;
        } catch (IOException failed) {
            throw new Refusal(Message.of("care.restore.failed", folder.root().toString()), failed);
        } finally {
            lock.close();
            if (isNew && !restored) {
                new NewFolder(folder).remove();
            }
        }
    }

    private static @Nullable Path fileOf(String which) {
        try {
            Path file = Path.of(which);
            return Files.isRegularFile(file) ? file.toAbsolutePath() : null;
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    private static H2Workbench own(Workbench open) {
        if (open instanceof H2Workbench workbench) {
            return workbench;
        }
        throw new IllegalArgumentException("a workbench of another store");
    }
}
