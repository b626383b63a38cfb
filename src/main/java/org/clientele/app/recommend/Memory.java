package org.clientele.app.recommend;

import org.clientele.analysis.recommend.Interactions;
import org.clientele.analysis.recommend.league.Cost;
import org.clientele.analysis.recommend.spec.RecommenderSpec;
import org.clientele.model.text.Refusal;

/** How much memory there is for one piece of work. */
public final class Memory {
    /** The rest is for the data and for everything else that is open. */
    private static final double SHARE = 0.6;

    /** Looks whether training fits, before it begins.
     *
     * @throws Refusal when it does not */
    public void requireFor(RecommenderSpec spec, Interactions data) {
        Cost cost = Cost.of(spec, Cost.Size.of(data));
        Cost there = new Cost(free(), 0);
        if (cost.bytes() > there.bytes()) {
            throw Refusal.of(
                    "recommend.refused.memory", Algorithm.of(spec).title(), cost.megabytes(), there.megabytes());
        }
    }

    /** Bytes that may be taken. */
    public long free() {
        Runtime machine = Runtime.getRuntime();
        long used = machine.totalMemory() - machine.freeMemory();
        return (long) (SHARE * (machine.maxMemory() - used));
    }
}
