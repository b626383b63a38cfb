package org.clientele.app.strategy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.strategy.Prospects;
import org.clientele.app.groups.Analyses;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** What messages are expected to bring, learnt from the last days before the data date. */
final class Forecast {
    private Forecast() {}

    /**
     * The prospects of all customers.
     *
     * @throws Refusal when there is no order to learn from
     */
    static Prospects of(Facts facts, Analyses analyses, int days, Checkpoint checkpoint) {
        if (facts.dataDay() == People.NO_DAY || facts.lines().size() == 0) {
            throw Refusal.of("strategy.no-orders");
        }
        AttributeTable now = analyses.attributes(facts, checkpoint);
        Kept kept = analyses.remember(facts, Kept.class, Kept::new);
        return kept.of(days, () -> Prospects.of(facts, now, days));
    }

    /** The prospects of a snapshot, by their days. */
    private static final class Kept {
        private final Map<Integer, Prospects> made = new ConcurrentHashMap<>();

        Prospects of(int days, Supplier<Prospects> make) {
            return made.computeIfAbsent(days, key -> make.get());
        }
    }
}
