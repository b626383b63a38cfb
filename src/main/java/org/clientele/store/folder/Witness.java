package org.clientele.store.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clientele.app.care.Backup.Kind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.folder.StateFile.Phase;
import org.clientele.store.folder.StateFile.RestorePoint;
import org.clientele.store.folder.StateFile.Seal;
import org.jspecify.annotations.Nullable;

/** Keeps the witness outside the database up to date while a workbench is open. */
public final class Witness {
    private static final String DISK_FAILED = "store.disk.failed";

    private final WorkbenchFolder folder;
    private final Stamp stamp;
    private final boolean silent;
    private StateFile state;

    private Witness(WorkbenchFolder folder, StateFile state, Stamp stamp, boolean silent) {
        this.folder = folder;
        this.state = state;
        this.stamp = stamp;
        this.silent = silent;
    }

    /** Takes up the witness as it was found or made. */
    public Witness(WorkbenchFolder folder, StateFile state, Stamp stamp) {
        this(folder, state, stamp, false);
    }

    /** A witness of a database that has not taken its place yet: nothing is written. */
    public static Witness silent(WorkbenchFolder folder, StateFile state, Stamp stamp) {
        return new Witness(folder, state, stamp, true);
    }

    /** Whether nothing is written. */
    public boolean isSilent() {
        return silent;
    }

    /** What backups are marked with. */
    public Stamp stamp() {
        return stamp;
    }

    /** What was last written. */
    public StateFile state() {
        return state;
    }

    /** The folder it stands for. */
    public WorkbenchFolder folder() {
        return folder;
    }

    /** Says that an import begins. */
    public void importing(int batch, @Nullable RestorePoint point) {
        write(new StateFile(Phase.IMPORTING, state.generation(), batch, point, state.counts()));
    }

    /** Says that an import is being taken back. */
    public void undoing(int batch) {
        write(new StateFile(Phase.UNDOING, state.generation(), batch, null, state.counts()));
    }

    /** Says that all is well at that data version, with so many rows. */
    public void settled(long generation, Map<String, Long> counts) {
        write(new StateFile(Phase.OPEN, generation, 0, null, counts));
    }

    /** Says that the database is in doubt, so that the next start checks everything. */
    public void doubted() {
        write(state.in(Phase.OPEN));
    }

    /** Says that the workbench was closed in good order, and what its file is like then. */
    public void closed() {
        try {
            write(state.closed(Seal.of(folder.database())));
        } catch (IOException failed) {
            throw new Refusal(Message.of(DISK_FAILED), failed);
        }
    }

    /** Says that a checked backup is about to take the database's place. */
    public void restoring(long generation, Map<String, Long> counts, RestorePoint candidate) {
        write(new StateFile(Phase.RESTORING, generation, 0, candidate, counts));
    }

    /** Keeps a copy of the closed database file from before an import, instead of the copy before. */
    public RestorePoint copy(int batch) {
        BackupFolder backups = new BackupFolder(folder);
        try {
            String name = backups.nextName(Kind.BEFORE_IMPORT, stamp.today());
            Path copy = folder.backups().resolve(name + ".mv.db");
            String written = DurableFile.copy(folder.database(), copy);
            if (!DurableFile.sha256(copy).equals(written)) {
                Files.delete(copy);
                throw new Refusal(Message.of("care.backup.bad", name));
            }
            long bytes = Files.size(copy);
            backups.finish(stamp.describe(
                    name,
                    Kind.BEFORE_IMPORT,
                    backups.nextSequence(),
                    state.generation(),
                    state.counts(),
                    bytes,
                    written));
            return new RestorePoint(copy.getFileName().toString(), bytes, written);
        } catch (IOException failed) {
            throw new Refusal(Message.of(DISK_FAILED), failed);
        }
    }

    private void write(StateFile next) {
        try {
            if (!silent) {
                next.write(folder);
            }
            state = next;
        } catch (IOException failed) {
            throw new Refusal(Message.of(DISK_FAILED), failed);
        }
    }
}
