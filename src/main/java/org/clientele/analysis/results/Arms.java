package org.clientele.analysis.results;

import java.util.Arrays;

/**
 * The people of a campaign by arm.
 *
 * @param person who they are, ascending; each once
 * @param arm the arm of each, from 0
 * @param arms how many arms there are
 * @param control the arm that got no message, −1 when there is none
 */
public record Arms(int[] person, byte[] arm, int arms, int control) {
    public Arms {
        if (person.length != arm.length || control >= arms) {
            throw new IllegalArgumentException(person.length + " people, " + arm.length + " arms");
        }
    }

    /** How many people are in each arm. */
    public long[] sizes() {
        long[] sizes = new long[arms];
        for (byte one : arm) {
            sizes[one]++;
        }
        return sizes;
    }

    /** The values of an arm's people. */
    public double[] of(int wanted, double[] values) {
        double[] mine = new double[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (arm[i] == wanted) {
                mine[n++] = values[i];
            }
        }
        return Arrays.copyOf(mine, n);
    }

    /** How many got a message. */
    public long treated() {
        long[] sizes = sizes();
        long all = 0;
        for (int a = 0; a < arms; a++) {
            all += a == control ? 0 : sizes[a];
        }
        return all;
    }

    /** How many people there are. */
    public int size() {
        return person.length;
    }
}
