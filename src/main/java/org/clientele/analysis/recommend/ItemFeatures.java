package org.clientele.analysis.recommend;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.SparseRows;

/**
 * What is known of the products besides who bought them: words of their texts, category, brand, price band, tags.
 *
 * @param byItem products × features, with the weight of each feature of a product
 * @param names what each feature is called for people
 * @param category the category of each product as a number, -1 where unknown
 */
public record ItemFeatures(SparseRows byItem, List<String> names, int[] category) {
    /** Nothing is known of that many products. */
    public static ItemFeatures none(int items) {
        int[] unknown = new int[items];
        Arrays.fill(unknown, -1);
        return new ItemFeatures(new SparseRows(0, new int[items + 1], new int[0], new float[0]), List.of(), unknown);
    }
}
