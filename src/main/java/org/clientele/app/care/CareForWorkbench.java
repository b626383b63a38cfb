package org.clientele.app.care;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;

/** Checks and backups of a workbench, and the way back to one of them. */
public final class CareForWorkbench {
    private final Care care;

    /** Care of workbenches kept there. */
    public CareForWorkbench(Care care) {
        this.care = care;
    }

    /** The backups of a workbench, newest first. */
    public List<Backup> backups(Path folder) {
        return care.backups(folder);
    }

    /** Makes a backup of an open workbench now. */
    public Job<Backup> backUp(Workbench open) {
        return new Job<>(Message.of("care.job.backup"), at -> care.backUp(open, at));
    }

    /** Writes an open workbench into one file for another computer. */
    public Job<TakenAlong> takeAlong(Workbench open, Path file, boolean replace) {
        return new Job<>(Message.of("care.job.along"), at -> care.takeAlong(open, file, replace, at));
    }

    /** Reads and compares everything in an open workbench. */
    public Job<Checkup> check(Workbench open) {
        return new Job<>(Message.of("care.job.check"), at -> care.check(open, at));
    }

    /** Puts a closed workbench back to a backup, by name or by the path of a file; null means the newest. */
    public Job<Restored> restore(Path folder, @Nullable String which) {
        return new Job<>(Message.of("care.job.restore"), at -> care.restore(folder, which, at));
    }
}
