package org.clientele.analysis.basket.mine;

import java.util.Arrays;
import java.util.List;

/** Itemsets as they are found, in the order of a walk; the parents are numbers within this list. */
final class Found {
    private int[] place = new int[16];
    private int[] support = new int[16];
    private int[] parent = new int[16];
    private int size;

    int add(int below, int last, int count) {
        if (size == place.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8L, size * 2L);
            place = Arrays.copyOf(place, room);
            support = Arrays.copyOf(support, room);
            parent = Arrays.copyOf(parent, room);
        }
        place[size] = last;
        support[size] = count;
        parent[size] = below;
        return size++;
    }

    int size() {
        return size;
    }

    /** The same as one level above so many itemsets of the level before. */
    Generation generation(int before) {
        return new Generation(
                Arrays.copyOf(place, size), Arrays.copyOf(support, size), Arrays.copyOf(parent, size), before);
    }

    /** All lists, one after the other. */
    static Itemsets joined(Ranked ranked, List<Found> lists) {
        int sum = lists.stream().mapToInt(Found::size).sum();
        int[] places = new int[sum];
        int[] supports = new int[sum];
        int[] parents = new int[sum];
        int at = 0;
        for (Found list : lists) {
            System.arraycopy(list.place, 0, places, at, list.size);
            System.arraycopy(list.support, 0, supports, at, list.size);
            for (int i = 0; i < list.size; i++) {
                parents[at + i] = list.parent[i] < 0 ? -1 : list.parent[i] + at;
            }
            at += list.size;
        }
        return new Itemsets(ranked, places, supports, parents);
    }
}
