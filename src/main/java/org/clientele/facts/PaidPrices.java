package org.clientele.facts;

/** Gives products that have no list price the median price that was paid for a piece. */
final class PaidPrices {
    private PaidPrices() {}

    /** Fills in the prices of those products; 0 where nobody has bought one. */
    static void fill(long[] prices, boolean[] wanted, OrderLines lines) {
        int[] offset = new int[prices.length + 1];
        int[] product = lines.product();
        for (int line = 0; line < product.length; line++) {
            int p = product[line];
            if (p >= 0 && wanted[p] && lines.counts(line)) {
                offset[p + 1]++;
            }
        }
        for (int p = 0; p < prices.length; p++) {
            offset[p + 1] += offset[p];
        }
        long[] paid = new long[offset[prices.length]];
        int[] next = offset.clone();
        int[] quantity = lines.quantity();
        long[] amount = lines.amount();
        for (int line = 0; line < product.length; line++) {
            int p = product[line];
            if (p >= 0 && wanted[p] && lines.counts(line)) {
                paid[next[p]++] = quantity[line] == 1000 ? amount[line] : amount[line] * 1000 / quantity[line];
            }
        }
        for (int p = 0; p < prices.length; p++) {
            if (wanted[p]) {
                int from = offset[p];
                int to = offset[p + 1];
                prices[p] = from == to ? 0 : ranked(paid, from, to - 1, from + to >>> 1);
            }
        }
    }

    /** The value that would stand at that place if the values from the first to the last were sorted. */
    private static long ranked(long[] values, int first, int last, int place) {
        int low = first;
        int high = last;
        while (low < high) {
            long pivot = middle(values[low], values[low + high >>> 1], values[high]);
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    long held = values[left];
                    values[left++] = values[right];
                    values[right--] = held;
                }
            }
            if (place <= right) {
                high = right;
            } else if (place >= left) {
                low = left;
            } else {
                return pivot;
            }
        }
        return values[place];
    }

    private static long middle(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
