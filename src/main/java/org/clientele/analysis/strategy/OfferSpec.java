package org.clientele.analysis.strategy;

/**
 * Who may get which offer, what that is expected to bring, and what there is to give.
 *
 * @param people how many people
 * @param offers how many offers, at most 30
 * @param value by person, then offer: the margin expected beyond what comes without it, all costs taken off, in units of
 *     money; {@link Float#NEGATIVE_INFINITY} where the person cannot get it
 * @param most the most offers for one person, at least 1
 * @param stock of each offer, 0 or more; {@link Integer#MAX_VALUE} for no limit
 * @param cost of each offer for each person who gets it, in units of money, 0 or more
 * @param budget units of money that may be spent; {@link Double#POSITIVE_INFINITY} for no limit
 * @param sends messages that may be sent; {@link Integer#MAX_VALUE} for no limit
 */
public record OfferSpec(
        int people, int offers, float[] value, int most, int[] stock, double[] cost, double budget, int sends) {
    private static final int MOST_OFFERS = 30;

    public OfferSpec {
        if (people < 0
                || offers < 1
                || offers > MOST_OFFERS
                || (long) people * offers > Integer.MAX_VALUE - 8
                || value.length != people * offers
                || most < 1
                || stock.length != offers
                || cost.length != offers
                || !(budget >= 0)
                || sends < 0) {
            throw new IllegalArgumentException(people + " people, " + offers + " offers");
        }
    }

    /** Whether every offer costs the same, so that the budget is a number of messages. */
    boolean oneCost() {
        for (double each : cost) {
            if (each != cost[0]) {
                return false;
            }
        }
        return true;
    }

    /** Messages that may be sent where every offer costs the same. */
    int sendsInAll() {
        if (!oneCost() || cost[0] == 0 || budget == Double.POSITIVE_INFINITY) {
            return sends;
        }
        return (int) Math.min(sends, Math.floor(budget / cost[0] * (1 + 1e-12)));
    }

    /** Every n-th person with the n-th part of all there is. */
    OfferSpec everyNth(int nth) {
        int some = people / nth;
        float[] part = new float[some * offers];
        for (int i = 0; i < some; i++) {
            System.arraycopy(value, i * nth * offers, part, i * offers, offers);
        }
        int[] few = new int[offers];
        for (int o = 0; o < offers; o++) {
            few[o] = stock[o] == Integer.MAX_VALUE ? stock[o] : Math.ceilDiv(stock[o], nth);
        }
        return new OfferSpec(
                some,
                offers,
                part,
                most,
                few,
                cost,
                budget / nth,
                sends == Integer.MAX_VALUE ? sends : Math.ceilDiv(sends, nth));
    }
}
