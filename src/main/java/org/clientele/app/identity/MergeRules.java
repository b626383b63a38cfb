package org.clientele.app.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clientele.app.workbench.MergeChoice;
import org.clientele.app.workbench.PersonRecord;

/**
 * How values are chosen when people are merged.
 *
 * @param usual the rule of fields that have none of their own
 * @param fields rules of single fields, by the field's word
 * @param picks single fields whose value comes from the record of that id, by the field's word
 */
public record MergeRules(FieldRule usual, Map<String, FieldRule> fields, Map<String, Integer> picks) {
    public MergeRules {
        fields = Map.copyOf(fields);
        picks = Map.copyOf(picks);
    }

    /** The most recent value of every field that is not blank. */
    public static MergeRules standard() {
        return new MergeRules(FieldRule.MOST_RECENT, Map.of(), Map.of());
    }

    /** The same rules with these picks. */
    public MergeRules withPicks(Map<String, Integer> picked) {
        return new MergeRules(usual, fields, picked);
    }

    /** The rule of a field. The customer number stays, since the shop's own files go by it. */
    public FieldRule of(String field) {
        return fields.getOrDefault(field, field.equals("customer_id") ? FieldRule.KEEP : usual);
    }

    /** Chooses who stays and whose values it takes. Who is longest in the workbench stays.
     *
     * @param records at least two */
    public MergeChoice choose(List<PersonRecord> records) {
        List<PersonRecord> sorted = records.stream()
                .sorted(Comparator.comparingInt(PersonRecord::id))
                .toList();
        PersonRecord winner = sorted.getFirst();
        Map<String, Integer> sources = new LinkedHashMap<>();
        for (String field : MergeChoice.fields(sorted)) {
            PersonRecord source = source(field, winner, sorted);
            if (!source.value(field).equals(winner.value(field))) {
                sources.put(field, source.id());
            }
        }
        return new MergeChoice(
                winner.id(), sorted.stream().skip(1).map(PersonRecord::id).toList(), sources);
    }

    private PersonRecord source(String field, PersonRecord winner, List<PersonRecord> records) {
        Integer picked = picks.get(field);
        if (picked != null) {
            return records.stream().filter(r -> r.id() == picked).findFirst().orElse(winner);
        }
        List<PersonRecord> filled = new ArrayList<>(
                records.stream().filter(r -> !r.value(field).isEmpty()).toList());
        if (filled.isEmpty()) {
            return winner;
        }
        Comparator<PersonRecord> newest = (a, b) -> a.newerThan(b) ? 1 : a.id() == b.id() ? 0 : -1;
        Comparator<PersonRecord> best = switch (of(field)) {
            case MOST_RECENT -> newest;
            case MOST_FREQUENT -> {
                Map<String, Long> often =
                        filled.stream().collect(Collectors.groupingBy(r -> r.value(field), Collectors.counting()));
                yield Comparator.<PersonRecord>comparingLong(r -> often.getOrDefault(r.value(field), 0L))
                        .thenComparing(newest);
            }
            case LONGEST ->
                Comparator.<PersonRecord>comparingInt(r -> r.value(field).length())
                        .thenComparing(newest);
            case KEEP ->
                Comparator.<PersonRecord>comparingInt(r -> r.id() == winner.id() ? 1 : 0)
                        .thenComparing(newest);
        };
        return filled.stream().max(best).orElse(winner);
    }
}
