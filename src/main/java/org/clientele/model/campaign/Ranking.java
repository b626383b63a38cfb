package org.clientele.model.campaign;

/**
 * Who comes first where a campaign cannot go to everybody, and before which other campaigns it goes.
 *
 * @param order by what people are put in order when a limit or a budget cuts the list
 * @param budget the most that may be spent on messages, in ten-thousandths; 0 for no limit
 * @param worth what one answer is worth, in ten-thousandths; 0 where it is taken from the average order
 * @param priority which of two campaigns for one person goes first: the higher number
 * @param boughtSince the day the people were picked: who has ordered after it has no need of the message; 0 to leave
 *     nobody out for that
 */
public record Ranking(Order order, long budget, long worth, int priority, int boughtSince) {
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
        if (budget < 0 || worth < 0 || boughtSince < 0) {
            throw new IllegalArgumentException(budget + ", " + worth + ", " + boughtSince);
        }
    }

    /** By lot, without a budget, no campaign before another. */
    public static Ranking usual() {
        return new Ranking(Order.RANDOM, 0, 0, 0, 0);
    }

    /** Whether the price of a message has a say in who gets it. */
    public boolean countsCost() {
        return budget > 0 || order == Order.GAIN;
    }

    /** The same in another order. */
    public Ranking by(Order other) {
        return new Ranking(other, budget, worth, priority, boughtSince);
    }

    /** The same with another budget, in ten-thousandths; 0 for no limit. */
    public Ranking spending(long most) {
        return new Ranking(order, most, worth, priority, boughtSince);
    }

    /** The same with another worth of an answer, in ten-thousandths; 0 for the average order. */
    public Ranking worth(long each) {
        return new Ranking(order, budget, each, priority, boughtSince);
    }

    /** The same before or after other campaigns. */
    public Ranking before(int rank) {
        return new Ranking(order, budget, worth, rank, boughtSince);
    }

    /** The same without those who ordered after that day; 0 to leave nobody out for that. */
    public Ranking leavingBuyersSince(int day) {
        return new Ranking(order, budget, worth, priority, day);
    }
}
