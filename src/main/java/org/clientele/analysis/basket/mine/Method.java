package org.clientele.analysis.basket.mine;

/** How frequent itemsets are found; both find the same ones. */
public enum Method {
    /** Grows itemsets in a tree of baskets that share their beginnings (Han, Pei, Yin 2000). */
    FP_GROWTH,
    /** Counts candidates level by level (Agrawal, Srikant 1994). */
    APRIORI
}
