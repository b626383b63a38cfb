package org.clientele.app.consent;

import org.clientele.analysis.audience.Lawful;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.Traceless;
import org.clientele.model.contact.Gate;

/**
 * The one door to choosing for people by what is known of them: whoever has said no to that is in nothing that is learnt,
 * grouped or ranked, and gets what everybody gets.
 */
public final class Personal {
    private Personal() {}

    /** Those for whom nothing may be chosen by what is known of them. */
    public static CustomerSet refused(Workbench workbench, Facts facts) {
        return new Lawful(facts, new Gate(ContactPolicy.of(workbench))).notProfiled();
    }

    /** The snapshot by which may be chosen: those people have left no trace in it. */
    public static Facts view(Workbench workbench, Facts facts) {
        return Traceless.of(facts, refused(workbench, facts));
    }
}
