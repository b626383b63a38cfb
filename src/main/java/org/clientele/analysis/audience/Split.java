package org.clientele.analysis.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.jspecify.annotations.Nullable;

/** Draws the arms of a campaign, and the people who stay when a list is limited. */
final class Split {
    private static final int SCORES = 5;
    private static final int THIRDS = 3;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final Facts facts;
    private final int[] unit;
    private final String[] unitName;
    private final Map<Integer, List<String>> formerNames;
    private final AtomicReference<@Nullable Last> last = new AtomicReference<>();

    private record Last(CustomerSet people, String seed, boolean stratified, KeptArms kept, double[] places) {}

    Split(Facts facts, int[] unit, String[] unitName, Map<Integer, List<String>> formerNames) {
        this.facts = facts;
        this.unit = unit;
        this.unitName = unitName;
        this.formerNames = formerNames;
    }

    /**
     * Where everybody lies between 0 and 1; those in one unit lie in one place.
     *
     * <p>A plain place is the draw itself. Of a small group the places are spread evenly over strata of recency,
     * frequency and spend: units are put in order by stratum and draw, and take the places i·φ + s modulo 1, whose any
     * stretch holds nearly exactly its share of any run of them (Weyl's sequence with the golden section), from a start
     * that the seed draws, so that each unit's chance of an arm is exactly the arm's share.
     *
     * @param kept arms in which people already are
     * @return one place per customer, not a number for those outside
     */
    double[] places(CustomerSet people, String seed, boolean stratified, ArmCuts cuts, KeptArms kept) {
        double[] ofUnit = drawnPlaces(people, seed, stratified, kept);
        byte[] keptOf = kept.isEmpty() ? new byte[0] : kept.ofUnits(unit);
        double[] places = new double[unit.length];
        Arrays.fill(places, Double.NaN);
        people.forEach(c -> {
            int arm = kept.isEmpty() ? -1 : keptOf[unit[c]];
            double place = ofUnit[unit[c]];
            places[c] = arm < 0 ? place : cuts.kept(arm, place);
        });
        return places;
    }

    private double[] drawnPlaces(CustomerSet people, String seed, boolean stratified, KeptArms kept) {
        Last known = last.get();
        if (known != null
                && known.stratified == stratified
                && known.seed.equals(seed)
                && known.kept.equals(kept)
                && known.people.equals(people)) {
            return known.places;
        }
        Assignment assignment = new Assignment(seed);
        int[] units = unitsOf(people);
        double[] draws = draws(units, assignment);
        double[] places = new double[unit.length];
        for (int i = 0; i < units.length; i++) {
            places[units[i]] = draws[i];
        }
        if (stratified) {
            spread(people, units, places, assignment.draw("start of the strata"), kept);
        }
        last.set(new Last(people, seed, stratified, kept, places));
        return places;
    }

    private void spread(CustomerSet people, int[] units, double[] places, double start, KeptArms kept) {
        int[] stratum = strata(people);
        byte[] keptOf = kept.isEmpty() ? new byte[0] : kept.ofUnits(unit);
        Integer[] order = Arrays.stream(units)
                .filter(u -> kept.isEmpty() || keptOf[u] < 0)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> {
            int byStratum = Integer.compare(stratum[a], stratum[b]);
            return byStratum != 0 ? byStratum : Double.compare(places[a], places[b]);
        });
        for (int i = 0; i < order.length; i++) {
            double place = start + i * GOLDEN;
            places[order[i]] = place - Math.floor(place);
        }
    }

    /** Those whose place is in the comparison group. */
    CustomerSet held(CustomerSet people, double[] places, ArmCuts cuts) {
        CustomerSet.Builder held = new CustomerSet.Builder(unit.length);
        people.forEach(c -> {
            if (cuts.arm(places[c]) == ArmCuts.CONTROL) {
                held.add(c);
            }
        });
        return held.build();
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

    /** The stratum of each unit, by its first member in the list: fifths of the last order's day and of the number of
     * orders, thirds of spend. */
    private int[] strata(CustomerSet people) {
        int[] all = people.toArray();
        long[] recency = new long[all.length];
        long[] orders = new long[all.length];
        long[] spend = new long[all.length];
        OrderLines lines = facts.lines();
        for (int i = 0; i < all.length; i++) {
            recency[i] = Long.MIN_VALUE;
            int order = -1;
            for (int line = lines.offset()[all[i]]; line < lines.offset()[all[i] + 1]; line++) {
                if (lines.counts(line)) {
                    recency[i] = lines.day()[line];
                    orders[i] += lines.order()[line] == order ? 0 : 1;
                    order = lines.order()[line];
                }
                spend[i] += lines.revenue(line);
            }
        }
        int[] recencyBand = bands(recency, SCORES);
        int[] orderBand = bands(orders, SCORES);
        int[] spendBand = bands(spend, THIRDS);
        int[] stratum = new int[unit.length];
        for (int i = all.length - 1; i >= 0; i--) {
            stratum[unit[all[i]]] = (recencyBand[i] * SCORES + orderBand[i]) * THIRDS + spendBand[i];
        }
        return stratum;
    }

    private static int[] bands(long[] values, int many) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] bands = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int cut = 1; cut < many; cut++) {
                if (values[i] > sorted[(int) ((long) sorted.length * cut / many)]) {
                    bands[i] = cut;
                }
            }
        }
        return bands;
    }
}
