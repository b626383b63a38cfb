package org.clientele.analysis.recommend.serve;

import java.util.Arrays;

/**
 * What may be suggested.
 *
 * @param boughtWithinDays hides what the person bought so many days ago or later; 0 hides nothing, {@link #EVER} all
 * @param hideOutOfStock hides products with no piece in stock; unknown stock is shown
 * @param maxPerCategory at most that many of one category for each person; 0 for no limit
 * @param blocked products that are never suggested, by dense index
 */
public record ServingRules(int boughtWithinDays, boolean hideOutOfStock, int maxPerCategory, int[] blocked) {
    /** Hides everything the person has ever bought. */
    public static final int EVER = Integer.MAX_VALUE;

    public ServingRules {
        if (boughtWithinDays < 0 || maxPerCategory < 0) {
            throw new IllegalArgumentException("negative limit");
        }
        blocked = blocked.clone();
    }

    /** Only products new to the person and in stock. */
    public static ServingRules standard() {
        return new ServingRules(EVER, true, 0, new int[0]);
    }

    /** Whether a product last bought on that day is hidden. */
    boolean hides(int lastBought, int asOf) {
        return boughtWithinDays == EVER || boughtWithinDays > 0 && asOf - lastBought < boughtWithinDays;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServingRules rules
                && boughtWithinDays == rules.boughtWithinDays
                && hideOutOfStock == rules.hideOutOfStock
                && maxPerCategory == rules.maxPerCategory
                && Arrays.equals(blocked, rules.blocked);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * boughtWithinDays + maxPerCategory) + Arrays.hashCode(blocked) + (hideOutOfStock ? 1 : 0);
    }
}
