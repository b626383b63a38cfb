package org.clientele.analysis.strategy;

/**
 * Who gets which offers.
 *
 * @param taken by person: bit o is set when the person gets offer o
 * @param total what is expected of all of it, in units of money
 * @param bound what no assignment can bring more than, by the prices
 * @param used people who get each offer
 * @param spent units of money
 * @param prices what one more of each limited thing is worth
 */
public record OfferResult(int[] taken, double total, double bound, int[] used, double spent, Prices prices) {
    /**
     * What one more of each limited thing is worth, in units of money; 0 where there is enough.
     *
     * @param stock one more unit of each offer
     * @param send one more message
     * @param money one more unit of money to spend
     */
    public record Prices(double[] stock, double send, double money) {}

    /** By what share the total may at most fall short of the best; 0 when it is the best. */
    public double gap() {
        return bound <= 0 ? 0 : Math.max(0, (bound - total) / bound);
    }

    /** Whether that person gets that offer. */
    public boolean gets(int person, int offer) {
        return (taken[person] & 1 << offer) != 0;
    }

    /** How many messages are sent. */
    public int sends() {
        int sum = 0;
        for (int each : used) {
            sum += each;
        }
        return sum;
    }
}
