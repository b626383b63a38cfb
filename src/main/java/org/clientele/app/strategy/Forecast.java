package org.clientele.app.strategy;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.strategy.Prospects;
import org.clientele.app.consent.ContactPolicy;
import org.clientele.app.consent.Personal;
import org.clientele.app.groups.Analyses;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.facts.Traceless;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** What messages are expected to bring, learnt from the last days before the data date. */
final class Forecast {
    private Forecast() {}

    /**
     * The prospects of all customers; who has said no to being chosen for by what is known of them has those of somebody who
     * has just come.
     *
     * @throws Refusal when there is no order to learn from
     */
    static Prospects of(Workbench workbench, Facts facts, Analyses analyses, int days, Checkpoint checkpoint) {
        if (facts.dataDay() == People.NO_DAY || facts.lines().size() == 0) {
            throw Refusal.of("strategy.no-orders");
        }
        Kept kept = analyses.remember(facts, Kept.class, Kept::new);
        return kept.of(new Asked(days, ContactPolicy.of(workbench)), () -> {
            CustomerSet refused = Personal.refused(workbench, facts);
            Facts seen = Traceless.of(facts, refused);
            AttributeTable now =
                    refused.isEmpty() ? analyses.attributes(facts, checkpoint) : Attributes.run(seen, checkpoint);
            return Prospects.of(seen, now, days);
        });
    }

    /** What prospects hang on besides the snapshot. */
    private record Asked(int days, Object policy) {}

    /** The prospects of a snapshot, by what they hang on. */
    private static final class Kept {
        private final Map<Asked, Prospects> made = new ConcurrentHashMap<>();

        Prospects of(Asked asked, Supplier<Prospects> make) {
            return made.computeIfAbsent(asked, key -> make.get());
        }
    }
}
