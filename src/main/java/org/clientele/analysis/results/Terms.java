package org.clientele.analysis.results;

/**
 * By what a campaign is read.
 *
 * @param alpha error of intervals
 * @param planned people planned in the arms that are compared, by which the anytime interval is narrowest
 * @param shares planned share of each arm
 * @param daysRun days since the messages went out
 * @param daysLeast days it must run at least
 * @param worthKnowing the smallest relative change worth knowing
 */
public record Terms(double alpha, long planned, double[] shares, int daysRun, int daysLeast, double worthKnowing) {
    /** Error of the intervals. */
    public static final double ALPHA = 0.05;

    /** Days a campaign runs at least before it is read. */
    public static final int LEAST_DAYS = 7;
}
