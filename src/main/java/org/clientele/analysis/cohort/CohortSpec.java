package org.clientele.analysis.cohort;

import org.clientele.facts.CustomerSet;
import org.clientele.model.trade.Period;

/**
 * Whose coming back is looked at, and in steps of what.
 *
 * @param period the stretch by which first orders and returns are counted
 * @param people the customers who are looked at
 */
public record CohortSpec(Period period, CustomerSet people) {}
