package org.clientele.app.products;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.clientele.facts.Catalogue;
import org.clientele.facts.Facts;
import org.clientele.facts.OrderLines;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;

/** Adds up what each product and category sold, in one pass over the order lines. */
final class ProductCounter {
    private static final int EVERY = 4096;
    private static final int NO_CATEGORY = -1;
    private final Facts facts;
    private final Catalogue catalogue;
    private final int[] buyers;
    private final int[] lastBuyer;
    private final long[] pieces;
    private final long[] revenue;
    private final int[] lastSold;
    /** The last entry stands for products without category. */
    private final int[] categoryBuyers;

    private final int[] categoryLastBuyer;
    private int buyersOfAny;

    ProductCounter(Facts facts) {
        this.facts = facts;
        catalogue = facts.catalogue();
        int products = catalogue.size();
        buyers = new int[products];
        lastBuyer = filled(products, -1);
        pieces = new long[products];
        revenue = new long[products];
        lastSold = filled(products, People.NO_DAY);
        int categories = catalogue.category().words().size() + 1;
        categoryBuyers = new int[categories];
        categoryLastBuyer = filled(categories, -1);
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }

    ProductTable count(String currency, Checkpoint checkpoint) {
        OrderLines lines = facts.lines();
        int customers = facts.customers();
        for (int customer = 0; customer < customers; customer++) {
            if (customer % EVERY == 0) {
                checkpoint.check();
                checkpoint.progress((double) customer / customers);
            }
            boolean bought = false;
            for (int line = lines.offset()[customer]; line < lines.offset()[customer + 1]; line++) {
                int product = lines.product()[line];
                if (product >= 0 && lines.counts(line)) {
                    add(customer, product, line);
                    bought = true;
                } else if (product >= 0 && lines.takesBack(line)) {
                    revenue[product] += lines.revenue(line);
                    pieces[product] += Math.min(0, lines.quantity()[line]);
                }
            }
            buyersOfAny += bought ? 1 : 0;
        }
        return table(currency);
    }

    private void add(int customer, int product, int line) {
        OrderLines lines = facts.lines();
        pieces[product] += lines.quantity()[line];
        revenue[product] += lines.amount()[line];
        lastSold[product] = Math.max(lastSold[product], lines.day()[line]);
        if (lastBuyer[product] != customer) {
            lastBuyer[product] = customer;
            buyers[product]++;
        }
        int category = place(product);
        if (categoryLastBuyer[category] != customer) {
            categoryLastBuyer[category] = customer;
            categoryBuyers[category]++;
        }
    }

    private int place(int product) {
        int category = catalogue.category().code()[product];
        return category < 0 ? categoryBuyers.length - 1 : category;
    }

    private ProductTable table(String currency) {
        long all = Arrays.stream(revenue).sum();
        List<ProductRow> rows = new ArrayList<>(catalogue.size());
        long[] categoryRevenue = new long[categoryBuyers.length];
        int[] categoryProducts = new int[categoryBuyers.length];
        for (int product = 0; product < catalogue.size(); product++) {
            rows.add(row(product, all));
            categoryRevenue[place(product)] += revenue[product];
            categoryProducts[place(product)]++;
        }
        rows.sort(Comparator.comparingLong(ProductRow::revenue)
                .reversed()
                .thenComparing(row -> row.identity().name()));
        List<CategoryRow> categories = new ArrayList<>();
        for (int place = 0; place < categoryBuyers.length; place++) {
            if (categoryProducts[place] > 0) {
                boolean none = place == categoryBuyers.length - 1;
                categories.add(new CategoryRow(
                        none ? NO_CATEGORY : place,
                        none ? "" : catalogue.category().words().get(place),
                        categoryProducts[place],
                        categoryBuyers[place],
                        categoryRevenue[place]));
            }
        }
        categories.sort(Comparator.comparingLong(CategoryRow::revenue).reversed());
        return new ProductTable(rows, categories, all, buyersOfAny, currency);
    }

    private ProductRow row(int product, long all) {
        String sku = catalogue.sku().get(product);
        String name = catalogue.name().get(product);
        long cost = catalogue.cost()[product];
        double spent = cost * (pieces[product] / 1000.0);
        return new ProductRow(
                product,
                new ProductRow.Identity(
                        catalogue.id()[product],
                        sku,
                        name.isEmpty() ? sku : name,
                        catalogue.category().code()[product],
                        catalogue.category().get(product)),
                buyers[product],
                pieces[product],
                revenue[product],
                all == 0 ? 0 : (double) revenue[product] / all,
                lastSold[product] == People.NO_DAY
                        ? Optional.empty()
                        : Optional.of(LocalDate.ofEpochDay(lastSold[product])),
                catalogue.stock()[product] < 0
                        ? OptionalInt.empty()
                        : OptionalInt.of(catalogue.stock()[product]),
                cost < 0 || revenue[product] <= 0
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((revenue[product] - spent) / revenue[product]));
    }
}
