package org.clientele.app.campaign;

import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;

/** Finds the people of a group; filled by whoever evaluates groups. */
@FunctionalInterface
public interface GroupMembers {
    /** The people of that group in that snapshot. */
    CustomerSet of(Workbench workbench, Facts facts, Segment segment, Checkpoint checkpoint);
}
