package org.clientele.analysis.features;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which features of whom, as of which day, and how each is made ready.
 *
 * @param day behaviour after this epoch day is not looked at
 * @param buyersOnly whether only people with an order up to that day are rows; else everybody
 * @param families what to take in
 * @param standard how columns are made ready
 * @param own how single sources are made ready instead, by their key
 * @param crosses pairs of sources that are taken together as well
 * @param without keys of sources that are left out
 */
public record FeatureSpec(
        int day,
        boolean buyersOnly,
        Set<FeatureFamily> families,
        Treatment standard,
        Map<String, Treatment> own,
        List<Cross> crosses,
        Set<String> without) {
    public FeatureSpec {
        families = families.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(families));
        own = Map.copyOf(own);
        crosses = List.copyOf(crosses);
        without = Set.copyOf(without);
    }

    /** Everything but tags of the buyers, as of a day, in the standard treatment. */
    public static FeatureSpec asOf(int day) {
        return new FeatureSpec(
                day,
                true,
                EnumSet.complementOf(EnumSet.of(FeatureFamily.TAGS)),
                Treatment.standard(),
                Map.of(),
                List.of(),
                Set.of());
    }

    /** The same with these families. */
    public FeatureSpec with(Set<FeatureFamily> others) {
        return new FeatureSpec(day, buyersOnly, others, standard, own, crosses, without);
    }

    /** The same with another treatment for all. */
    public FeatureSpec with(Treatment other) {
        return new FeatureSpec(day, buyersOnly, families, other, own, crosses, without);
    }

    /** The same as of another day. */
    public FeatureSpec asOfDay(int other) {
        return new FeatureSpec(other, buyersOnly, families, standard, own, crosses, without);
    }

    /** How a source is made ready. */
    public Treatment treatment(String key) {
        return own.getOrDefault(key, standard);
    }
}
