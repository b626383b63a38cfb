package org.clientele.ui.kit.group;

import java.util.function.Function;
import org.clientele.app.behaviour.StudyBehaviour;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;

/**
 * What parts work with that make groups of people picked in a chart.
 *
 * @param session the workbench that is open
 * @param analyses what is remembered between questions
 * @param jobs runs the work
 * @param desk what may be asked of the window
 * @param words a message as it reads now, for names that people may change
 */
public record GroupBench(
        Session session, Analyses analyses, JobRunner jobs, Desk desk, Function<Message, String> words) {
    /** Whether a workbench is open. */
    public boolean open() {
        return session.shown().isPresent();
    }

    /** The open workbench. */
    public Workbench workbench() {
        return session.current().workbench();
    }

    /** Questions about behaviour in the open workbench. */
    public StudyBehaviour study() {
        return new StudyBehaviour(workbench(), find());
    }

    FindGroups find() {
        return new FindGroups(workbench(), analyses);
    }

    SaveGroup save() {
        return new SaveGroup(workbench(), find());
    }

    /** The currency of the open workbench; empty while none is open. */
    public String currency() {
        return session.shown()
                .map(shown -> shown.workbench().profile().currency())
                .orElse("");
    }
}
