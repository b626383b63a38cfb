package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;

/** Draws the comparison group of a campaign, and the people who stay when a list is limited. */
final class Split {
    private static final int BANDS = 3;

    private final Facts facts;
    private final int[] unit;
    private final String[] unitName;
    private final Map<Integer, List<String>> formerNames;

    Split(Facts facts, int[] unit, String[] unitName, Map<Integer, List<String>> formerNames) {
        this.facts = facts;
        this.unit = unit;
        this.unitName = unitName;
        this.formerNames = formerNames;
    }

    /** Those held back: every unit whose draw is below the share. */
    CustomerSet plain(CustomerSet people, double share, String seed) {
        int[] units = unitsOf(people);
        double[] draws = draws(units, new Assignment(seed));
        boolean[] held = new boolean[unit.length];
        for (int i = 0; i < units.length; i++) {
            held[units[i]] = draws[i] < share;
        }
        return membersOf(people, held);
    }

    /**
     * Those held back, evenly over strata of recency and spend: units are put in order by stratum and draw, and every
     * 1/share-th is taken from a start that the seed draws, so that each has exactly the chance {@code share}.
     */
    CustomerSet stratified(CustomerSet people, double share, String seed) {
        Assignment assignment = new Assignment(seed);
        int[] units = unitsOf(people);
        double[] draws = draws(units, assignment);
        int[] stratum = strata(people);
        Integer[] order = new Integer[units.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byStratum = Integer.compare(stratum[units[a]], stratum[units[b]]);
            return byStratum != 0 ? byStratum : Double.compare(draws[a], draws[b]);
        });
        double start = assignment.draw("start of the strata");
        boolean[] held = new boolean[unit.length];
        for (int i = 0; i < order.length; i++) {
            held[units[order[i]]] = Math.floor(share * (i + 1) + start) > Math.floor(share * i + start);
        }
        return membersOf(people, held);
    }

    /** At most so many of the people, drawn at random by the seed. */
    CustomerSet drawn(CustomerSet people, int most, String seed) {
        int[] all = people.toArray();
        List<String> names = new ArrayList<>(all.length);
        for (int c : all) {
            names.add(facts.people().id()[c] + ":" + unitName[unit[c]]);
        }
        double[] draws = new Assignment(seed).draws(names);
        Integer[] order = new Integer[all.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(draws[a], draws[b]));
        CustomerSet.Builder kept = new CustomerSet.Builder(people.universe());
        for (int i = 0; i < Math.min(most, all.length); i++) {
            kept.add(all[order[i]]);
        }
        return kept.build();
    }

    private double[] draws(int[] units, Assignment assignment) {
        List<String> names = new ArrayList<>(units.length);
        for (int u : units) {
            names.add(unitName[u]);
        }
        return keepHeld(assignment, assignment.draws(names), units, formerNames);
    }

    /** Who was held back before a merge stays held back: the lowest of the draws of all that the people were. */
    static double[] keepHeld(
            Assignment assignment, double[] draws, int[] units, Map<Integer, List<String>> formerNames) {
        if (formerNames.isEmpty()) {
            return draws;
        }
        for (int i = 0; i < units.length; i++) {
            for (String name : formerNames.getOrDefault(units[i], List.of())) {
                draws[i] = Math.min(draws[i], assignment.draw(name));
            }
        }
        return draws;
    }

    private int[] unitsOf(CustomerSet people) {
        CustomerSet.Builder units = new CustomerSet.Builder(unit.length);
        people.forEach(c -> units.add(unit[c]));
        return units.build().toArray();
    }

    private CustomerSet membersOf(CustomerSet people, boolean[] held) {
        CustomerSet.Builder members = new CustomerSet.Builder(unit.length);
        people.forEach(c -> {
            if (held[unit[c]]) {
                members.add(c);
            }
        });
        return members.build();
    }

    /** The stratum of each unit, by its first member in the list: thirds of the last order's day by thirds of spend. */
    private int[] strata(CustomerSet people) {
        int[] all = people.toArray();
        long[] recency = new long[all.length];
        long[] spend = new long[all.length];
        OrderLines lines = facts.lines();
        for (int i = 0; i < all.length; i++) {
            recency[i] = Long.MIN_VALUE;
            for (int line = lines.offset()[all[i]]; line < lines.offset()[all[i] + 1]; line++) {
                if (lines.counts(line)) {
                    recency[i] = lines.day()[line];
                }
                spend[i] += lines.revenue(line);
            }
        }
        int[] recencyBand = bands(recency);
        int[] spendBand = bands(spend);
        int[] stratum = new int[unit.length];
        for (int i = all.length - 1; i >= 0; i--) {
            stratum[unit[all[i]]] = recencyBand[i] * BANDS + spendBand[i];
        }
        return stratum;
    }

    private static int[] bands(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] bands = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int cut = 1; cut < BANDS; cut++) {
                if (values[i] > sorted[(int) ((long) sorted.length * cut / BANDS)]) {
                    bands[i] = cut;
                }
            }
        }
        return bands;
    }
}
