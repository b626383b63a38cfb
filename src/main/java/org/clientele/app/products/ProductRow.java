package org.clientele.app.products;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One product and what it sold; only paid order lines count.
 *
 * @param product the product's row in the catalogue
 * @param identity what it is
 * @param buyers how many people bought it
 * @param pieces how many pieces were sold, in thousandths
 * @param revenue what was paid for it, in ten-thousandths
 * @param share its part of all revenue, 0.19 for 19 %
 * @param lastSold the day it was sold last
 * @param stock pieces in stock, where known
 * @param margin part of its revenue that is left after its cost, where the cost is known
 */
public record ProductRow(
        int product,
        Identity identity,
        int buyers,
        long pieces,
        long revenue,
        double share,
        Optional<LocalDate> lastSold,
        OptionalInt stock,
        OptionalDouble margin) {
    /**
     * What a product is.
     *
     * @param id lasting id
     * @param sku the shop's product number
     * @param name name, or the product number where it has none
     * @param category number of its category, -1 where it has none
     * @param categoryName name of its category, empty where it has none
     */
    public record Identity(int id, String sku, String name, int category, String categoryName) {}
}
