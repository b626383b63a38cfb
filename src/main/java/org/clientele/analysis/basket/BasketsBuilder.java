package org.clientele.analysis.basket;

import java.util.Arrays;

/** Collects baskets, one after the other, from a stream of unknown length. */
public final class BasketsBuilder {
    private int[] offset = new int[1025];
    private int[] item = new int[8192];
    private int baskets;
    private int lines;
    private int items;

    /** Puts an item into the basket that is being filled; the same one twice counts once. */
    public void add(int which) {
        if (lines == item.length) {
            item = Arrays.copyOf(item, grown(lines));
        }
        item[lines++] = which;
        items = Math.max(items, which + 1);
    }

    /** Ends the basket that is being filled, also an empty one; the next item goes into a new one. */
    public void end() {
        int from = offset[baskets];
        Arrays.sort(item, from, lines);
        int kept = from;
        for (int i = from; i < lines; i++) {
            if (i == from || item[i] != item[kept - 1]) {
                item[kept++] = item[i];
            }
        }
        lines = kept;
        if (baskets + 2 > offset.length) {
            offset = Arrays.copyOf(offset, grown(offset.length));
        }
        offset[++baskets] = lines;
    }

    /** Ends the basket that is being filled unless nothing is in it. */
    public void endUnlessEmpty() {
        if (lines > offset[baskets]) {
            end();
        }
    }

    /** How many baskets were ended so far. */
    public int size() {
        return baskets;
    }

    /** The baskets that were ended.
     *
     * @param atLeast how many items there are at least, whether they were met or not */
    public Baskets build(int atLeast) {
        return new Baskets(
                Math.max(atLeast, items), Arrays.copyOf(offset, baskets + 1), Arrays.copyOf(item, offset[baskets]));
    }

    private static int grown(int size) {
        return (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 16L);
    }
}
