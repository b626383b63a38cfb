package org.clientele.ui.campaign;

import java.time.LocalDate;
import java.util.function.Function;
import org.clientele.app.groups.Analyses;
import org.clientele.app.jobs.JobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.text.Message;
import org.clientele.ui.kit.desk.Desk;
import org.clientele.ui.text.Language;

/**
 * What all parts of the campaigns page work with.
 *
 * @param session the workbench that is open
 * @param analyses what is remembered between questions
 * @param tools what campaigns are made with
 * @param jobs runs the work
 * @param desk what may be asked of the window
 * @param language the language on the screen, in which files are written too
 */
record Bench(Session session, Analyses analyses, CampaignTools tools, JobRunner jobs, Desk desk, Language language) {
    Workbench workbench() {
        return session.current().workbench();
    }

    Profile profile() {
        return workbench().profile();
    }

    /** The day it is where the shop is. */
    LocalDate today() {
        return LocalDate.ofInstant(tools.clock().instant(), profile().zone());
    }

    /** Messages in the language of now; may be used by work that goes on after a switch of language. */
    Function<Message, String> words() {
        return language.texts().get()::text;
    }
}
