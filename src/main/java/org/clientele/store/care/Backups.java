package org.clientele.store.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.clientele.app.care.Backup;
import org.clientele.app.care.Backup.Kind;
import org.clientele.model.text.Refusal;
import org.clientele.store.folder.BackupFolder;
import org.clientele.store.folder.DurableFile;
import org.clientele.store.folder.Stamp;
import org.clientele.store.folder.WorkbenchFolder;

/**
 * Makes backups: a copy beside the others, opened for a trial and counted before it counts as one.
 *
 * @param folder the workbench
 * @param stamp what each backup is marked with
 */
public record Backups(WorkbenchFolder folder, Stamp stamp) {
    /** The key of the sentence about a copy that does not prove good. */
    public static final String BAD = "care.backup.bad";

    /** What must stay free beside a backup. */
    private static final long LEAST_ROOM = 32L << 20;

    /** Makes a backup of a database file that is closed.
     *
     * @throws Refusal when there is no room, or when the copy does not prove good; older backups are kept */
    public Backup make(Kind kind, Path source, long version, Map<String, Long> counts) throws IOException {
        requireRoom(Files.size(source));
        BackupFolder backups = new BackupFolder(folder);
        String name = backups.nextName(kind, stamp.today());
        Path copy = folder.backups().resolve(name + ".mv.db");
        boolean proved = false;
        try {
            String sha256 = DurableFile.copy(source, copy);
            proved = TrialOpening.proves(backups.databaseName(name), version, counts)
                    && DurableFile.sha256(copy).equals(sha256);
            if (!proved) {
                throw Refusal.of(BAD, name);
            }
            Backup made = stamp.describe(name, kind, backups.nextSequence(), version, counts, Files.size(copy), sha256);
            backups.finish(made);
            return made;
        } finally {
            if (!proved) {
                backups.remove(name);
            }
        }
    }

    private void requireRoom(long bytes) throws IOException {
        long free = Files.getFileStore(folder.backups()).getUsableSpace();
        if (free < bytes + LEAST_ROOM) {
            throw Refusal.of("care.backup.no-room", (bytes + LEAST_ROOM >> 20) + 1, free >> 20);
        }
    }
}
