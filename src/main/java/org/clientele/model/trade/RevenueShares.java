package org.clientele.model.trade;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/** Exact whole-number arithmetic of money: rounding half up, and sharing a sum out so that the parts add up to it. */
final class RevenueShares {
    private RevenueShares() {}

    /** {@code a · b / c} rounded half up, exact however large the product is; nothing is below zero, c is above. */
    static long scaled(long a, long b, long c) {
        long product = a * b;
        if (Math.multiplyHigh(a, b) == 0 && product >= 0 && product <= (Long.MAX_VALUE - c) / 2) {
            return (2 * product + c) / (2 * c);
        }
        BigInteger exact = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)).shiftLeft(1);
        return exact.add(BigInteger.valueOf(c))
                .divide(BigInteger.valueOf(c).shiftLeft(1))
                .longValueExact();
    }

    /**
     * Shares a sum out in proportion to weights, by largest remainder: each gets the whole part of its share, and what is
     * left goes one by one to the largest remainders, of equal ones to the first.
     *
     * @param sum what is shared out, 0 or more
     * @param weight the weights, 0 or more, at least one above 0
     * @param n how many
     * @param share takes the shares
     */
    static void split(long sum, long[] weight, int n, long[] share) {
        if (n == 1) {
            share[0] = sum;
            return;
        }
        BigInteger whole = BigInteger.ZERO;
        for (int i = 0; i < n; i++) {
            whole = whole.add(BigInteger.valueOf(weight[i]));
        }
        BigInteger total = BigInteger.valueOf(sum);
        BigInteger[] rest = new BigInteger[n];
        long left = sum;
        for (int i = 0; i < n; i++) {
            BigInteger[] part = total.multiply(BigInteger.valueOf(weight[i])).divideAndRemainder(whole);
            share[i] = part[0].longValueExact();
            rest[i] = part[1];
            left -= share[i];
        }
        if (left == 0) {
            return;
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparing((Integer i) -> rest[i]).reversed());
        for (int i = 0; i < left; i++) {
            share[order[i]]++;
        }
    }
}
