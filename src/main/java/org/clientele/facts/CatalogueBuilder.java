package org.clientele.facts;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Collects products, in ascending order of their lasting ids, into a {@link Catalogue}. */
public final class CatalogueBuilder {
    private final Growing.Ints id = new Growing.Ints();
    private final TextColumnBuilder sku = new TextColumnBuilder();
    private final TextColumnBuilder name = new TextColumnBuilder();
    private final WordColumnBuilder category = new WordColumnBuilder();
    private final WordColumnBuilder brand = new WordColumnBuilder();
    private final Growing.Longs price = new Growing.Longs();
    private final Growing.Longs cost = new Growing.Longs();
    private final Growing.Ints stock = new Growing.Ints();

    CatalogueBuilder() {}

    /** How many products were added. */
    public int size() {
        return id.size;
    }

    /** Adds a product by its lasting id, which must be larger than the one before. */
    public CatalogueBuilder add(int productId, @Nullable String code, @Nullable String called) {
        if (id.size > 0 && productId <= id.array[id.size - 1]) {
            throw new IllegalArgumentException("products come in ascending order of id");
        }
        id.add(productId);
        sku.add(code);
        name.add(called);
        return this;
    }

    /** Where the product just added belongs. */
    public CatalogueBuilder in(@Nullable String ofCategory, @Nullable String ofBrand) {
        category.add(ofCategory);
        brand.add(ofBrand);
        return this;
    }

    /** Price and cost in ten-thousandths and pieces in stock of the product just added; -1 where unknown. */
    public CatalogueBuilder worth(long atPrice, long atCost, int inStock) {
        price.add(atPrice);
        cost.add(atCost);
        stock.add(inStock);
        return this;
    }

    /** The catalogue; products without list price get the median price that was paid for a piece, or 0. */
    Catalogue build(OrderLines lines) {
        long[] prices = price.trimmed();
        fillPaidPrices(prices, lines);
        return new Catalogue(
                id.trimmed(),
                sku.build(),
                name.build(),
                category.build(),
                brand.build(),
                prices,
                cost.trimmed(),
                stock.trimmed());
    }

    static void fillPaidPrices(long[] prices, OrderLines lines) {
        int[] offset = new int[prices.length + 1];
        for (int line = 0; line < lines.size(); line++) {
            if (wanted(prices, lines, line)) {
                offset[lines.product()[line] + 1]++;
            }
        }
        for (int p = 0; p < prices.length; p++) {
            offset[p + 1] += offset[p];
        }
        long[] paid = new long[offset[prices.length]];
        int[] next = offset.clone();
        for (int line = 0; line < lines.size(); line++) {
            if (wanted(prices, lines, line)) {
                paid[next[lines.product()[line]]++] = lines.amount()[line] * 1000 / lines.quantity()[line];
            }
        }
        for (int p = 0; p < prices.length; p++) {
            if (prices[p] < 0) {
                Arrays.sort(paid, offset[p], offset[p + 1]);
                prices[p] = offset[p] == offset[p + 1] ? 0 : paid[offset[p] + offset[p + 1] >>> 1];
            }
        }
    }

    private static boolean wanted(long[] prices, OrderLines lines, int line) {
        int product = lines.product()[line];
        return product >= 0 && prices[product] < 0 && lines.counts(line);
    }
}
