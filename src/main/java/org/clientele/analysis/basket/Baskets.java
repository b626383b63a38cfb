package org.clientele.analysis.basket;

/**
 * Baskets of items, each item at most once in a basket.
 *
 * @param items items are numbered 0 to {@code items}−1
 * @param offset one entry more than baskets: basket b holds {@code item[offset[b]]} to {@code item[offset[b+1]-1]}
 * @param item items by basket, ascending within each
 */
public record Baskets(int items, int[] offset, int[] item) {
    /** How many baskets there are. */
    public int size() {
        return offset.length - 1;
    }

    /** How many items lie in all baskets. */
    public int lines() {
        return item.length;
    }

    /** How many baskets each item is in. */
    public int[] counts() {
        int[] counts = new int[items];
        for (int i : item) {
            counts[i]++;
        }
        return counts;
    }
}
