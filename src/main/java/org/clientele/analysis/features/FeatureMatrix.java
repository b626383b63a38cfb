package org.clientele.analysis.features;

import java.util.List;
import org.clientele.facts.CustomerSet;

/**
 * The feature table: one row per customer, one column per feature.
 *
 * @param spec how it was made
 * @param people the customer index of each row, ascending
 * @param leftOut people who were left out because something of them is blank
 * @param sources what the columns are made of
 * @param profiles every source before treatment, in the same order
 * @param columns the columns
 * @param dropped columns that say nothing
 */
public record FeatureMatrix(
        FeatureSpec spec,
        int[] people,
        int leftOut,
        List<Source> sources,
        List<Profile> profiles,
        List<FeatureColumn> columns,
        List<Dropped> dropped) {
    public FeatureMatrix {
        sources = List.copyOf(sources);
        profiles = List.copyOf(profiles);
        columns = List.copyOf(columns);
        dropped = List.copyOf(dropped);
    }

    /** How many rows there are. */
    public int rows() {
        return people.length;
    }

    /** The people of the table with a number in that range, upper end left out. */
    public CustomerSet between(Source.Numbers source, double from, double to, int customers) {
        CustomerSet.Builder members = new CustomerSet.Builder(customers);
        for (int c : people) {
            float value = (float) source.value().applyAsDouble(c);
            if (value >= from && value < to) {
                members.add(c);
            }
        }
        return members.build();
    }

    /** The people of the table with that word. */
    public CustomerSet with(Source.Words source, String word, int customers) {
        int wanted = source.words().words().indexOf(word);
        CustomerSet.Builder members = new CustomerSet.Builder(customers);
        for (int c : people) {
            if (wanted >= 0 && source.words().code()[c] == wanted) {
                members.add(c);
            }
        }
        return members.build();
    }
}
