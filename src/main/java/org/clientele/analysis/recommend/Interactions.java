package org.clientele.analysis.recommend;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.jspecify.annotations.Nullable;

/**
 * Who bought what: one entry per customer and product, with how often and when last.
 *
 * @param byUser customers × products; the value is the number of order lines (decayed where asked), null when all are 1
 * @param byItem the transpose
 * @param day the epoch day of the last purchase of each entry of {@code byUser}
 * @param asOf the epoch day as of which this is the state; no entry is newer
 */
public record Interactions(SparseRows byUser, SparseRows byItem, int[] day, int asOf) {
    /** How many customers there are, with or without purchases. */
    public int users() {
        return byUser.rows();
    }

    /** How many products there are. */
    public int items() {
        return byItem.rows();
    }

    /** How many different customer and product pairs there are. */
    public int entries() {
        return byUser.entries();
    }

    /** What that customer has bought. */
    public History history(int user) {
        int from = byUser.start()[user];
        int to = byUser.start()[user + 1];
        int[] items = Arrays.copyOfRange(byUser.index(), from, to);
        float[] weights = new float[items.length];
        for (int e = from; e < to; e++) {
            weights[e - from] = byUser.valueAt(e);
        }
        return new History(items, weights, Arrays.copyOfRange(day, from, to), asOf);
    }

    /** The same with the newest products of each person only, see {@link History#newest}.
     *
     * @param limit at most that many products a person; 0 for all */
    public Interactions newest(int limit) {
        int size = 0;
        for (int u = 0; u < users(); u++) {
            size += limit == 0 ? byUser.length(u) : Math.min(limit, byUser.length(u));
        }
        if (size == entries()) {
            return this;
        }
        int[] start = new int[users() + 1];
        int[] index = new int[size];
        float[] value = byUser.value() == null ? null : new float[size];
        int[] days = new int[size];
        int at = 0;
        for (int u = 0; u < users(); u++) {
            for (int e : Newest.entries(day, byUser.start()[u], byUser.start()[u + 1], limit)) {
                index[at] = byUser.index()[e];
                days[at] = day[e];
                if (value != null) {
                    value[at] = byUser.valueAt(e);
                }
                at++;
            }
            start[u + 1] = at;
        }
        SparseRows kept = new SparseRows(items(), start, index, value);
        return new Interactions(kept, kept.transpose(), days, asOf);
    }

    /** From pairs that may repeat; repeated pairs add their weights and keep the newest day.
     *
     * @param users number of customers
     * @param items number of products
     * @param user customer of each pair
     * @param item product of each pair
     * @param weight weight of each pair, null for 1 each
     * @param day epoch day of each pair, null for 0
     */
    public static Interactions of(
            int users, int items, int[] user, int[] item, float @Nullable [] weight, int @Nullable [] day) {
        int n = user.length;
        int[] start = new int[users + 1];
        for (int u : user) {
            start[u + 1]++;
        }
        for (int u = 0; u < users; u++) {
            start[u + 1] += start[u];
        }
        int[] next = start.clone();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[next[user[i]]++] = i;
        }
        return new InteractionsBuilder(users, items, n).fill(start, order, item, weight, day);
    }
}
