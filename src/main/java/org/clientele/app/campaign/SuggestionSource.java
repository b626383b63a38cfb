package org.clientele.app.campaign;

import java.util.List;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/** Finds the products each person of a campaign may like; filled by whoever recommends. */
@FunctionalInterface
public interface SuggestionSource {
    /**
     * Suggestions for these people.
     *
     * @param perPerson at most so many for each person
     * @throws org.clientele.model.text.Refusal when there is nothing to suggest from
     */
    Suggestions suggest(Workbench workbench, Facts facts, CustomerSet people, int perPerson, Checkpoint checkpoint);

    /** Suggests nothing to anybody. */
    static SuggestionSource none() {
        return (workbench, facts, people, perPerson, checkpoint) -> customer -> List.of();
    }

    /** The suggestions of some people. */
    @FunctionalInterface
    interface Suggestions {
        /** What that person may like, best first. */
        List<Suggestion> of(int customer);

        /** How many people get what everybody gets, since they have said no to being chosen for by what is known of them. */
        default int general() {
            return 0;
        }

        /** The part of all places that holds best-sellers and the like, not products from people's own histories. */
        default double fallBackShare() {
            return 0;
        }
    }
}
