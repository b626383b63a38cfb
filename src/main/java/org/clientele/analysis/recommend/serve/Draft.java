package org.clientele.analysis.recommend.serve;

/** The list of one person while it is made; keeps the limits of category and variants. */
final class Draft {
    private final int k;
    private final int maxPerCategory;
    private final int[] category;
    private final int[] parent;
    private final int[] item;
    private final Ground[] ground;
    private final boolean[] taken;
    private final int[] inCategory;
    private final int[] ofParent;
    private int size;

    Draft(Goods goods, ServingRules rules, int k) {
        this.k = k;
        maxPerCategory = rules.maxPerCategory();
        category = goods.catalogue().category().code();
        parent = rules.onePerParent() ? goods.parent() : new int[0];
        item = new int[k];
        ground = new Ground[k];
        taken = new boolean[goods.catalogue().size()];
        inCategory = new int[goods.catalogue().category().words().size()];
        ofParent = new int[parent.length];
    }

    int k() {
        return k;
    }

    boolean full() {
        return size == k;
    }

    /** Whether anything but what is hidden can keep a product out. */
    boolean limited() {
        return maxPerCategory > 0 || parent.length > 0;
    }

    boolean has(int product) {
        return taken[product];
    }

    /** Whether a product may still come in. */
    boolean allows(int product, boolean lenient) {
        if (taken[product]) {
            return false;
        }
        boolean crowded =
                maxPerCategory > 0 && category[product] >= 0 && inCategory[category[product]] >= maxPerCategory;
        boolean twin = parent.length > 0 && ofParent[parent[product]] > 0;
        return lenient || !crowded && !twin;
    }

    void take(int product, Ground why, boolean lenient) {
        if (size < k && allows(product, lenient)) {
            item[size] = product;
            ground[size++] = why;
            count(product, 1);
        }
    }

    /** Takes a product out of its place for another, if that may come in. */
    boolean replace(int place, int product, Ground why) {
        int before = item[place];
        count(before, -1);
        if (product == before || !allows(product, false)) {
            count(before, 1);
            return false;
        }
        item[place] = product;
        ground[place] = why;
        count(product, 1);
        return true;
    }

    private void count(int product, int by) {
        taken[product] = by > 0;
        if (category[product] >= 0) {
            inCategory[category[product]] += by;
        }
        if (parent.length > 0) {
            ofParent[parent[product]] += by;
        }
    }

    /** How many of the list are of a group. */
    int count(boolean[] member) {
        int count = 0;
        for (int r = 0; r < size; r++) {
            count += member[item[r]] ? 1 : 0;
        }
        return count;
    }

    /** The last place whose product is of neither group, -1 when there is none. */
    int last(boolean[] one, boolean[] other) {
        for (int r = size - 1; r >= 0; r--) {
            if (!one[item[r]] && !other[item[r]]) {
                return r;
            }
        }
        return -1;
    }

    void clear() {
        while (size > 0) {
            count(item[--size], -1);
        }
    }

    /** Writes the list down as row p. */
    void into(Suggestions all, int p, float[] scores) {
        for (int r = 0; r < size; r++) {
            int at = p * k + r;
            all.item()[at] = item[r];
            all.ground()[at] = (byte) ground[r].ordinal();
            all.score()[at] = ground[r] == Ground.HISTORY ? scores[item[r]] : 0f;
        }
    }
}
