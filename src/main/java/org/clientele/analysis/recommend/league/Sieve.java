package org.clientele.analysis.recommend.league;

import java.util.Arrays;
import org.clientele.analysis.recommend.Purchases;

/**
 * Leaves out what is too thin to be tested with, as published sets do; the numbers of people and products stay.
 *
 * @param minWeight lines below that weight (a rating, say) are left out; negative infinity to keep all
 * @param perUser people with fewer different products are left out
 * @param perItem products with fewer different people are left out; both again and again until all that is left has
 *     enough
 */
public record Sieve(double minWeight, int perUser, int perItem) {
    /** Everything passes. */
    public static Sieve open() {
        return new Sieve(Double.NEGATIVE_INFINITY, 0, 0);
    }

    /** What passes. */
    public Purchases of(Purchases all) {
        Purchases left = minWeight == Double.NEGATIVE_INFINITY ? all : all.only(line -> weight(all, line) >= minWeight);
        for (int before = -1; before != left.size() && (perUser > 1 || perItem > 1); ) {
            before = left.size();
            left = round(left);
        }
        return left;
    }

    private static float weight(Purchases all, int line) {
        return all.weight() == null ? 1f : all.weight()[line];
    }

    private Purchases round(Purchases now) {
        int[] products = new int[now.users()];
        int[] buyers = new int[now.items()];
        int[] last = new int[now.items()];
        int[] owner = new int[now.size()];
        Arrays.fill(last, -1);
        for (int u = 0; u < now.users(); u++) {
            for (int line = now.offset()[u]; line < now.offset()[u + 1]; line++) {
                owner[line] = u;
                if (last[now.item()[line]] != u) {
                    last[now.item()[line]] = u;
                    products[u]++;
                    buyers[now.item()[line]]++;
                }
            }
        }
        return now.only(line -> products[owner[line]] >= perUser && buyers[now.item()[line]] >= perItem);
    }
}
