package org.clientele.analysis.recommend;

import java.util.Arrays;
import java.util.List;
import org.clientele.analysis.numeric.SparseRows;

/**
 * What is known of the products besides who bought them: words of their texts, category, brand, price band, tags,
 * and how it looks.
 *
 * @param byItem products × features; the value is how often a word stands in the product's text, a share for pictures, 1 for
 *     all else
 * @param list what each feature is
 * @param category the category of each product as a number, -1 where unknown
 */
public record ItemFeatures(SparseRows byItem, List<Feature> list, int[] category) {
    /** What a feature tells of a product. */
    public enum Kind {
        /** A word of its name or description. */
        WORD,
        /** Its category. */
        CATEGORY,
        /** Its brand. */
        BRAND,
        /** About what it costs. */
        PRICE,
        /** A tag or another field that the shop keeps of its products. */
        FIELD,
        /** Colours and lines of its picture. */
        PICTURE
    }

    /**
     * One feature.
     *
     * @param kind what it tells
     * @param field the name of the shop's field, empty unless it is one
     * @param name the word, category, brand, band or value
     */
    public record Feature(Kind kind, String field, String name) {}

    public ItemFeatures {
        list = List.copyOf(list);
    }

    /** Nothing is known of that many products. */
    public static ItemFeatures none(int items) {
        int[] unknown = new int[items];
        Arrays.fill(unknown, -1);
        return new ItemFeatures(new SparseRows(0, new int[items + 1], new int[0], new float[0]), List.of(), unknown);
    }

    /** How many products have at least one feature. */
    public int described() {
        return byItem.filledRows();
    }
}
