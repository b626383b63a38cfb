package org.clientele.analysis.audience;

/**
 * What is expected of a list whose people were put in order.
 *
 * @param estimate from what the chances were learnt
 * @param answers answers expected from those who get the message
 * @param money what these answers bring, in ten-thousandths, costs not taken off
 * @param spent what the messages cost, in ten-thousandths
 * @param lastChance the chance of the last who was taken, NaN when nobody was
 * @param nextChance the chance of the first who was not taken, NaN when nobody is left
 * @param nextMoney what the message to that person is expected to bring, in ten-thousandths, its cost not taken off
 * @param cost the price of one message, in ten-thousandths
 * @param general how many of the list stand where people stand of whom nothing is known, since they have said no to being
 *     chosen for by what is known of them
 */
public record Yield(
        Estimate estimate,
        double answers,
        double money,
        double spent,
        double lastChance,
        double nextChance,
        double nextMoney,
        long cost,
        int general) {
    /** What the next unit of money is expected to bring; NaN without a price or without a next person. */
    public double next() {
        return cost == 0 ? Double.NaN : nextMoney / cost;
    }
}
