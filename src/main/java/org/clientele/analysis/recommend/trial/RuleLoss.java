package org.clientele.analysis.recommend.trial;

import org.clientele.analysis.recommend.league.Interval;
import org.clientele.analysis.recommend.serve.RuleCost;

/**
 * What one rule costs, on days that were hidden.
 *
 * @param cost places changed and score given up
 * @param lost share of people for whom a list was right only without the rule, less those for whom it was right only
 *     with it
 */
public record RuleLoss(RuleCost cost, Interval lost) {}
