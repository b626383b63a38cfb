package org.clientele.ui.identity;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.clientele.app.identity.Candidate;
import org.clientele.app.workbench.Identities;

/** One line of the queue: customers who are probably one person, and whether they are ticked to be merged. */
final class Entry {
    private final Candidate candidate;
    private final List<String> names;
    private final BooleanProperty ticked;

    /**
     * A line of the queue.
     *
     * @param names what the records are called, in the order of their ids
     */
    Entry(Candidate candidate, List<String> names) {
        this.candidate = candidate;
        this.names = List.copyOf(names);
        this.ticked = new SimpleBooleanProperty(candidate.sure());
    }

    Candidate candidate() {
        return candidate;
    }

    /** What the records are called; empty where they have no name. */
    List<String> names() {
        return names;
    }

    BooleanProperty ticked() {
        return ticked;
    }

    /** Each two of the records. */
    List<Identities.Pair> pairs() {
        List<Integer> ids = candidate.ids();
        List<Identities.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                pairs.add(Identities.Pair.of(ids.get(i), ids.get(j)));
            }
        }
        return pairs;
    }
}
