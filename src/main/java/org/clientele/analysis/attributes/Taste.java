package org.clientele.analysis.attributes;

import java.util.List;
import org.clientele.facts.WordColumn;

/**
 * What each customer likes to buy, by money.
 *
 * @param breadth distinct products
 * @param category the category with the most money
 * @param categoryShare its share of the money, NaN where there is none
 * @param brand the brand with the most money
 * @param brandShare its share of the money, NaN where there is none
 * @param priceLevel what was paid as a multiple of what as many pieces of the same categories cost on average (1.2 = buys
 *     a fifth dearer), NaN without an order
 * @param returned money of returned and cancelled lines as a share of all ordered, NaN without any line
 * @param discount share of the lines that were paid at least a tenth below what the product cost on average up to the
 *     reference day, NaN without a known product
 */
public record Taste(
        int[] breadth,
        WordColumn category,
        float[] categoryShare,
        WordColumn brand,
        float[] brandShare,
        float[] priceLevel,
        float[] returned,
        float[] discount) {
    static Taste of(int customers, List<String> categories, List<String> brands) {
        return new Taste(
                new int[customers],
                new WordColumn(new int[customers], categories),
                new float[customers],
                new WordColumn(new int[customers], brands),
                new float[customers],
                new float[customers],
                new float[customers],
                new float[customers]);
    }
}
