package org.clientele.app.revenue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clientele.app.workbench.Conventions.Total;
import org.clientele.app.workbench.Profile;
import org.clientele.facts.RevenueBasis;
import org.clientele.model.trade.RevenueDefinition;

/**
 * What is chosen now, and what each other choice would make of the last twelve months.
 *
 * @param profile what the workbench is about
 * @param basis what counts now
 * @param totals the last twelve months by definition: the one chosen now, and each that differs in one choice
 * @param otherCurrencies currencies of orders other than that of the workbench
 * @param zoneIsFixed whether the time zone cannot be changed any more
 */
public record WhatIf(
        Profile profile,
        RevenueBasis basis,
        Map<RevenueDefinition, Total> totals,
        List<String> otherCurrencies,
        boolean zoneIsFixed) {
    public WhatIf {
        totals = Map.copyOf(totals);
        otherCurrencies = List.copyOf(otherCurrencies);
    }

    /** What the last twelve months would be, where it was worked out. */
    public Optional<Total> total(RevenueDefinition definition) {
        return Optional.ofNullable(totals.get(definition));
    }
}
