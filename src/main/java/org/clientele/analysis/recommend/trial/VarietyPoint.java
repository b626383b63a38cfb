package org.clientele.analysis.recommend.trial;

import org.clientele.analysis.recommend.league.Interval;

/**
 * One point of the trade between being right and showing many products.
 *
 * @param variety the setting, see {@link org.clientele.analysis.recommend.serve.ServingRules#variety}
 * @param people how many people were asked
 * @param right share of people who bought at least one of the products shown
 * @param lost that share without variety less this one, for the same people
 * @param range share of the products bought before that are shown to anybody
 * @param alike mean likeness of two products of one list, 0 to 1
 */
public record VarietyPoint(double variety, int people, Interval right, Interval lost, double range, double alike) {
    /** Whether as many people or more are right as without variety. */
    public boolean costsNothing() {
        return lost.value() <= 0;
    }

    /** Whether the loss could be chance. */
    public boolean withinChance() {
        return lost.low() <= 0;
    }
}
