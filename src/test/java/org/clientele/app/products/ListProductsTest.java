package org.clientele.app.products;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.clientele.facts.Facts;
import org.clientele.facts.FactsBuilder;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.trade.Money;
import org.clientele.model.trade.OrderStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListProductsTest {
    private static final int PEOPLE = 40;
    private static final int PRODUCTS = 12;

    /** What a person who adds up with pencil and paper would write down for each product. */
    private static final class Ledger {
        private final Map<Integer, Long> revenue = new TreeMap<>();
        private final Map<Integer, Long> pieces = new TreeMap<>();
        private final Map<Integer, Set<Integer>> buyers = new TreeMap<>();
        private final Map<Integer, Integer> last = new TreeMap<>();
        private final Set<Integer> anybody = new TreeSet<>();

        void note(int customer, int product, long quantity, long paid, int day) {
            revenue.merge(product, paid, Long::sum);
            pieces.merge(product, quantity, Long::sum);
            buyers.computeIfAbsent(product, p -> new TreeSet<>()).add(customer);
            last.merge(product, day, Math::max);
            anybody.add(customer);
        }
    }

    private final Ledger ledger = new Ledger();

    private static FactsBuilder shop(int people, int products) {
        FactsBuilder builder = FactsBuilder.full(1);
        for (int c = 0; c < people; c++) {
            builder.people()
                    .next(c + 1)
                    .called("N" + c, "Person " + c)
                    .reached("", false, "", false)
                    .livesIn("", "", "")
                    .dated(People.NO_DAY, People.NO_DAY);
        }
        for (int p = 0; p < products; p++) {
            builder.catalogue()
                    .add(10 * (p + 1), "P" + p, p == 0 ? "" : "Thing " + p)
                    .in(p % 4 == 3 ? "" : "C" + p % 4, "")
                    .worth(20_000, p == 1 ? 5_000 : -1, p == 2 ? 7 : -1);
        }
        return builder;
    }

    private Facts random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FactsBuilder builder = shop(PEOPLE, PRODUCTS);
        int order = 0;
        for (int c = 0; c < PEOPLE; c++) {
            int day = 20_000;
            for (int o = random.nextInt(4); o > 0; o--) {
                day += random.nextInt(9);
                order++;
                for (int l = 1 + random.nextInt(3); l > 0; l--) {
                    int product = random.nextInt(PRODUCTS - 1);
                    long quantity = 1_000L * (1 + random.nextInt(3));
                    long paid = random.nextInt(5) == 0 ? 0 : 1_000L + random.nextInt(90_000);
                    OrderStatus status = OrderStatus.values()[random.nextInt(3) == 0 ? random.nextInt(4) : 0];
                    builder.lines()
                            .in(c + 1, order, day * 1440L)
                            .add(10 * (product + 1), quantity, paid, status, "web");
                    if (status == OrderStatus.PAID && paid > 0) {
                        ledger.note(c, product, quantity, paid, day);
                    }
                }
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void each_product_has_the_sums_that_a_ledger_has(long seed) {
        Facts facts = random(seed);
        ProductTable table = ListProducts.table(facts, "EUR", Checkpoint.none());
        long all = ledger.revenue.values().stream().mapToLong(Long::longValue).sum();
        assertEquals(PRODUCTS, table.products().size());
        assertEquals(all, table.revenue());
        assertEquals(ledger.anybody.size(), table.buyers());
        assertEquals(ledger.revenue.size(), table.sold());
        for (ProductRow row : table.products()) {
            int p = row.product();
            assertEquals(ledger.revenue.getOrDefault(p, 0L), row.revenue());
            assertEquals(ledger.pieces.getOrDefault(p, 0L), row.pieces());
            assertEquals(ledger.buyers.getOrDefault(p, Set.of()).size(), row.buyers());
            assertEquals(
                    ledger.last.containsKey(p) ? LocalDate.ofEpochDay(ledger.last.get(p)) : null,
                    row.lastSold().orElse(null));
            assertEquals((double) row.revenue() / all, row.share(), 1e-12);
        }
        assertEquals(1, table.products().stream().mapToDouble(ProductRow::share).sum(), 1e-9);
        assertTrue(isSorted(table.products()));
    }

    private static boolean isSorted(List<ProductRow> rows) {
        return rows.equals(rows.stream()
                .sorted(Comparator.comparingLong(ProductRow::revenue).reversed())
                .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void the_buyers_of_a_category_are_counted_once_and_listed_by_lasting_id(long seed) {
        Facts facts = random(seed);
        ProductTable table = ListProducts.table(facts, "EUR", Checkpoint.none());
        for (CategoryRow row : table.categories()) {
            Set<Integer> people = new TreeSet<>();
            long revenue = 0;
            for (ProductRow product : table.products()) {
                if (product.identity().category() == row.category()) {
                    ledger.buyers.getOrDefault(product.product(), Set.of()).forEach(c -> people.add(c + 1));
                    revenue += product.revenue();
                }
            }
            assertEquals(people.size(), row.buyers());
            assertEquals(revenue, row.revenue());
            int[] category = facts.catalogue().category().code();
            assertEquals(
                    List.copyOf(people),
                    ListProducts.buyers(facts, p -> category[p] == row.category(), Checkpoint.none())
                            .customerIds());
        }
        assertEquals(
                PRODUCTS,
                table.categories().stream().mapToInt(CategoryRow::products).sum());
    }

    @Test
    void margin_is_told_only_where_the_cost_is_known_and_something_was_sold() {
        FactsBuilder builder = shop(2, 4);
        builder.lines()
                .in(1, 1, 20_000L * 1440)
                .add(20, 2_000, 40_000, OrderStatus.PAID, "web")
                .in(1, 1, 20_000L * 1440)
                .add(30, 1_000, 10_000, OrderStatus.PAID, "web");
        ProductTable table = ListProducts.table(builder.build(), "EUR", Checkpoint.none());
        ProductRow known = table.products().getFirst();
        assertEquals(4 * Money.SCALE, known.revenue());
        // Paid 4.00 for 2 pieces that cost 0.50 each: 3.00 of 4.00 are left.
        assertEquals(0.75, known.margin().orElseThrow(), 1e-12);
        assertTrue(table.products().get(1).margin().isEmpty());
        assertEquals(7, table.products().get(1).stock().orElseThrow());
        assertTrue(table.costKnown());
        assertTrue(table.stockKnown());
        assertEquals(
                "P0",
                table.products().stream()
                        .filter(row -> row.product() == 0)
                        .findFirst()
                        .orElseThrow()
                        .identity()
                        .name());
    }
}
