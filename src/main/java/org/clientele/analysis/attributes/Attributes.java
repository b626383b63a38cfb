package org.clientele.analysis.attributes;

import org.clientele.analysis.numeric.Blocks;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;

/** Computes what is known about each customer from orders and events, in one pass over the snapshot. */
public final class Attributes {
    private Attributes() {}

    /**
     * All attributes as of the data date.
     *
     * @param facts the snapshot
     * @param checkpoint progress and cancel
     */
    public static AttributeTable run(Facts facts, Checkpoint checkpoint) {
        return run(facts, AttributeSpec.now(facts), checkpoint);
    }

    /**
     * All attributes as of a day, in time linear in order lines and events; customers run in parallel.
     *
     * @param facts the snapshot
     * @param spec the reference day
     * @param checkpoint progress and cancel
     * @throws org.clientele.model.run.Cancelled when the work was cancelled
     */
    public static AttributeTable run(Facts facts, AttributeSpec spec, Checkpoint checkpoint) {
        int n = facts.customers();
        Catalogue catalogue = facts.catalogue();
        AttributeTable table = new AttributeTable(
                spec.day(),
                Purchases.of(n),
                Rhythm.of(n),
                Taste.of(n, catalogue.category().words(), catalogue.brand().words()),
                Habits.of(n, facts.lines().salesChannel().words()));
        PriceYardstick prices = PriceYardstick.of(facts, spec.day());
        boolean timesKnown = timesKnown(facts.lines());
        Blocks.forEach(n, checkpoint, (block, from, to) -> {
            CustomerPass pass = new CustomerPass(facts, table, prices, timesKnown);
            for (int customer = from; customer < to; customer++) {
                pass.compute(customer);
            }
        });
        checkpoint.progress(1);
        return table;
    }

    /** A shop whose file had dates only has every line at midnight; then the time of day says nothing. */
    private static boolean timesKnown(OrderLines lines) {
        for (short minute : lines.minute()) {
            if (minute != 0) {
                return true;
            }
        }
        return false;
    }
}
