package org.clientele.ui.campaign;

import java.nio.file.Path;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.app.workbench.Workbenches;
import org.clientele.model.run.Checkpoint;

/** A computer without workbenches. */
final class NoWorkbenches implements Workbenches {
    @Override
    public Workbench create(Path folder, Profile profile) {
        throw new AssertionError(folder);
    }

    @Override
    public Workbench open(Path folder, Checkpoint checkpoint) {
        throw new AssertionError(folder);
    }

    @Override
    public boolean isWorkbench(Path folder) {
        return false;
    }
}
