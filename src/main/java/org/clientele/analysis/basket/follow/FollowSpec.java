package org.clientele.analysis.basket.follow;

import org.clientele.analysis.basket.Level;

/**
 * What is meant by "bought this, then that".
 *
 * @param level what is bought
 * @param days that must be bought so many days after this at most
 * @param people so many people must have bought this first and have been looked at for all of those days
 * @param hits so many of them must have bought that
 */
public record FollowSpec(Level level, int days, int people, int hits) {
    public FollowSpec {
        if (days < 1 || people < 1 || hits < 1) {
            throw new IllegalArgumentException(days + " days, " + people + " people, " + hits + " hits");
        }
    }

    /** Within sixty days, of at least thirty people, at least ten. */
    public static FollowSpec standard() {
        return new FollowSpec(Level.PRODUCT, 60, 30, 10);
    }
}
