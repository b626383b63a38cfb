package org.clientele.app.workbench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A merge as it is about to be done: who stays, who becomes part of that person, and whose value each field takes.
 *
 * @param winner lasting id of who stays
 * @param losers lasting ids of who becomes part of it
 * @param sources per field the id of the record whose value it takes; fields of the winner's own value are left out
 */
public record MergeChoice(int winner, List<Integer> losers, Map<String, Integer> sources) {
    public MergeChoice {
        losers = List.copyOf(losers);
        sources = Map.copyOf(sources);
    }

    /** The fields of which at least one of the records has a value, in the order of the first record that has it. */
    public static Set<String> fields(List<PersonRecord> records) {
        Set<String> fields = new LinkedHashSet<>();
        records.forEach(record -> fields.addAll(record.values().keySet()));
        return fields;
    }

    /** The record whose value a field takes. */
    public int source(String field) {
        return sources.getOrDefault(field, winner);
    }
}
