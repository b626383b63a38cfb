package org.clientele.analysis.audience;

import org.clientele.facts.CustomerSet;
import org.clientele.facts.People;

/**
 * The global comparison group of a year as it was last written down: who was in it stays, and who was known and was not
 * stays out, however their data have changed since.
 *
 * @param share the share it had
 * @param members who was in it, through merges
 * @param newest the highest lasting id that was known then; people with higher ones came later
 */
public record KeptGlobal(double share, CustomerSet members, int newest) {
    /** Nothing was written down yet. */
    public static KeptGlobal none() {
        return new KeptGlobal(0, CustomerSet.none(0), -1);
    }

    /** The draws, moved to the side of the share on which each unit was. */
    void keep(double[] draws, int[] unit, People people) {
        if (share <= 0) {
            return;
        }
        boolean[] known = new boolean[unit.length];
        boolean[] member = new boolean[unit.length];
        for (int c = 0; c < unit.length; c++) {
            known[unit[c]] |= people.id()[c] <= newest;
            member[unit[c]] |= members.contains(c);
        }
        for (int c = 0; c < unit.length; c++) {
            if (member[unit[c]] && draws[c] >= share) {
                draws[c] *= share;
            } else if (known[unit[c]] && !member[unit[c]] && draws[c] < share) {
                draws[c] = share + (1 - share) * draws[c];
            }
        }
    }
}
