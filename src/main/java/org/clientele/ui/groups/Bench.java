package org.clientele.ui.groups;

import java.util.function.Function;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.groups.GroupCard;
import org.clientele.app.groups.SaveGroup;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.Picked;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;

/**
 * What all parts of the groups page work with.
 *
 * @param session the workbench that is open
 * @param analyses what is remembered between questions
 * @param jobs runs the work
 * @param desk what may be asked of the window
 * @param words a message as it reads now, for the names that people may change
 */
record Bench(Session session, Analyses analyses, JobRunner jobs, Desk desk, Function<Message, String> words) {
    Workbench workbench() {
        return session.current().workbench();
    }

    FindGroups find() {
        return new FindGroups(workbench(), analyses);
    }

    SaveGroup save() {
        return new SaveGroup(workbench(), find());
    }

    /** The currency of the open workbench; empty while none is open. */
    String currency() {
        return session.shown()
                .map(shown -> shown.workbench().profile().currency())
                .orElse("");
    }

    /** Takes a group to the campaigns. */
    void campaign(GroupCard card) {
        desk.open("campaigns", new Picked(card.segment(), card.name()));
    }

    /** Shows the people of a group. */
    void people(GroupCard card) {
        desk.open("customers", new Picked(card.segment(), card.name()));
    }
}
