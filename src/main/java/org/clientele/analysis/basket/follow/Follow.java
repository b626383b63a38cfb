package org.clientele.analysis.basket.follow;

/**
 * People who bought one thing for the first time, and how many of them bought another thing for the first time soon after.
 *
 * @param first what was bought first
 * @param then what was bought for the first time after it
 * @param people how many bought the first, had not bought the other, and are known for all the days after
 * @param hits how many of them bought the other within those days
 * @param usual how many of them would have, if they were as others with as many shopping days
 * @param medianDays days from the one to the other, in the middle of those who bought it
 * @param medianVisits on which shopping day after the first the other was bought, in the middle
 * @param luck the chance of so many by luck (exact test over the strata, one-sided)
 * @param falseShare the share of false pairs among those at least as unlikely by luck (Benjamini and Hochberg)
 */
public record Follow(
        int first,
        int then,
        int people,
        int hits,
        double usual,
        double medianDays,
        double medianVisits,
        double luck,
        double falseShare) {
    /** The share of those who bought the first that bought the other. */
    public double share() {
        return (double) hits / people;
    }

    /** The share of comparable people that bought the other. */
    public double usualShare() {
        return usual / people;
    }

    /** How many times the usual that is. */
    public double lift() {
        return hits / usual;
    }

    Follow withTimes(double days, double visits) {
        return new Follow(first, then, people, hits, usual, days, visits, luck, falseShare);
    }

    Follow withFalseShare(double share) {
        return new Follow(first, then, people, hits, usual, medianDays, medianVisits, luck, share);
    }
}
