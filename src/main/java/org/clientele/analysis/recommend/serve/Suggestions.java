package org.clientele.analysis.recommend.serve;

/**
 * Suggestions for many people; entry r of person p is at {@code p·k + r}, best first.
 *
 * @param people the customers, in the order asked for
 * @param k how many were asked for each
 * @param item the product, -1 where the shop has nothing more to suggest
 * @param ground ordinal of {@link Ground}
 * @param score what the method gives the product for that person; comparable only within one method
 * @param because the bought product that speaks most for it, -1 where none does
 * @param share the part that this product has of all that speaks for it, 0 to 1
 */
public record Suggestions(int[] people, int k, int[] item, byte[] ground, float[] score, int[] because, float[] share) {
    /** Room for so many suggestions of these people, all still missing. */
    static Suggestions room(int[] people, int k) {
        int size = Math.multiplyExact(people.length, k);
        Suggestions all = new Suggestions(
                people, k, new int[size], new byte[size], new float[size], new int[size], new float[size]);
        java.util.Arrays.fill(all.item, -1);
        java.util.Arrays.fill(all.because, -1);
        return all;
    }

    /** How many suggestions person {@code p} has. */
    public int count(int p) {
        int count = 0;
        while (count < k && item[p * k + count] >= 0) {
            count++;
        }
        return count;
    }

    /** Why entry r of person p is there. */
    public Ground ground(int p, int r) {
        return Ground.values()[ground[p * k + r]];
    }

    /** Whether that product is among those of person p. */
    public boolean has(int p, int product) {
        for (int at = p * k; at < (p + 1) * k; at++) {
            if (item[at] == product) {
                return true;
            }
        }
        return false;
    }

    /** How many people have fewer suggestions than were asked for. */
    public int shortLists() {
        int lacking = 0;
        for (int p = 0; p < people.length; p++) {
            lacking += count(p) < k ? 1 : 0;
        }
        return lacking;
    }
}
