package org.clientele.analysis.basket;

import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.run.Checkpoint;

/** Takes baskets from the order lines of a snapshot that count as bought. */
public final class FactBaskets {
    private static final int EVERY = 4096;

    private FactBaskets() {}

    /** The baskets of a snapshot; those in which nothing counts are left out. */
    public static Baskets of(Facts facts, Level level, Scope scope, Checkpoint checkpoint) {
        OrderLines lines = facts.lines();
        BasketsBuilder baskets = new BasketsBuilder();
        for (int customer = 0; customer < facts.customers(); customer++) {
            if (customer % EVERY == 0) {
                checkpoint.check();
                checkpoint.progress((double) customer / facts.customers());
            }
            int from = lines.offset()[customer];
            for (int line = from; line < lines.offset()[customer + 1]; line++) {
                if (scope == Scope.ORDER && line > from && lines.order()[line] != lines.order()[line - 1]) {
                    baskets.endUnlessEmpty();
                }
                int item = lines.counts(line) ? level.item(facts, line) : -1;
                if (item >= 0) {
                    baskets.add(item);
                }
            }
            baskets.endUnlessEmpty();
        }
        return baskets.build(level.items(facts));
    }
}
