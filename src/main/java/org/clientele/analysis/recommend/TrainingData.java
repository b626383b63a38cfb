package org.clientele.analysis.recommend;

import java.util.Arrays;
import org.clientele.analysis.numeric.SparseRows;

/**
 * All that a recommender may learn from.
 *
 * @param purchases every single touch in the order of time; what sequences and gaps are learned from
 * @param interactions the same, one entry per customer and product
 * @param features what is known of the products
 * @param halfLifeDays a touch counts half in {@code interactions} when it is that many days older than the newest; 0 for
 *     no decay
 */
public record TrainingData(Purchases purchases, Interactions interactions, ItemFeatures features, double halfLifeDays) {
    public TrainingData {
        if (interactions.items() != purchases.items() || features.category().length != purchases.items()) {
            throw new IllegalArgumentException("the parts know different products");
        }
    }

    /** Touches that do not lose weight with time. */
    public TrainingData(Purchases purchases, Interactions interactions, ItemFeatures features) {
        this(purchases, interactions, features, 0);
    }

    /** Purchases alone, each counting fully, and nothing known of the products. */
    public static TrainingData of(Purchases purchases) {
        return of(purchases, ItemFeatures.none(purchases.items()));
    }

    /** Customer and product pairs of which single purchases are not known; each pair is taken for one purchase. */
    public static TrainingData of(Interactions pairs) {
        SparseRows rows = pairs.byUser();
        int[] item = new int[rows.entries()];
        int[] day = new int[item.length];
        int[] order = new int[item.length];
        float[] weight = new float[item.length];
        int at = 0;
        for (int u = 0; u < rows.rows(); u++) {
            long[] byDay = new long[rows.length(u)];
            for (int e = rows.start()[u]; e < rows.start()[u + 1]; e++) {
                byDay[e - rows.start()[u]] = ((long) pairs.day()[e] << 32) | e;
            }
            Arrays.sort(byDay);
            for (long key : byDay) {
                int entry = (int) key;
                item[at] = rows.index()[entry];
                day[at] = pairs.day()[entry];
                order[at] = entry;
                weight[at++] = rows.valueAt(entry);
            }
        }
        Purchases purchases = new Purchases(
                pairs.items(), rows.start(), item, day, order, null, rows.value() == null ? null : weight);
        return new TrainingData(purchases, pairs, ItemFeatures.none(pairs.items()));
    }

    /** Purchases, each counting fully, and the products' features. */
    public static TrainingData of(Purchases purchases, ItemFeatures features) {
        return of(purchases, features, 0);
    }

    /** Touches that lose weight with time, and the products' features. */
    public static TrainingData of(Purchases purchases, ItemFeatures features, double halfLifeDays) {
        return new TrainingData(purchases, purchases.interactions(halfLifeDays), features, halfLifeDays);
    }

    /** The same products and the same decay with other touches, such as those that a test shows. */
    public TrainingData with(Purchases shown) {
        return of(shown, features, halfLifeDays);
    }
}
