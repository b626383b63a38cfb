package org.clientele.analysis.recommend.serve;

/**
 * Suggestions for many people; entry r of person p is at {@code p·k + r}, best first.
 *
 * @param people the customers, in the order asked for
 * @param k how many were asked for each
 * @param item the product, -1 where the shop has nothing more to suggest
 * @param ground ordinal of {@link Ground}
 * @param because the bought product that speaks most for it, -1 where none does
 */
public record Suggestions(int[] people, int k, int[] item, byte[] ground, int[] because) {
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
}
