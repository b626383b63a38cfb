package org.clientele.analysis.audience;

import java.util.Arrays;

/**
 * The arms in which people already are, by what was written into the export log: whoever once had a version, or none,
 * stays with it, whatever became of their data or of the shares since.
 *
 * @param arm the arm of each customer, −1 of those who are in none; empty when nobody is
 */
public record KeptArms(byte[] arm) {
    private static final byte[] NOBODY = {};

    public KeptArms {
        arm = arm.clone();
    }

    /** Nobody is in any arm yet. */
    public static KeptArms none() {
        return new KeptArms(NOBODY);
    }

    /** Whether nobody is in any arm yet. */
    public boolean isEmpty() {
        return arm.length == 0;
    }

    /** The arm of each unit, −1 of those in none. Whoever shares an address is in one arm: in the comparison group if one
     * of them is, else in the first version that one of them has. */
    byte[] ofUnits(int[] unit) {
        byte[] arms = new byte[unit.length];
        Arrays.fill(arms, (byte) -1);
        for (int c = 0; c < arm.length; c++) {
            int own = arm[c];
            int other = arms[unit[c]];
            boolean wins = own == ArmCuts.CONTROL || other < 0 || (other != ArmCuts.CONTROL && own < other);
            if (own >= 0 && wins) {
                arms[unit[c]] = (byte) own;
            }
        }
        return arms;
    }
}
