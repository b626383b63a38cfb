package org.clientele.analysis.audience;

import java.util.Arrays;
import org.clientele.analysis.numeric.Assignment;
import org.clientele.facts.CustomerSet;

/**
 * The draws of one seed, made for each unit when it is first asked for and never again.
 *
 * <p>Each unit has two that tell nothing about each other: one decides the arm, the other its place in line.
 */
final class Draws {
    private final UnitNames names;
    private final int[] unit;
    private final Assignment assignment;
    private final double[] arm;
    private final double[] lot;

    Draws(UnitNames names, int[] unit, String seed) {
        this.names = names;
        this.unit = unit;
        this.assignment = new Assignment(seed);
        this.arm = new double[unit.length];
        this.lot = new double[unit.length];
        Arrays.fill(arm, Double.NaN);
    }

    /** The draws of an earlier snapshot as far as units have kept their names. */
    Draws carriedTo(UnitNames next, int[] nextUnit, String seed) {
        Draws draws = new Draws(next, nextUnit, seed);
        for (int u = 0; u < Math.min(unit.length, nextUnit.length); u++) {
            if (!Double.isNaN(arm[u]) && nextUnit[u] == u && unit[u] == u && names.sameAs(next, u)) {
                draws.arm[u] = arm[u];
                draws.lot[u] = lot[u];
            }
        }
        return draws;
    }

    /** Makes the draws of all units of these people. */
    synchronized void ready(CustomerSet people) {
        int[] wanted = new int[people.size()];
        int[] size = {0};
        people.forEach(c -> {
            int u = unit[c];
            if (Double.isNaN(arm[u])) {
                // Marked, so that a mate does not ask again; the draw comes below.
                arm[u] = 0;
                wanted[size[0]++] = u;
            }
        });
        int[] units = Arrays.copyOf(wanted, size[0]);
        assignment.draw(units, names::of, arm, lot);
        for (int u : units) {
            // Who was held back before a merge stays held back: the lowest of the draws of all that the people were.
            for (String name : names.formerly(u)) {
                arm[u] = Math.min(arm[u], assignment.draw(name));
            }
        }
    }

    /** By each customer's unit the draw that decides the arm, in [0, 1); only of people made ready. */
    double arm(int customer) {
        return arm[unit[customer]];
    }

    /** By each customer's unit the draw that decides the place in line, in [0, 1); only of people made ready. */
    double lot(int customer) {
        return lot[unit[customer]];
    }

    /** One more draw of the same seed. */
    double other(String name) {
        return assignment.draw(name);
    }
}
