package org.clientele.analysis.experiment;

/**
 * How an experiment was planned, as far as reading it needs to know.
 *
 * @param measure what decides
 * @param shares the planned share or size of each arm, in the order of the outcomes, above 0; they need not add up to 1
 * @param startDay the day the messages went out, as epoch day
 * @param windowDays days after the message in which an answer counts
 * @param leastDays days below which nothing is read
 * @param worthKnowing the smallest relative change worth knowing, 0.2 for +20 %
 * @param planned people planned in all arms together; 0 when nobody said
 * @param reachable people all arms together can have at most; 0 for those there are
 * @param alpha the error that is allowed, usually 0.05
 */
public record ExperimentSpec(
        Measure measure,
        double[] shares,
        int startDay,
        int windowDays,
        int leastDays,
        double worthKnowing,
        long planned,
        long reachable,
        double alpha) {
    /** The error that is usually allowed. */
    public static final double USUAL_ALPHA = 0.05;

    /** Days that an experiment runs at least, so that each weekday is in it. */
    public static final int USUAL_LEAST_DAYS = 7;

    /** What decides. */
    public enum Measure {
        /** The share of people who answered. */
        SHARE,
        /** What people spent. */
        AMOUNT,
        /** The share of people who answered to the message itself, which nobody can who got none: it tells versions apart. */
        REPLY
    }

    public ExperimentSpec {
        if (windowDays < 1 || leastDays < 0 || !(worthKnowing > 0) || planned < 0 || reachable < 0) {
            throw new IllegalArgumentException(windowDays + ", " + leastDays + ", " + worthKnowing);
        }
    }

    /** A plan with the usual error, that is read from a week on or from the end of a shorter window. */
    public static ExperimentSpec usual(
            Measure measure, double[] shares, int startDay, int windowDays, double worthKnowing, long planned) {
        int least = Math.min(USUAL_LEAST_DAYS, windowDays);
        return new ExperimentSpec(
                measure, shares, startDay, windowDays, least, worthKnowing, planned, planned, USUAL_ALPHA);
    }

    /** The day from which all answers are in. */
    public int verdictDay() {
        return startDay + Math.max(windowDays, leastDays);
    }
}
