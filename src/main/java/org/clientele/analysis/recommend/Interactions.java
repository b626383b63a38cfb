package org.clientele.analysis.recommend;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.jspecify.annotations.Nullable;

/**
 * Who bought (or looked at, liked …) what: one entry per customer and product, with how often and when last.
 *
 * @param byUser customers × products; the value is the number of order lines (decayed where asked), null when all are 1
 * @param byItem the transpose
 * @param day the epoch day of the last purchase of each entry of {@code byUser}; of the last touch where there is none
 * @param asOf the epoch day as of which this is the state; no entry is newer
 * @param purchased whether each entry of {@code byUser} was bought; null when all were
 */
public record Interactions(SparseRows byUser, SparseRows byItem, int[] day, int asOf, boolean @Nullable [] purchased) {
    /** Purchases alone. */
    public Interactions(SparseRows byUser, SparseRows byItem, int[] day, int asOf) {
        this(byUser, byItem, day, asOf, null);
    }

    /** Whether an entry of {@code byUser} was bought, not only looked at. */
    public boolean bought(int entry) {
        return purchased == null || purchased[entry];
    }

    /** Whether that customer has bought that product. */
    public boolean bought(int user, int item) {
        int entry = byUser.find(user, item);
        return entry >= 0 && bought(entry);
    }

    /** What was bought alone; the same when nothing else is there. */
    public Interactions boughtOnly() {
        if (purchased == null) {
            return this;
        }
        int[] user = new int[entries()];
        int[] item = new int[user.length];
        float[] weight = new float[user.length];
        int[] when = new int[user.length];
        int size = 0;
        for (int u = 0; u < users(); u++) {
            for (int e = byUser.start()[u]; e < byUser.start()[u + 1]; e++) {
                if (purchased[e]) {
                    user[size] = u;
                    item[size] = byUser.index()[e];
                    weight[size] = byUser.valueAt(e);
                    when[size++] = day[e];
                }
            }
        }
        Interactions only = of(
                users(),
                items(),
                Arrays.copyOf(user, size),
                Arrays.copyOf(item, size),
                Arrays.copyOf(weight, size),
                Arrays.copyOf(when, size));
        return new Interactions(only.byUser(), only.byItem(), only.day(), asOf);
    }

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
        return new History(
                items,
                weights,
                Arrays.copyOfRange(day, from, to),
                asOf,
                purchased == null ? null : Arrays.copyOfRange(purchased, from, to));
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
        return new InteractionsBuilder(users, items, n).fill(start, order, item, weight, day, null);
    }
}
