package org.clientele.store.intake;

import java.io.IOException;
import java.nio.file.Files;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.clientele.store.db.DatabaseFault;
import org.clientele.store.folder.WorkbenchFolder;

/**
 * Makes sure that the disk has room for an import before it begins and while it runs.
 *
 * @param folder the workbench's folder
 */
record FreeRoom(WorkbenchFolder folder) {
    private static final long BYTES_PER_ROW = 200;
    private static final int GROWTH_MARGIN = 3;
    /** What must stay free so that an import can still be taken back. */
    private static final long LEAST = 32L << 20;

    /** Refuses an import of so many rows for which there is no room: its growth, its copy, and rewriting the file. */
    void requireFor(long rows) {
        try {
            require(LEAST + GROWTH_MARGIN * rows * BYTES_PER_ROW + 2 * Files.size(folder.database()));
        } catch (IOException failed) {
            throw new Refusal(Message.of(DatabaseFault.DISK_FAILED), failed);
        }
    }

    /** Refuses to go on when the disk is about to be full. */
    void requireSome() {
        require(LEAST);
    }

    private void require(long bytes) {
        try {
            long free = Files.getFileStore(folder.root()).getUsableSpace();
            if (free < bytes) {
                throw Refusal.of("store.import.no-room", (bytes >> 20) + 1, free >> 20);
            }
        } catch (IOException failed) {
            throw new Refusal(Message.of(DatabaseFault.DISK_FAILED), failed);
        }
    }
}
