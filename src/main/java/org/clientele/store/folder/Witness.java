package org.clientele.store.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.clientele.store.folder.StateFile.Phase;
import org.clientele.store.folder.StateFile.RestorePoint;
import org.jspecify.annotations.Nullable;

/** Keeps the witness outside the database up to date while a workbench is open. */
public final class Witness {
    private static final String COPY = "before-import-";

    private final WorkbenchFolder folder;
    private StateFile state;

    /** Takes up the witness as it was found or made. */
    public Witness(WorkbenchFolder folder, StateFile state) {
        this.folder = folder;
        this.state = state;
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

    /** Says that the workbench was closed in good order. */
    public void closed() {
        write(state.in(Phase.CLOSED));
    }

    /** Keeps a copy of the closed database file from before an import, instead of the copy before. */
    public RestorePoint copy(int batch) {
        try {
            try (Stream<Path> files = Files.list(folder.backups())) {
                for (Path old : files.filter(f -> f.getFileName().toString().startsWith(COPY))
                        .toList()) {
                    Files.delete(old);
                }
            }
            Path copy = folder.backups().resolve(COPY + batch + ".mv.db");
            DurableFile.copy(folder.database(), copy);
            return new RestorePoint(copy.getFileName().toString(), Files.size(copy), DurableFile.sha256(copy));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(StateFile next) {
        try {
            next.write(folder);
            state = next;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
