package org.clientele.analysis.recommend.spec;

/** How much single purchases weigh before products or people are compared. */
public enum Weighting {
    /** Every purchase weighs the same. */
    NONE,
    /** Purchases of people who buy nearly everything weigh less. */
    TF_IDF,
    /** As TF-IDF, and purchases of best-sellers weigh less too (Okapi BM25). */
    BM25
}
