package org.clientele.app.identity;

import java.util.List;

/**
 * What a search for duplicates found.
 *
 * @param candidates by falling probability; nobody is in two
 * @param people how many customers were compared
 * @param pairs how many pairs of them
 * @param fields the fields that were compared, by their words
 * @param version the data version that was searched
 */
public record Duplicates(List<Candidate> candidates, int people, long pairs, List<String> fields, long version) {
    public Duplicates {
        candidates = List.copyOf(candidates);
        fields = List.copyOf(fields);
    }

    /** Whether nobody seems to be there twice. */
    public boolean none() {
        return candidates.isEmpty();
    }

    /** How many customers would become part of others. */
    public int tooMany() {
        return candidates.stream().mapToInt(c -> c.ids().size() - 1).sum();
    }

    /** Those from that probability on. */
    public List<Candidate> from(double least) {
        return candidates.stream().filter(c -> c.probability() >= least).toList();
    }
}
