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

    /** On which side each unit was: above 0 in the group, below 0 outside it; empty when nothing was written down. */
    byte[] sides(int[] unit, People people) {
        if (share <= 0) {
            return new byte[0];
        }
        byte[] sides = new byte[unit.length];
        for (int c = 0; c < unit.length; c++) {
            if (members.contains(c)) {
                sides[unit[c]] = 1;
            } else if (people.id()[c] <= newest && sides[unit[c]] == 0) {
                sides[unit[c]] = -1;
            }
        }
        return sides;
    }

    /** A draw, moved to the side on which its unit was. */
    double moved(double draw, byte side) {
        if (side > 0 && draw >= share) {
            return draw * share;
        }
        return side < 0 && draw < share ? share + (1 - share) * draw : draw;
    }
}
