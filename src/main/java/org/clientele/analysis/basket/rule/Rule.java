package org.clientele.analysis.basket.rule;

/**
 * Baskets with some items often hold some others.
 *
 * @param has the items it begins with, ascending
 * @param then the items that follow, ascending
 * @param numbers how often
 * @param luck the chance of so many by luck (Fisher's exact test, one-sided)
 * @param falseShare the share of false rules among all that are at least as unlikely by luck (Benjamini and Hochberg)
 */
public record Rule(int[] has, int[] then, Association numbers, double luck, double falseShare) {
    /** The items of both sides. */
    public int length() {
        return has.length + then.length;
    }
}
