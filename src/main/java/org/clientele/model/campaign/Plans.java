package org.clientele.model.campaign;

/**
 * What a campaign plans beyond whom it is for and what it says.
 *
 * @param ranking who comes first where not everybody can get it
 * @param timing when messages may arrive
 * @param offer what is given with it
 * @param trial what is tried against what
 */
public record Plans(Ranking ranking, Timing timing, Offer offer, Trial trial) {
    /** No more than the usual. */
    public static Plans usual() {
        return new Plans(Ranking.usual(), Timing.usual(), Offer.none(), Trial.none());
    }

    /** The same plans with another ranking. */
    public Plans with(Ranking other) {
        return new Plans(other, timing, offer, trial);
    }

    /** The same plans with another timing. */
    public Plans with(Timing other) {
        return new Plans(ranking, other, offer, trial);
    }

    /** The same plans with another offer. */
    public Plans with(Offer other) {
        return new Plans(ranking, timing, other, trial);
    }

    /** The same plans with another trial. */
    public Plans with(Trial other) {
        return new Plans(ranking, timing, offer, other);
    }
}
