package org.clientele.model.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How people have answered the open questions about a file.
 *
 * @param byColumn answers for single columns, by header
 * @param everywhere answers that hold for every column that asks
 */
public record Answers(Map<String, Reading> byColumn, Set<Reading> everywhere) {
    public Answers {
        byColumn = Map.copyOf(byColumn);
        everywhere = Set.copyOf(everywhere);
    }

    /** No answer yet. */
    public static Answers none() {
        return new Answers(Map.of(), Set.of());
    }

    /** These answers and one for a column. */
    public Answers with(String column, Reading reading) {
        Map<String, Reading> more = new HashMap<>(byColumn);
        more.put(column, reading);
        return new Answers(more, everywhere);
    }

    /** These answers and one for every column that asks. */
    public Answers everywhere(Reading reading) {
        Set<Reading> more = new HashSet<>(everywhere);
        more.add(reading);
        return new Answers(byColumn, more);
    }

    /** These answers without one that was to hold everywhere. */
    public Answers without(Reading reading) {
        Set<Reading> fewer = new HashSet<>(everywhere);
        fewer.remove(reading);
        return new Answers(byColumn, fewer);
    }

    /** The answer for a column, one of these readings; none where two of them are said to hold everywhere. */
    public Optional<Reading> of(String column, Reading... readings) {
        Set<Reading> possible = Set.of(readings);
        Reading own = byColumn.get(column);
        if (own != null && possible.contains(own)) {
            return Optional.of(own);
        }
        Set<Reading> said = new HashSet<>(everywhere);
        said.retainAll(possible);
        return said.size() == 1 ? Optional.of(said.iterator().next()) : Optional.empty();
    }
}
