package org.clientele.app.people;

import java.util.ArrayList;
import java.util.List;
import org.clientele.facts.Facts;

/** Finds a few customers at once while somebody types a name, number, e-mail address or the end of a phone number. */
public final class FindPerson {
    private final Facts facts;

    /** Finding in that snapshot. */
    public FindPerson(Facts facts) {
        this.facts = facts;
    }

    /**
     * Somebody who was found.
     *
     * @param id the lasting id
     * @param identity who it is, masked or not as asked
     */
    public record Hit(int id, PersonRow.Identity identity) {}

    /**
     * The first few who match, those whose name or number begins with what was typed first.
     *
     * @param typed what was typed; a blank finds nobody
     * @param most how many at most
     * @param masked whether names and addresses are hidden
     */
    public List<Hit> find(String typed, int most, boolean masked) {
        if (typed.isBlank()) {
            return List.of();
        }
        PeopleSearch search = new PeopleSearch(facts.people(), typed);
        List<Hit> best = new ArrayList<>();
        List<Hit> rest = new ArrayList<>();
        for (int c = 0; c < facts.customers() && best.size() < most; c++) {
            if (search.matches(c)) {
                boolean begins = search.begins(c);
                if (begins || rest.size() < most) {
                    (begins ? best : rest)
                            .add(new Hit(facts.people().id()[c], PeopleList.identity(facts, c, masked)));
                }
            }
        }
        best.addAll(rest);
        return List.copyOf(best.size() > most ? best.subList(0, most) : best);
    }
}
