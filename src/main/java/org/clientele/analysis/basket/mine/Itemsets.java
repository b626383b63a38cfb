package org.clientele.analysis.basket.mine;

import java.util.Arrays;
import org.clientele.model.text.Refusal;

/**
 * Frequent itemsets, kept as a tree of twenty bytes for each.
 *
 * <p>The frequent items have places from 0, those that are in fewest baskets first. An itemset is a path of ascending
 * places; itemsets are numbered in the order in which a walk through the tree meets them, so the same itemsets have the same
 * numbers however they were found.
 */
public final class Itemsets {
    private static final int SPREAD = 0x9E3779B9;

    private final int baskets;
    private final int[] item;
    private final int[] placeOf;
    private final int[] place;
    private final int[] support;
    private final int[] parent;
    private final int[] slots;

    /**
     * Itemsets in the order of a walk.
     *
     * @param ranked the frequent items
     * @param place the last place of each itemset
     * @param support how many baskets hold it
     * @param parent the itemset without that last item, −1 where none is left
     */
    Itemsets(Ranked ranked, int[] place, int[] support, int[] parent) {
        this.baskets = ranked.baskets();
        this.item = ranked.item();
        this.placeOf = ranked.placeOf();
        this.place = place;
        this.support = support;
        this.parent = parent;
        int capacity = Integer.highestOneBit(Math.max(8, (int) Math.min(place.length * 2L, 1 << 29)) - 1) << 1;
        slots = new int[capacity];
        Arrays.fill(slots, -1);
        for (int set = 0; set < place.length; set++) {
            int at = slot(parent[set], place[set]);
            slots[at] = set;
        }
    }

    /** How many itemsets there are. */
    public int size() {
        return place.length;
    }

    /** How many baskets were looked at. */
    public int baskets() {
        return baskets;
    }

    /** How many baskets hold an itemset. */
    public int support(int set) {
        return support[set];
    }

    /** How many items an itemset has. */
    public int length(int set) {
        int length = 0;
        for (int at = set; at >= 0; at = parent[at]) {
            length++;
        }
        return length;
    }

    /** Writes the places of an itemset, ascending, and says how many they are. */
    public int places(int set, int[] into) {
        int length = length(set);
        int at = set;
        for (int i = length - 1; i >= 0; i--) {
            into[i] = place[at];
            at = parent[at];
        }
        return length;
    }

    /** The item at a place. */
    public int item(int atPlace) {
        return item[atPlace];
    }

    /** How many frequent items there are. */
    public int places() {
        return item.length;
    }

    /** The items of an itemset, ascending. */
    public int[] items(int set) {
        int[] items = new int[length(set)];
        places(set, items);
        for (int i = 0; i < items.length; i++) {
            items[i] = item[items[i]];
        }
        Arrays.sort(items);
        return items;
    }

    /** The itemset of the first {@code length} of these ascending places, or −1 where it is not frequent. */
    public int find(int[] places, int length) {
        int set = -1;
        for (int i = 0; i < length; i++) {
            set = slots[slot(set, places[i])];
            if (set < 0) {
                return -1;
            }
        }
        return set;
    }

    /** In how many baskets these items are together, or −1 where that is too seldom to be known. */
    public int supportOf(int... items) {
        int[] places = new int[items.length];
        for (int i = 0; i < items.length; i++) {
            places[i] = items[i] < placeOf.length ? placeOf[items[i]] : -1;
            if (places[i] < 0) {
                return -1;
            }
        }
        Arrays.sort(places);
        int set = find(places, places.length);
        return set < 0 ? -1 : support[set];
    }

    /** How many itemsets of each length there are; entry 0 stands for one item. */
    public int[] byLength() {
        int[] counts = new int[1];
        int[] length = new int[place.length];
        for (int set = 0; set < place.length; set++) {
            length[set] = parent[set] < 0 ? 1 : length[parent[set]] + 1;
            if (length[set] > counts.length) {
                counts = Arrays.copyOf(counts, length[set]);
            }
            counts[length[set] - 1]++;
        }
        return counts;
    }

    private int slot(int below, int last) {
        int hash = (below + 1) * SPREAD ^ (last + 1) * 0x85EBCA6B;
        hash ^= hash >>> 15;
        int at = hash * SPREAD >>> 7 & slots.length - 1;
        while (slots[at] >= 0 && (place[slots[at]] != last || parent[slots[at]] != below)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    /** Says that there are more itemsets than memory is meant for. */
    static Refusal tooMany(MineSpec spec) {
        return Refusal.of("basket.too-many", spec.most(), spec.least());
    }
}
