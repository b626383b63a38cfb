package org.clientele.analysis.basket.mine;

import org.clientele.analysis.basket.Baskets;
import org.clientele.analysis.numeric.Workers;
import org.clientele.model.run.Checkpoint;

/** Finds the itemsets that are in many baskets. */
public final class Miner {
    private Miner() {}

    /**
     * The itemsets that are in at least {@link MineSpec#least} baskets.
     *
     * @throws org.clientele.model.text.Refusal when there are more than {@link MineSpec#most}
     * @throws org.clientele.model.run.Cancelled when the user has cancelled
     */
    public static Itemsets run(Baskets baskets, MineSpec spec, Workers workers, Checkpoint checkpoint) {
        Ranked ranked = Ranked.of(baskets, spec.least());
        return switch (spec.method()) {
            case FP_GROWTH -> new FpGrowth(ranked, spec).run(workers, checkpoint);
            case APRIORI -> new Apriori(ranked, spec).run(workers, checkpoint);
        };
    }
}
