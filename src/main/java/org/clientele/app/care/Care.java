package org.clientele.app.care;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;

/** Where workbenches are checked, backed up and brought back. */
public interface Care {
    /** The backups of a workbench, newest first; it may be open, closed or damaged. */
    List<Backup> backups(Path folder);

    /** Makes a backup of an open workbench now.
     *
     * @throws org.clientele.model.text.Refusal when an import is under way or there is no room */
    Backup backUp(Workbench open, Checkpoint checkpoint);

    /** Writes an open workbench into one file that can be taken to another computer.
     *
     * @param replace whether a file that is there may be replaced
     * @throws org.clientele.model.text.Refusal when the file cannot be written */
    TakenAlong takeAlong(Workbench open, Path file, boolean replace, Checkpoint checkpoint);

    /** Reads every row of an open workbench and compares with the ledger and with the witness outside. */
    Checkup check(Workbench open, Checkpoint checkpoint);

    /**
     * Puts a closed workbench back to a backup, once that has been opened for a trial and counted. What was there is set
     * aside. A folder that is empty or does not exist becomes a workbench.
     *
     * @param which a name from {@link #backups}, or a path to a backup file; null means the newest
     * @throws org.clientele.model.text.Refusal when the backup is damaged, made by a newer program, or not there; nothing
     *     was changed then
     */
    Restored restore(Path folder, @Nullable String which, Checkpoint checkpoint);
}
