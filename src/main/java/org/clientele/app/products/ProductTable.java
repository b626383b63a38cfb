package org.clientele.app.products;

import java.util.List;

/**
 * All products of a shop and what they sold.
 *
 * @param products the products, those with most revenue first
 * @param categories their categories, those with most revenue first
 * @param revenue what was paid for all of them, in ten-thousandths
 * @param buyers how many people bought any of them
 * @param currency the currency of the amounts
 */
public record ProductTable(
        List<ProductRow> products, List<CategoryRow> categories, long revenue, int buyers, String currency) {
    private static final int BEST = 10;

    public ProductTable {
        products = List.copyOf(products);
        categories = List.copyOf(categories);
    }

    /** The part of all revenue that the ten products with most revenue make up. */
    public double shareOfBest() {
        return products.stream().limit(BEST).mapToDouble(ProductRow::share).sum();
    }

    /** How many products were sold at least once. */
    public int sold() {
        return (int) products.stream().filter(row -> row.buyers() > 0).count();
    }

    /** Whether the cost of any product is known. */
    public boolean costKnown() {
        return products.stream().anyMatch(row -> row.margin().isPresent());
    }

    /** Whether the stock of any product is known. */
    public boolean stockKnown() {
        return products.stream().anyMatch(row -> row.stock().isPresent());
    }
}
