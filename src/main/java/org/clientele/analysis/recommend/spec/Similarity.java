package org.clientele.analysis.recommend.spec;

/** How alike two products or two people are, from what they have in common. */
public enum Similarity {
    /** In common / (length of one · length of the other). */
    COSINE,
    /** In common / (length² of the one that is scored ^ alpha · length² of the other ^ (1 − alpha)); Aiolli, RecSys 2013. */
    ASYMMETRIC,
    /** In common / what either of them has. */
    JACCARD,
    /** In common / (in common + alpha · only the one that is scored + beta · only the other); Tversky, 1977. */
    TVERSKY
}
