package org.clientele.analysis.overlap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clientele.facts.CustomerSet;

/**
 * How many people are in exactly which of several groups; bit i of a region's number stands for group i.
 *
 * @param sets the groups
 * @param regions people who are in exactly the groups of each region's number; entry 0 is in none
 */
public record OverlapResult(List<CustomerSet> sets, int[] regions) {
    /** The order in which regions are listed. */
    public enum Order {
        /** The largest first. */
        SIZE,
        /** Those of one group first, then of two, and the largest first among equals. */
        DEGREE
    }

    public OverlapResult {
        sets = List.copyOf(sets);
    }

    /** Everybody in at least one group. */
    public int people() {
        int people = 0;
        for (int region = 1; region < regions.length; region++) {
            people += regions[region];
        }
        return people;
    }

    /** The regions in which there is anybody, those outside all groups left out. */
    public List<Integer> inhabited(Order order) {
        List<Integer> found = new ArrayList<>();
        for (int region = 1; region < regions.length; region++) {
            if (regions[region] > 0) {
                found.add(region);
            }
        }
        Comparator<Integer> bySize = Comparator.<Integer>comparingInt(region -> -regions[region])
                .thenComparingInt(Integer::bitCount)
                .thenComparingInt(region -> region);
        found.sort(
                order == Order.SIZE
                        ? bySize
                        : Comparator.<Integer>comparingInt(Integer::bitCount).thenComparing(bySize));
        return found;
    }

    /** Those in exactly the groups of these regions. */
    public CustomerSet members(List<Integer> wanted) {
        CustomerSet all = CustomerSet.none(sets.getFirst().universe());
        for (int region : wanted) {
            CustomerSet in = CustomerSet.all(all.universe());
            for (int i = 0; i < sets.size(); i++) {
                in = (region >> i & 1) != 0 ? in.and(sets.get(i)) : in.andNot(sets.get(i));
            }
            all = all.or(in);
        }
        return all;
    }
}
