package org.clientele.analysis.rule;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.WordColumn;
import org.clientele.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Takes the first so many customers of an order: by a number, or by chance that is the same every time. */
final class Draws {
    private static final int HUNDRED = 100;

    private Draws() {}

    /** The hundredth, 0 to 99, of a keyed hash. */
    static int place(String salt, int id) {
        return (int) Long.remainderUnsigned(hash(start(salt), id), HUNDRED);
    }

    /** What a salt makes of the beginning of a hash: the finaliser of SplitMix64 over its letters. */
    static long start(String salt) {
        long hash = 0x9E3779B97F4A7C15L;
        for (int i = 0; i < salt.length(); i++) {
            hash = mix(hash ^ salt.charAt(i));
        }
        return hash;
    }

    /** The keyed hash of a lasting id. */
    static long hash(long start, int id) {
        return mix(start ^ id);
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** How many of so many a share means; a part of a person counts as one. */
    private static int wanted(int count, boolean percent, int all) {
        return percent ? (int) Math.ceilDiv((long) all * count, HUNDRED) : Math.min(count, all);
    }

    /** So many drawn by chance: those with the lowest keyed hashes, equal ones in the order of their ids. */
    static CustomerSet sample(Rule.Sample rule, int[] ids) {
        long start = start(rule.salt());
        long[] hashes = new long[ids.length];
        for (int c = 0; c < ids.length; c++) {
            // unsigned order, as signed numbers
            hashes[c] = hash(start, ids[c]) ^ Long.MIN_VALUE;
        }
        int wanted = wanted(rule.count(), rule.percent(), ids.length);
        CustomerSet.Builder drawn = new CustomerSet.Builder(ids.length);
        if (wanted > 0) {
            long[] sorted = hashes.clone();
            Arrays.parallelSort(sorted);
            long border = sorted[wanted - 1];
            int left = wanted;
            for (long hash : hashes) {
                left -= hash < border ? 1 : 0;
            }
            for (int c = 0; c < ids.length; c++) {
                if (hashes[c] < border || hashes[c] == border && left-- > 0) {
                    drawn.add(c);
                }
            }
        }
        return drawn.build();
    }

    /**
     * Those with the highest numbers, ties in the order of their ids.
     *
     * @param value by customer, NaN where there is none
     * @param per the group of each customer, or null for one group of all
     */
    static CustomerSet top(Rule.Top rule, int customers, IntToDoubleFunction value, @Nullable WordColumn per) {
        int groups = per == null ? 1 : per.words().size();
        int[] start = new int[groups + 1];
        double[] values = new double[customers];
        int[] group = new int[customers];
        for (int c = 0; c < customers; c++) {
            values[c] = value.applyAsDouble(c);
            group[c] = Double.isNaN(values[c]) ? WordColumn.BLANK : per == null ? 0 : per.code()[c];
            if (group[c] >= 0) {
                start[group[c] + 1]++;
            }
        }
        for (int g = 0; g < groups; g++) {
            start[g + 1] += start[g];
        }
        double[] sorted = new double[start[groups]];
        int[] fill = start.clone();
        for (int c = 0; c < customers; c++) {
            if (group[c] >= 0) {
                // + 0.0 makes one zero of two
                sorted[fill[group[c]]++] = values[c] + 0.0;
            }
        }
        double[] border = new double[groups];
        int[] left = new int[groups];
        for (int g = 0; g < groups; g++) {
            int wanted = wanted(rule.count(), rule.percent(), start[g + 1] - start[g]);
            if (wanted > 0) {
                border[g] = Selection.nth(sorted, start[g], start[g + 1], start[g + 1] - wanted);
                left[g] = wanted;
            } else {
                border[g] = Double.POSITIVE_INFINITY;
            }
        }
        for (int c = 0; c < customers; c++) {
            if (group[c] >= 0 && values[c] > border[group[c]]) {
                left[group[c]]--;
            }
        }
        CustomerSet.Builder top = new CustomerSet.Builder(customers);
        for (int c = 0; c < customers; c++) {
            int g = group[c];
            if (g >= 0 && (values[c] > border[g] || values[c] == border[g] && left[g]-- > 0)) {
                top.add(c);
            }
        }
        return top.build();
    }
}
