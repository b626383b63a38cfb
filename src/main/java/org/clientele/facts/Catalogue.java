package org.clientele.facts;

/**
 * The products of the snapshot, one row each.
 *
 * @param id lasting id, ascending
 * @param sku the shop's product number
 * @param name name
 * @param category category
 * @param brand brand
 * @param price list price in ten-thousandths; the median paid price where no list price is known; 0 where neither is
 * @param cost cost in ten-thousandths, -1 where unknown
 * @param stock pieces in stock, -1 where unknown
 */
public record Catalogue(
        int[] id,
        TextColumn sku,
        TextColumn name,
        WordColumn category,
        WordColumn brand,
        long[] price,
        long[] cost,
        int[] stock) {
    /** How many products there are. */
    public int size() {
        return id.length;
    }
}
