package org.clientele.analysis.cluster;

/**
 * How a group differs from all buyers in one measure.
 *
 * @param measure what is compared
 * @param mean the group's mean
 * @param overall the mean of all buyers
 * @param effect the difference in standard deviations of all buyers (of the logarithm for days, orders and money);
 *     positive is more than average
 */
public record Trait(Measure measure, double mean, double overall, double effect) {
    /** The group's mean as a multiple of the overall mean. */
    public double ratio() {
        return overall == 0 ? 1 : mean / overall;
    }

    /** Whether it is more than average. */
    public boolean more() {
        return effect > 0;
    }
}
