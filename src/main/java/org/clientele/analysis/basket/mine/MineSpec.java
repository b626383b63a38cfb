package org.clientele.analysis.basket.mine;

/**
 * Which itemsets are looked for.
 *
 * @param method how
 * @param least in how many baskets an itemset must be, 1 or more
 * @param longest how many items an itemset may have; 0 for any number
 * @param most more itemsets than that are refused, so that memory has a bound
 */
public record MineSpec(Method method, int least, int longest, int most) {
    /** As many as a table of some hundred megabytes holds. */
    public static final int MOST = 16_000_000;

    private static final double ROUNDING = 1e-9;

    public MineSpec {
        if (least < 1 || longest < 0 || most < 1) {
            throw new IllegalArgumentException(least + " baskets, " + longest + " items, " + most + " itemsets");
        }
    }

    /** Itemsets of any length in at least so many baskets. */
    public static MineSpec of(Method method, int least) {
        return new MineSpec(method, least, 0, MOST);
    }

    /** The least number of baskets that is at least a share of all of them, and at least one. */
    public static int least(double share, int baskets) {
        return Math.max(1, (int) Math.ceil(share * baskets - ROUNDING));
    }

    /** How many items an itemset may have, where no bound is a very large number. */
    int bound() {
        return longest == 0 ? Integer.MAX_VALUE : longest;
    }
}
