package org.clientele.app.evaluate;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.Purchases;
import org.clientele.data.read.interaction.Pairs;

/** Turns the rows of files into what recommenders learn from. */
final class PairTable {
    private static final long DAY = 86_400;

    private PairTable() {}

    /** Rows sorted by person, then time, then place in the file.
     *
     * <p>Rows of one basket, or of one second where there are no baskets, count as bought together.
     *
     * @param weights whether the weights of the file count */
    static Purchases purchases(Pairs pairs, int users, int items, boolean weights) {
        int n = pairs.size();
        int[] offset = new int[users + 1];
        int[] order = sorted(pairs, offset);
        int[] item = new int[n];
        int[] day = new int[n];
        int[] basket = new int[n];
        float[] weight = pairs.weight() == null || !weights ? null : new float[n];
        int together = 0;
        for (int at = 0; at < n; at++) {
            int row = order[at];
            int before = at == 0 ? -1 : order[at - 1];
            item[at] = pairs.item()[row];
            day[at] = pairs.second() == null ? 0 : (int) Math.floorDiv(pairs.second()[row], DAY);
            together += before < 0 || !sameBasket(pairs, before, row) ? 1 : 0;
            basket[at] = pairs.basket() == null ? together : pairs.basket()[row];
            if (weight != null && pairs.weight() != null) {
                weight[at] = pairs.weight()[row];
            }
        }
        return new Purchases(items, offset, item, day, basket, null, weight);
    }

    /** The rows by person, time and place in the file; fills where each person's begin. */
    private static int[] sorted(Pairs pairs, int[] offset) {
        for (int user : pairs.user()) {
            offset[user + 1]++;
        }
        for (int u = 0; u + 1 < offset.length; u++) {
            offset[u + 1] += offset[u];
        }
        int[] next = offset.clone();
        int[] order = new int[pairs.size()];
        for (int row = 0; row < order.length; row++) {
            order[next[pairs.user()[row]]++] = row;
        }
        long[] second = pairs.second();
        if (second != null) {
            for (int u = 0; u + 1 < offset.length; u++) {
                byTime(order, offset[u], offset[u + 1], second);
            }
        }
        return order;
    }

    private static void byTime(int[] order, int from, int to, long[] second) {
        Integer[] rows = new Integer[to - from];
        Arrays.setAll(rows, i -> order[from + i]);
        Arrays.sort(rows, (a, b) -> Long.compare(second[a], second[b]));
        for (int i = 0; i < rows.length; i++) {
            order[from + i] = rows[i];
        }
    }

    private static boolean sameBasket(Pairs pairs, int a, int b) {
        return pairs.user()[a] == pairs.user()[b] && pairs.second() != null && pairs.second()[a] == pairs.second()[b];
    }

    /** Products that hidden ones are ranked among, from the rows of a test file. */
    static SparseRows rivals(Pairs tests, int[][] rivals, int users, int items) {
        int all = 0;
        for (int[] row : rivals) {
            all += row.length;
        }
        int[] user = new int[all];
        int[] item = new int[all];
        int at = 0;
        for (int r = 0; r < rivals.length; r++) {
            for (int rival : rivals[r]) {
                user[at] = tests.user()[r];
                item[at++] = rival;
            }
        }
        return Interactions.of(users, items, user, item, null, null).byUser();
    }

    /** Products that hidden ones are ranked among, by person. */
    static SparseRows rivals(int[][] byUser, int users, int items) {
        int all = 0;
        for (int[] row : byUser) {
            all += row.length;
        }
        int[] user = new int[all];
        int[] item = new int[all];
        int at = 0;
        for (int u = 0; u < byUser.length; u++) {
            for (int rival : byUser[u]) {
                user[at] = u;
                item[at++] = rival;
            }
        }
        return Interactions.of(users, items, user, item, null, null).byUser();
    }
}
