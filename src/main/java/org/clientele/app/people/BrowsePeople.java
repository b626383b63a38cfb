package org.clientele.app.people;

import java.util.Optional;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.app.groups.Analyses;
import org.clientele.app.groups.FindGroups;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.model.text.Message;

/** Lists the customers of a workbench and opens the card of one. */
public final class BrowsePeople {
    private final Workbench workbench;
    private final Analyses analyses;

    /**
     * The people of that workbench.
     *
     * @param workbench the open workbench
     * @param analyses what is remembered between questions
     */
    public BrowsePeople(Workbench workbench, Analyses analyses) {
        this.workbench = workbench;
        this.analyses = analyses;
    }

    /** The customers that match, in order. */
    public Job<PeopleList> list(PeopleQuery query) {
        return new Job<>(Message.of("people.job.list"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.4));
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.4, 0.8));
            return PeopleList.of(
                    facts,
                    table,
                    groups().stages(facts, checkpoint),
                    analyses.reach(facts),
                    FindPerson.index(facts, analyses, checkpoint.part(0.8, 1)),
                    query);
        });
    }

    /**
     * The card of the customer with that lasting id; empty when there is no such customer any more.
     *
     * @param masked whether name and addresses are hidden
     */
    public Job<Optional<PersonCard>> card(int customerId, boolean masked) {
        return new Job<>(Message.of("people.job.card"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.4));
            int customer = facts.people().indexOf(customerId);
            if (customer < 0) {
                return Optional.empty();
            }
            AttributeTable table = analyses.attributes(facts, checkpoint.part(0.4, 0.8));
            CardPainter painter = new CardPainter(
                    facts,
                    table,
                    groups().stages(facts, checkpoint),
                    groups().scores(facts, checkpoint),
                    analyses.reach(facts),
                    workbench.profile().currency());
            return Optional.of(painter.card(customer, masked));
        });
    }

    private FindGroups groups() {
        return new FindGroups(workbench, analyses);
    }
}
