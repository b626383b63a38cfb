package org.clientele.analysis.basket.mine;

import java.util.Arrays;

/**
 * All itemsets of one length, in ascending order.
 *
 * @param place the last place of each
 * @param support in how many baskets each is
 * @param parent the itemset of the level before that it goes on from, −1 on the first level
 * @param first where the itemsets begin that go on from each of the level before; one entry more than there are of those
 */
record Generation(int[] place, int[] support, int[] parent, int[] first) {
    /** A level above so many itemsets of the level before. */
    Generation(int[] place, int[] support, int[] parent, int before) {
        this(place, support, parent, begins(parent, before));
    }

    private static int[] begins(int[] parent, int before) {
        int[] first = new int[before + 1];
        for (int above : parent) {
            if (above >= 0) {
                first[above + 1]++;
            }
        }
        for (int i = 0; i < before; i++) {
            first[i + 1] += first[i];
        }
        return first;
    }

    int size() {
        return place.length;
    }

    /** The itemset of these that goes on with a place from one of the level before, or −1. */
    int child(int before, int withPlace) {
        int at = Arrays.binarySearch(place, first[before], first[before + 1], withPlace);
        return at < 0 ? -1 : at;
    }

    /** Those of these candidates that are in enough baskets. */
    Generation frequent(int least, Generation before) {
        Found kept = new Found();
        for (int set = 0; set < size(); set++) {
            if (support[set] >= least) {
                kept.add(parent[set], place[set], support[set]);
            }
        }
        return kept.generation(before.size());
    }
}
