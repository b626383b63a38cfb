package org.clientele.app.products;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.clientele.app.jobs.Job;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.model.group.Segment;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;

/** Lists the products of a workbench with what they sold, and the people who bought some of them. */
public final class ListProducts {
    private static final int EVERY = 4096;

    /** All products with what they sold. */
    public Job<ProductTable> table(Workbench workbench) {
        return new Job<>(Message.of("products.job.list"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.5));
            return table(facts, workbench.profile().currency(), checkpoint.part(0.5, 1));
        });
    }

    /** All products of a snapshot with what they sold.
     *
     * @param currency the currency of the amounts */
    public static ProductTable table(Facts facts, String currency, Checkpoint checkpoint) {
        return new ProductCounter(facts).count(currency, checkpoint);
    }

    /** The people who bought any of some products, as a list that stays as it is.
     *
     * @param wanted whether a product, by its row in the catalogue, is one of them */
    public Job<Segment.FixedList> buyers(Workbench workbench, IntPredicate wanted) {
        return new Job<>(Message.of("products.job.buyers"), checkpoint -> {
            Facts facts = workbench.facts(checkpoint.part(0, 0.5));
            return buyers(facts, wanted, checkpoint.part(0.5, 1));
        });
    }

    /** The people of a snapshot who bought any of some products.
     *
     * @param wanted whether a product, by its row in the catalogue, is one of them */
    public static Segment.FixedList buyers(Facts facts, IntPredicate wanted, Checkpoint checkpoint) {
        OrderLines lines = facts.lines();
        List<Integer> ids = new ArrayList<>();
        for (int customer = 0; customer < facts.customers(); customer++) {
            if (customer % EVERY == 0) {
                checkpoint.check();
            }
            for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
                int product = lines.product()[line];
                if (product >= 0 && lines.counts(line) && wanted.test(product)) {
                    ids.add(facts.people().id()[customer]);
                    break;
                }
            }
        }
        return new Segment.FixedList(ids);
    }
}
