package org.clientele.analysis.results;

import java.time.LocalDate;
import org.clientele.facts.FactsBuilder;
import org.clientele.model.trade.OrderStatus;

/** Small snapshots for results. */
final class ResultsFixture {
    static final int DAY = (int) LocalDate.of(2026, 3, 2).toEpochDay();

    private ResultsFixture() {}

    /** So many customers with ids from 1. */
    static FactsBuilder facts(int customers) {
        FactsBuilder facts = FactsBuilder.full(1);
        for (int id = 1; id <= customers; id++) {
            facts.people().next(id).called("C" + id, "N");
        }
        return facts;
    }

    static void order(FactsBuilder facts, int customer, int order, long minute, long worth) {
        facts.lines().in(customer, order, minute).add(-1, 1_000, worth, OrderStatus.PAID, "web");
    }
}
