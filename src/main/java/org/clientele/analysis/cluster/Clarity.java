package org.clientele.analysis.cluster;

import java.util.List;

/**
 * How far the groups can be trusted.
 *
 * @param silhouette mean silhouette on a sample, -1 to 1: how clear the groups are
 * @param stability mean adjusted Rand index over re-runs on resampled customers, 0 to 1: whether the same groups come back
 * @param candidates what was tried, by number of groups
 */
public record Clarity(double silhouette, double stability, List<Candidate> candidates) {
    /** Below this mean silhouette there are no clear groups. */
    public static final double CLEAR = 0.2;

    /** Below this stability groups are a rough sketch. */
    public static final double STABLE = 0.6;

    public Clarity {
        candidates = List.copyOf(candidates);
    }

    /** Whether there are groups worth recommending. */
    public boolean clear() {
        return silhouette >= CLEAR;
    }

    /** Whether the groups come back when the search is run again on other customers of the same shop. */
    public boolean stable() {
        return stability >= STABLE;
    }

    /**
     * One number of groups that was tried.
     *
     * @param k how many groups
     * @param silhouette how clear
     * @param stability how stable, NaN where it was not measured
     */
    public record Candidate(int k, double silhouette, double stability) {}
}
