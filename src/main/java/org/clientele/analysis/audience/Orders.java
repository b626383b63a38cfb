package org.clientele.analysis.audience;

import java.util.Arrays;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;

/**
 * The orders of each customer that count, oldest first, without their lines.
 *
 * @param offset n+1 entries: the orders of customer c are {@code offset[c]} to {@code offset[c+1]}
 * @param hour hours since 1970-01-01T00:00
 * @param money what each brought, in ten-thousandths
 */
record Orders(int[] offset, int[] hour, long[] money) {
    /** Stands for the hour of an order that never was. */
    static final int NEVER = Integer.MIN_VALUE;

    static Orders of(Facts facts) {
        OrderLines lines = facts.lines();
        int n = facts.customers();
        int[] offset = new int[n + 1];
        int[] hour = new int[lines.size()];
        long[] money = new long[lines.size()];
        int at = 0;
        for (int c = 0; c < n; c++) {
            int last = -1;
            for (int i = lines.offset()[c]; i < lines.offset()[c + 1]; i++) {
                if (!lines.counts(i)) {
                    continue;
                }
                if (last < 0 || lines.order()[i] != lines.order()[last]) {
                    hour[at++] = lines.day()[i] * 24 + lines.minute()[i] / 60;
                }
                money[at - 1] += lines.revenue(i);
                last = i;
            }
            offset[c + 1] = at;
        }
        return new Orders(offset, Arrays.copyOf(hour, at), Arrays.copyOf(money, at));
    }

    /** The hour of the last order, {@link #NEVER} where there is none. */
    int last(int customer) {
        return offset[customer] == offset[customer + 1] ? NEVER : hour[offset[customer + 1] - 1];
    }

    /** The hours of the last orders of all. */
    int[] last() {
        int[] last = new int[offset.length - 1];
        for (int c = 0; c < last.length; c++) {
            last[c] = last(c);
        }
        return last;
    }

    /** What a customer has brought in all, in ten-thousandths. */
    long spent(int customer) {
        long sum = 0;
        for (int i = offset[customer]; i < offset[customer + 1]; i++) {
            sum += money[i];
        }
        return sum;
    }
}
