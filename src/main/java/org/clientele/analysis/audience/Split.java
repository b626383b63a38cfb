package org.clientele.analysis.audience;

import java.util.Arrays;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;

/** Draws the comparison group of a campaign. */
final class Split {
    private static final int BANDS = 3;
    private static final String START = "start of the strata";

    private final Facts facts;
    private final int[] unit;

    Split(Facts facts, int[] unit) {
        this.facts = facts;
        this.unit = unit;
    }

    /** Those held back: everybody whose unit's draw is below the share. */
    CustomerSet plain(CustomerSet people, double share, Draws draws) {
        CustomerSet.Builder held = new CustomerSet.Builder(unit.length);
        people.forEach(c -> {
            if (draws.arm(c) < share) {
                held.add(c);
            }
        });
        return held.build();
    }

    /**
     * Those held back, evenly over strata of recency and spend: units are put in order by stratum and draw, and every
     * 1/share-th is taken from a start that the seed draws, so that each has exactly the chance {@code share}.
     */
    CustomerSet stratified(CustomerSet people, double share, Draws draws) {
        int[] units = unitsOf(people);
        int[] stratum = strata(people);
        Integer[] order = new Integer[units.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byStratum = Integer.compare(stratum[units[a]], stratum[units[b]]);
            return byStratum != 0 ? byStratum : Double.compare(draws.arm(units[a]), draws.arm(units[b]));
        });
        double start = draws.other(START);
        boolean[] held = new boolean[unit.length];
        for (int i = 0; i < order.length; i++) {
            held[units[order[i]]] = Math.floor(share * (i + 1) + start) > Math.floor(share * i + start);
        }
        return membersOf(people, held);
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
