package org.clientele.facts;

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

    /** Which products have no list price. */
    boolean[] unpriced() {
        boolean[] wanted = new boolean[price.size];
        for (int p = 0; p < wanted.length; p++) {
            wanted[p] = price.array[p] < 0;
        }
        return wanted;
    }

    /** The catalogue; products without list price get the median price that was paid for a piece, or 0. */
    Catalogue build(OrderLines lines) {
        long[] prices = price.trimmed();
        PaidPrices.fill(prices, unpriced(), lines);
        return new Catalogue(
                ids(),
                sku.build(),
                name.build(),
                category.build(),
                brand.build(),
                prices,
                cost.trimmed(),
                stock.trimmed());
    }

    /** The lasting ids. */
    int[] ids() {
        return id.trimmed();
    }
}
