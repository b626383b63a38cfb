package org.clientele.analysis.recommend;

import org.jspecify.annotations.Nullable;

/**
 * What one person has bought or otherwise shown interest in, also of a person that the recommender has not seen when it was trained.
 *
 * @param item the products, ascending, each once
 * @param weight how often each was bought, or how much looks and the like count (decayed where asked), above 0
 * @param day epoch day of the last purchase of each; of the last touch where it was never bought
 * @param asOf the epoch day as of which suggestions are wanted
 * @param purchased which of them were bought; null when all were
 */
public record History(int[] item, float[] weight, int[] day, int asOf, boolean @Nullable [] purchased) {
    /** Purchases alone. */
    public History(int[] item, float[] weight, int[] day, int asOf) {
        this(item, weight, day, asOf, null);
    }

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
        return new History(item, weight, day, today, purchased);
    }

    /** The same without the product at one place. */
    public History without(int place) {
        int left = item.length - 1;
        int[] items = new int[left];
        float[] weights = new float[left];
        int[] days = new int[left];
        boolean[] bought = new boolean[left];
        for (int i = 0; i < left; i++) {
            int from = i < place ? i : i + 1;
            items[i] = item[from];
            weights[i] = weight[from];
            days[i] = day[from];
            bought[i] = bought(from);
        }
        return new History(items, weights, days, asOf, purchased == null ? null : bought);
    }

    /** Whether the product at that place was bought, not only looked at. */
    public boolean bought(int place) {
        return purchased == null || purchased[place];
    }

    /** The part with the newest products only; equal days by smaller product.
     *
     * @param limit at most that many products; 0 for all */
    public History newest(int limit) {
        if (limit == 0 || size() <= limit) {
            return this;
        }
        int[] kept = Newest.entries(day, 0, size(), limit);
        int[] items = new int[limit];
        float[] weights = new float[limit];
        int[] days = new int[limit];
        boolean[] bought = new boolean[limit];
        for (int i = 0; i < limit; i++) {
            items[i] = item[kept[i]];
            weights[i] = weight[kept[i]];
            days[i] = day[kept[i]];
            bought[i] = bought(kept[i]);
        }
        return new History(items, weights, days, asOf, purchased == null ? null : bought);
    }

    /** How many different products. */
    public int size() {
        return item.length;
    }
}
