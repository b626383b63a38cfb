package org.clientele.analysis.strategy;

import java.util.Arrays;

/** Makes of what everybody would take at prices an assignment that keeps all limits. */
final class OfferRepair {
    private static final long INDEX = 0xffffffffL;

    private final OfferSpec spec;
    private final int k;

    OfferRepair(OfferSpec spec) {
        this.spec = spec;
        this.k = spec.offers();
    }

    private static final class Left {
        final int[] stock;
        double budget;
        int sends;

        Left(OfferSpec spec) {
            stock = spec.stock().clone();
            budget = spec.budget() * (1 + 1e-12);
            sends = spec.sendsInAll();
        }

        boolean anything() {
            return sends > 0 && Arrays.stream(stock).anyMatch(each -> each > 0);
        }

        boolean take(int offer, double cost) {
            if (stock[offer] == 0 || sends == 0 || cost > budget) {
                return false;
            }
            stock[offer]--;
            sends--;
            budget -= cost;
            return true;
        }
    }

    /** First those who lose most without it, then, of what is left, those who gain most. */
    int[] feasible(OfferPrices prices) {
        int[] taken = new int[spec.people()];
        Left left = new Left(spec);
        give(order(prices, taken, true), taken, left);
        if (left.anything()) {
            give(order(prices, taken, false), taken, left);
        }
        return taken;
    }

    private void give(long[] pairs, int[] taken, Left left) {
        for (long pair : pairs) {
            int at = (int) (pair & INDEX);
            int person = at / k;
            int offer = at % k;
            if (Integer.bitCount(taken[person]) < spec.most() && left.take(offer, spec.cost()[offer])) {
                taken[person] |= 1 << offer;
            } else if (left.sends == 0) {
                return;
            }
        }
    }

    /** Pairs in order of what they are worth after the prices: those that are worth something, or the others that bring
     * something at all. */
    private long[] order(OfferPrices prices, int[] taken, boolean worthIt) {
        long[] pairs = new long[1024];
        int size = 0;
        for (int i = 0; i < spec.people(); i++) {
            if (Integer.bitCount(taken[i]) >= spec.most()) {
                continue;
            }
            for (int o = 0; o < k; o++) {
                double worth = prices.worth(i, o);
                boolean wanted = worthIt ? worth > 0 : spec.value()[i * k + o] > 0;
                if (wanted && (taken[i] & 1 << o) == 0) {
                    if (size == pairs.length) {
                        pairs = Arrays.copyOf(pairs, size + (size >> 1));
                    }
                    pairs[size++] = (long) descending((float) worth) << 32 | i * k + o & INDEX;
                }
            }
        }
        Arrays.sort(pairs, 0, size);
        return Arrays.copyOf(pairs, size);
    }

    /** A whole number that is the smaller, the larger the value. */
    private static int descending(float value) {
        int bits = Float.floatToIntBits(value);
        int rising = bits ^ bits >> 31 & Integer.MAX_VALUE;
        return ~rising;
    }
}
