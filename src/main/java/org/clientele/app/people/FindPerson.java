package org.clientele.app.people;

import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/** Finds a few customers at once while somebody types a name, number, e-mail address or the end of a phone number. */
public final class FindPerson {
    /** So many are looked at side by side before it is seen whether there are enough. */
    private static final int STRETCH = 1 << 16;

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
     * The first few who match: those whose name or number begins with what was typed, then those who have it there, then
     * those who have it in an address.
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
        List<List<Integer>> tiers = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        byte[] nearness = new byte[Math.min(STRETCH, facts.customers())];
        for (int start = 0; start < facts.customers() && tiers.getFirst().size() < most; start += STRETCH) {
            int from = start;
            int length = Math.min(STRETCH, facts.customers() - start);
            Blocks.forEach(length, Checkpoint.none(), (block, first, end) -> {
                for (int i = first; i < end; i++) {
                    nearness[i] = search.nearness(from + i);
                }
            });
            for (int i = 0; i < length; i++) {
                if (nearness[i] > 0 && tiers.get(3 - nearness[i]).size() < most) {
                    tiers.get(3 - nearness[i]).add(from + i);
                }
            }
        }
        return tiers.stream()
                .flatMap(List::stream)
                .limit(most)
                .map(c -> new Hit(facts.people().id()[c], PeopleList.identity(facts, c, masked)))
                .toList();
    }
}
