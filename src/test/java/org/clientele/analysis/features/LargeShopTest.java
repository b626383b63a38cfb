package org.clientele.analysis.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.clientele.analysis.attributes.AttributeTable;
import org.clientele.analysis.attributes.Attributes;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Contacts;
import org.clientele.facts.CustomerSet;
import org.clientele.facts.Events;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.facts.Permissions;
import org.clientele.facts.RevenueBasis;
import org.clientele.facts.TextColumn;
import org.clientele.facts.WordColumn;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million customers with ten million order lines: the table is made whole, and the pace is printed. */
@Tag("long")
class LargeShopTest {
    private static final int CUSTOMERS = 1_000_000;
    private static final int EACH = 10;
    private static final int PRODUCTS = 5_000;

    @Test
    void a_million_customers() {
        Facts facts = shop();
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

    private static Facts shop() {
        SplittableRandom random = new SplittableRandom(1);
        int m = CUSTOMERS * EACH;
        int[] offset = IntStream.rangeClosed(0, CUSTOMERS).map(c -> c * EACH).toArray();
        int[] day = new int[m];
        short[] minute = new short[m];
        int[] order = new int[m];
        int[] product = new int[m];
        int[] quantity = new int[m];
        long[] amount = new long[m];
        int[] channel = new int[m];
        for (int i = 0; i < m; i++) {
            day[i] = i % EACH == 0 ? 18_000 + random.nextInt(200) : day[i - 1] + random.nextInt(60);
            minute[i] = (short) random.nextInt(1440);
            order[i] = i;
            int a = random.nextInt(PRODUCTS);
            product[i] = Math.min(a, random.nextInt(PRODUCTS));
            quantity[i] = 1000 * (1 + random.nextInt(3));
            amount[i] = 10_000L * (1 + random.nextInt(200));
            channel[i] = random.nextInt(3);
        }
        int last = java.util.Arrays.stream(day).max().orElse(0);
        return new Facts(
                1,
                last,
                people(),
                catalogue(),
                OrderLines.standard(
                        offset,
                        day,
                        minute,
                        order,
                        product,
                        quantity,
                        amount,
                        new byte[m],
                        new WordColumn(channel, List.of("web", "app", "shop"))),
                new Events(
                        new int[CUSTOMERS + 1],
                        new int[0],
                        new short[0],
                        new WordColumn(new int[0], List.of()),
                        new int[0],
                        new long[0]),
                new Permissions(
                        new byte[CUSTOMERS],
                        new byte[CUSTOMERS],
                        new int[CUSTOMERS],
                        new int[CUSTOMERS],
                        CustomerSet.none(CUSTOMERS),
                        CustomerSet.none(CUSTOMERS)),
                new Contacts(new int[CUSTOMERS + 1], new int[0], new byte[0], new int[CUSTOMERS]),
                RevenueBasis.standard());
    }

    private static People people() {
        TextColumn blank = new TextColumn(new byte[0], new int[CUSTOMERS + 1]);
        int[] city = IntStream.range(0, CUSTOMERS).map(c -> c % 30).toArray();
        WordColumn cities = new WordColumn(
                city, IntStream.range(0, 30).mapToObj(i -> "City " + i).toList());
        WordColumn none = new WordColumn(new int[CUSTOMERS], List.of("here"));
        int[] unknown = new int[CUSTOMERS];
        java.util.Arrays.fill(unknown, People.NO_DAY);
        return new People(
                IntStream.range(0, CUSTOMERS).toArray(),
                blank,
                blank,
                blank,
                blank,
                CustomerSet.none(CUSTOMERS),
                CustomerSet.none(CUSTOMERS),
                cities,
                none,
                none,
                unknown,
                unknown,
                blank,
                java.util.Map.of());
    }

    private static Catalogue catalogue() {
        List<String> names =
                IntStream.range(0, PRODUCTS).mapToObj(p -> "Product " + p).toList();
        int[] category = IntStream.range(0, PRODUCTS).map(p -> p % 40).toArray();
        int[] brand = IntStream.range(0, PRODUCTS).map(p -> p % 25).toArray();
        return new Catalogue(
                IntStream.range(0, PRODUCTS).toArray(),
                TextColumn.of(names),
                TextColumn.of(names),
                new WordColumn(
                        category,
                        IntStream.range(0, 40).mapToObj(i -> "Cat " + i).toList()),
                new WordColumn(
                        brand,
                        IntStream.range(0, 25).mapToObj(i -> "Brand " + i).toList()),
                new long[PRODUCTS],
                new long[PRODUCTS],
                new int[PRODUCTS]);
    }
}
