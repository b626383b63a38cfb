package org.clientele.analysis.recommend;

/**
 * What one person has bought, also of a person that the recommender has not seen when it was trained.
 *
 * @param item the products, ascending, each once
 * @param weight how often each was bought (decayed where asked), above 0
 * @param day epoch day of the last purchase of each
 * @param asOf the epoch day as of which suggestions are wanted
 */
public record History(int[] item, float[] weight, int[] day, int asOf) {
    /** A history of products each bought once, without dates. */
    public static History of(int... items) {
        int[] sorted = items.clone();
        java.util.Arrays.sort(sorted);
        float[] ones = new float[sorted.length];
        java.util.Arrays.fill(ones, 1f);
        return new History(sorted, ones, new int[sorted.length], 0);
    }

    /** The same, seen from another day. */
    public History seenOn(int today) {
        return new History(item, weight, day, today);
    }

    /** The same without the product at one place. */
    public History without(int place) {
        int left = item.length - 1;
        int[] items = new int[left];
        float[] weights = new float[left];
        int[] days = new int[left];
        for (int i = 0; i < left; i++) {
            int from = i < place ? i : i + 1;
            items[i] = item[from];
            weights[i] = weight[from];
            days[i] = day[from];
        }
        return new History(items, weights, days, asOf);
    }

    /** How many different products. */
    public int size() {
        return item.length;
    }
}
