package org.clientele.analysis.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.analysis.fixture.LargeShop;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million customers with ten million order lines: the table is made whole, and the pace is printed. */
@Tag("long")
class LargeShopTest {
    private static final int CUSTOMERS = 1_000_000;

    @Test
    void a_million_customers() {
        Facts facts = LargeShop.facts(CUSTOMERS);
        double start = seconds();
        AttributeTable table = Attributes.run(facts, Checkpoint.none());
        double attributes = seconds();
        FeatureMatrix matrix = Features.run(facts, table, null, FeatureSpec.asOf(facts.dataDay()), Checkpoint.none());
        double made = seconds();
        int[] of = IntStream.range(0, CUSTOMERS)
                .map(c -> table.purchases().recency()[c] < 60 ? 1 : 0)
                .toArray();
        List<Relevance> ranked = Relevances.run(matrix, new Target(List.of("no", "yes"), of), Checkpoint.none());
        double told = seconds();
        System.out.printf(
                "features of %,d customers and %,d lines, seconds of one processor: attributes %.1f, table of %d columns %.1f,"
                        + " ranking %.1f%n",
                CUSTOMERS,
                facts.lines().size(),
                attributes - start,
                matrix.columns().size(),
                made - attributes,
                told - made);
        assertEquals(CUSTOMERS, matrix.rows());
        assertTrue(ranked.stream()
                .filter(one -> one.origin().base().equals("recency"))
                .allMatch(one -> one.auc() == 1 && one.suspicious()));
    }

    /** Processor time, which tells more than the clock where others work on the same machine. */
    private static double seconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(java.time.Duration.ZERO)
                        .toMillis()
                / 1e3;
    }
}
