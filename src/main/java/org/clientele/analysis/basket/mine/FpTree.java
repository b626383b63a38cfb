package org.clientele.analysis.basket.mine;

import java.util.Arrays;

/**
 * A tree of baskets that share their most frequent items: a path from the root is a beginning of baskets, its count how many.
 *
 * <p>Items have local numbers from 0, the least frequent first; a path descends through them. The arrays are kept and filled
 * again, one tree for each depth of the search.
 */
final class FpTree {
    private static final int NONE = -1;
    private static final int SPREAD = 0x9E3779B9;

    /** How many items there are, and the place of each in the whole. */
    int items;

    int[] name = new int[64];
    /** In how many baskets each item is. */
    int[] support = new int[64];
    /** The first node of each item. */
    int[] head = new int[64];

    /** Nodes from 1; node 0 is the root. */
    int nodes;

    int[] item = new int[256];
    int[] parent = new int[256];
    int[] count = new int[256];
    /** The next node of the same item. */
    int[] next = new int[256];

    private int[] slots = new int[512];
    private int mask;

    /** Begins anew with so many items and at most so many nodes; the caller fills names and supports. */
    void begin(int itemCount, long nodesAtMost) {
        items = itemCount;
        if (name.length < itemCount) {
            int room = Math.max(itemCount, 2 * name.length);
            name = new int[room];
            support = new int[room];
            head = new int[room];
        }
        Arrays.fill(head, 0, itemCount, NONE);
        int capacity = Integer.highestOneBit(Math.clamp(2 * nodesAtMost, 15, 1 << 29)) << 1;
        if (slots.length < capacity) {
            slots = new int[capacity];
        } else {
            Arrays.fill(slots, 0, capacity, 0);
        }
        mask = capacity - 1;
        nodes = 1;
    }

    /** The node of an item below another, which is made where there is none, with so much added to its count. */
    int grow(int below, int which, int by) {
        int hash = (below * 31 + which) * SPREAD;
        int at = (hash ^ hash >>> 15) & mask;
        for (int node = slots[at]; node != 0; node = slots[at]) {
            if (item[node] == which && parent[node] == below) {
                count[node] += by;
                return node;
            }
            at = at + 1 & mask;
        }
        if (nodes == item.length) {
            int room = (int) Math.min(Integer.MAX_VALUE - 8L, nodes * 2L);
            item = Arrays.copyOf(item, room);
            parent = Arrays.copyOf(parent, room);
            count = Arrays.copyOf(count, room);
            next = Arrays.copyOf(next, room);
        }
        int node = nodes++;
        slots[at] = node;
        item[node] = which;
        parent[node] = below;
        count[node] = by;
        next[node] = head[which];
        head[which] = node;
        return node;
    }

    /** Gives the room back that only growing needs. */
    void finish() {
        slots = new int[0];
    }
}
