package org.clientele.analysis.cluster;

import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;

/**
 * The customers with an order, as the clustering looks at them.
 *
 * @param customers their customer indexes, ascending; a row of any table here is a place in this list
 * @param table the attributes of all customers
 * @param categories their lines by category
 * @param channels their lines by sales channel
 */
record Buyers(int[] customers, AttributeTable table, Shares categories, Shares channels) {
    static Buyers of(Facts facts, AttributeTable table, Checkpoint checkpoint) {
        int[] customers = IntStream.range(0, table.customers())
                .filter(table.purchases()::bought)
                .toArray();
        return new Buyers(
                customers,
                table,
                Shares.categories(facts, table, customers, checkpoint),
                Shares.channels(facts, table, customers, checkpoint));
    }
}
