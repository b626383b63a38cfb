package org.clientele.model.campaign;

/**
 * Who comes first where a campaign cannot go to everybody, and before which other campaigns it goes.
 *
 * @param order by what people are put in order when a limit or a budget cuts the list
 * @param budget the most that may be spent on messages, in ten-thousandths; 0 for no limit
 * @param worth what one answer is worth, in ten-thousandths; 0 where it is taken from the average order
 * @param priority which of two campaigns for one person goes first: the higher number
 */
public record Ranking(Order order, long budget, long worth, int priority) {
    /** By what people are put in order. */
    public enum Order {
        /** By lot, keyed by the campaign. */
        RANDOM,
        /** Those who most likely answer first. */
        LIKELY,
        /** Those from whom most is to be gained first. */
        GAIN
    }

    public Ranking {
        if (budget < 0 || worth < 0) {
            throw new IllegalArgumentException(budget + ", " + worth);
        }
    }

    /** By lot, without a budget, no campaign before another. */
    public static Ranking usual() {
        return new Ranking(Order.RANDOM, 0, 0, 0);
    }
}
