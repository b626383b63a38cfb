package org.clientele.analysis.recommend;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;
import org.jspecify.annotations.Nullable;

/** Merges the purchases of each customer into one entry per product. */
final class InteractionsBuilder {
    private final int users;
    private final int items;
    private final int[] index;
    private final float[] value;
    private final int[] lastDay;
    private final boolean[] purchased;
    private int size;

    InteractionsBuilder(int users, int items, int capacity) {
        this.users = users;
        this.items = items;
        index = new int[capacity];
        value = new float[capacity];
        lastDay = new int[capacity];
        purchased = new boolean[capacity];
    }

    /** Takes pairs grouped by user: those of user u are {@code order[start[u]…start[u+1]]}.
     *
     * @param signal ordinal of the {@link Signal} of each pair, null when all are purchases */
    Interactions fill(
            int[] start,
            int[] order,
            int[] item,
            float @Nullable [] weight,
            int @Nullable [] day,
            byte @Nullable [] signal) {
        int[] merged = new int[users + 1];
        float[] sum = new float[items];
        int[] newest = new int[items];
        boolean[] seen = new boolean[items];
        boolean[] bought = new boolean[items];
        int longest = 0;
        for (int u = 0; u < users; u++) {
            longest = Math.max(longest, start[u + 1] - start[u]);
        }
        int[] touched = new int[longest];
        int asOf = Integer.MIN_VALUE;
        boolean binary = true;
        boolean onlyBought = true;
        for (int u = 0; u < users; u++) {
            int count = 0;
            for (int p = start[u]; p < start[u + 1]; p++) {
                int pair = order[p];
                int product = item[pair];
                int when = day == null ? 0 : day[pair];
                boolean purchase = signal == null || signal[pair] == Signal.PURCHASE.ordinal();
                asOf = Math.max(asOf, when);
                if (!seen[product]) {
                    seen[product] = true;
                    sum[product] = 0;
                    newest[product] = when;
                    bought[product] = purchase;
                    touched[count++] = product;
                }
                sum[product] += weight == null ? 1f : weight[pair];
                if (purchase && !bought[product]) {
                    bought[product] = true;
                    newest[product] = when;
                } else if (purchase == bought[product]) {
                    newest[product] = Math.max(newest[product], when);
                }
            }
            Arrays.sort(touched, 0, count);
            for (int t = 0; t < count; t++) {
                int product = touched[t];
                seen[product] = false;
                index[size] = product;
                value[size] = sum[product];
                lastDay[size] = newest[product];
                purchased[size] = bought[product];
                onlyBought &= bought[product];
                binary &= value[size] == 1f;
                size++;
            }
            merged[u + 1] = size;
        }
        SparseRows byUser =
                new SparseRows(items, merged, Arrays.copyOf(index, size), binary ? null : Arrays.copyOf(value, size));
        return new Interactions(
                byUser,
                byUser.transpose(),
                Arrays.copyOf(lastDay, size),
                asOf == Integer.MIN_VALUE ? 0 : asOf,
                onlyBought ? null : Arrays.copyOf(purchased, size));
    }
}
