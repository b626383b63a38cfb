package org.clientele.analysis.strategy;

/**
 * What an assignment comes to.
 *
 * @param total margin expected
 * @param spent money
 * @param used people who get each offer
 */
record OfferTotals(double total, double spent, int[] used) {
    static OfferTotals of(OfferSpec spec, int[] taken) {
        double total = 0;
        int[] used = new int[spec.offers()];
        for (int i = 0; i < taken.length; i++) {
            for (int left = taken[i]; left != 0; left &= left - 1) {
                int o = Integer.numberOfTrailingZeros(left);
                total += spec.value()[i * spec.offers() + o];
                used[o]++;
            }
        }
        double spent = 0;
        for (int o = 0; o < used.length; o++) {
            spent += used[o] * spec.cost()[o];
        }
        return new OfferTotals(total, spent, used);
    }
}
