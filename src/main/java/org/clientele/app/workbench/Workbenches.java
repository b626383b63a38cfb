package org.clientele.app.workbench;

import java.nio.file.Path;
import org.clientele.model.run.Checkpoint;

/** Makes and opens workbenches. */
public interface Workbenches {
    /** Makes a new workbench in a folder that does not exist yet or is empty, and opens it.
     *
     * @throws org.clientele.model.text.Refusal when the folder cannot be used */
    Workbench create(Path folder, Profile profile);

    /**
     * Opens a workbench: takes the writer's lock, upgrades after a backup, checks its health after an unclean end and
     * takes back an import that was cut off.
     *
     * @throws org.clientele.model.text.Refusal when it is no workbench, open elsewhere, newer than this program, or damaged
     */
    Workbench open(Path folder, Checkpoint checkpoint);

    /** Whether that folder holds a workbench. */
    boolean isWorkbench(Path folder);
}
