package org.clientele.analysis.basket.mine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.clientele.analysis.basket.Baskets;

/**
 * Baskets with their frequent items only, by place: the item that is in fewest baskets has place 0.
 *
 * @param baskets how many baskets there were, empty ones included
 * @param item the item at each place
 * @param placeOf the place of each item, −1 where it is not frequent
 * @param support how many baskets hold the item at each place
 * @param offset where each basket begins; one entry more than baskets
 * @param place places by basket, ascending within each
 */
record Ranked(int baskets, int[] item, int[] placeOf, int[] support, int[] offset, int[] place) {
    static Ranked of(Baskets baskets, int least) {
        int[] counts = baskets.counts();
        int[] item = IntStream.range(0, counts.length)
                .filter(i -> counts[i] >= least)
                .boxed()
                .sorted((a, b) ->
                        counts[a] == counts[b] ? Integer.compare(b, a) : Integer.compare(counts[a], counts[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] placeOf = new int[counts.length];
        Arrays.fill(placeOf, -1);
        int[] support = new int[item.length];
        long lines = 0;
        for (int p = 0; p < item.length; p++) {
            placeOf[item[p]] = p;
            support[p] = counts[item[p]];
            lines += support[p];
        }
        int[] offset = new int[baskets.size() + 1];
        int[] place = new int[Math.toIntExact(lines)];
        int next = 0;
        for (int b = 0; b < baskets.size(); b++) {
            for (int i = baskets.offset()[b]; i < baskets.offset()[b + 1]; i++) {
                int p = placeOf[baskets.item()[i]];
                if (p >= 0) {
                    place[next++] = p;
                }
            }
            Arrays.sort(place, offset[b], next);
            offset[b + 1] = next;
        }
        return new Ranked(baskets.size(), item, placeOf, support, offset, place);
    }

    /** How many frequent items there are. */
    int places() {
        return item.length;
    }
}
