package org.clientele.analysis.features;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The known values of a column in ascending order, and what can be read off them.
 *
 * @param values ascending, without NaN
 */
record Sorted(float[] values) {
    private static final int MANY = 4096;
    private static final int BITS = 11;

    /** The known values of a column. */
    static Sorted of(float[] column) {
        float[] known = new float[column.length];
        int size = 0;
        for (float value : column) {
            if (!Float.isNaN(value)) {
                known[size++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(known, size);
        if (size < MANY) {
            Arrays.sort(sorted);
        } else {
            radix(sorted);
        }
        return new Sorted(sorted);
    }

    /** Sorts by three passes over the bits of the numbers, which for many rows takes a fraction of comparing them. */
    private static void radix(float[] values) {
        int n = values.length;
        int[] keys = new int[n];
        int[] spare = new int[n];
        for (int i = 0; i < n; i++) {
            // Adding zero turns −0 into 0; the sign is folded in so that keys compare like the numbers.
            int bits = Float.floatToRawIntBits(values[i] + 0f);
            keys[i] = bits ^ (bits >> 31 | Integer.MIN_VALUE);
        }
        for (int shift = 0; shift < 32; shift += BITS) {
            int[] next = new int[1 << BITS];
            for (int key : keys) {
                next[key >>> shift & (1 << BITS) - 1]++;
            }
            int at = 0;
            for (int b = 0; b < next.length; b++) {
                int count = next[b];
                next[b] = at;
                at += count;
            }
            for (int key : keys) {
                spare[next[key >>> shift & (1 << BITS) - 1]++] = key;
            }
            int[] swap = keys;
            keys = spare;
            spare = swap;
        }
        for (int i = 0; i < n; i++) {
            int key = keys[i];
            values[i] = Float.intBitsToFloat(key ^ (~key >> 31 | Integer.MIN_VALUE));
        }
    }

    /** The values of these people. */
    static float[] rows(IntToDoubleFunction value, int[] people) {
        float[] rows = new float[people.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) value.applyAsDouble(people[i]);
        }
        return rows;
    }

    /** A number in few digits, for names of ranges. */
    static String plain(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .round(new MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString()
                : "–";
    }

    int size() {
        return values.length;
    }

    /** A quantile (type 7 of Hyndman and Fan); NaN without a value. */
    double quantile(double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double at = share * (values.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, values.length - 1);
        return values[low] + (at - low) * ((double) values[high] - values[low]);
    }

    /** How many different values there are. */
    int distinct() {
        int count = values.length == 0 ? 0 : 1;
        for (int i = 1; i < values.length; i++) {
            count += values[i] != values[i - 1] ? 1 : 0;
        }
        return count;
    }

    /** The most frequent value, the smallest of equals; NaN without one. */
    double mode() {
        double mode = Double.NaN;
        int most = 0;
        for (int from = 0; from < values.length; ) {
            int to = from;
            while (to < values.length && values[to] == values[from]) {
                to++;
            }
            if (to - from > most) {
                most = to - from;
                mode = values[from];
            }
            from = to;
        }
        return mode;
    }

    /** How many values are smaller. */
    int below(double value) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How many values are smaller or equal. */
    int upTo(double value) {
        return below(Math.nextUp((float) value));
    }
}
