package org.clientele.analysis.results;

import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;

/**
 * What the people of a campaign ordered in the days after it.
 *
 * @param orders orders of each person
 * @param revenue what they came to under the workbench's definition of revenue, in ten-thousandths
 * @param costed the part of that revenue whose products have a known cost, in ten-thousandths
 * @param cost what those products cost, in ten-thousandths
 */
public record Orders(int[] orders, long[] revenue, long[] costed, long[] cost) {
    private static final int DAY = 1_440;
    private static final long PIECE = 1_000;

    /**
     * Adds up order lines after a moment, which does not count itself, up to the end of the last day.
     *
     * @param person indexes of customers
     * @param from the moment in local minutes
     * @param days how many days count
     */
    public static Orders of(Facts facts, int[] person, long from, int days) {
        OrderLines lines = facts.lines();
        int[] orders = new int[person.length];
        long[] revenue = new long[person.length];
        long[] costed = new long[person.length];
        long[] cost = new long[person.length];
        long to = from + (long) days * DAY;
        for (int i = 0; i < person.length; i++) {
            int last = -1;
            for (int l = lines.offset()[person[i]]; l < lines.offset()[person[i] + 1]; l++) {
                long at = (long) lines.day()[l] * DAY + lines.minute()[l];
                if (at <= from || at > to) {
                    continue;
                }
                if (lines.counts(l) && lines.order()[l] != last) {
                    orders[i]++;
                    last = lines.order()[l];
                }
                long worth = lines.revenue(l);
                revenue[i] += worth;
                int product = lines.product()[l];
                long each = product < 0 ? -1 : facts.catalogue().cost()[product];
                if (each >= 0 && worth != 0) {
                    costed[i] += worth;
                    cost[i] += Math.round(Long.signum(worth) * (each * Math.abs((double) lines.quantity()[l]) / PIECE));
                }
            }
        }
        return new Orders(orders, revenue, costed, cost);
    }
}
