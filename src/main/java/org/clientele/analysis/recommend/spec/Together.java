package org.clientele.analysis.recommend.spec;

/** How strongly two products belong together, from n(i,j), the people who took both, and n(i), n(j), those of each. */
public enum Together {
    /** n(i,j): favours best-sellers. */
    COUNT,
    /** n(i,j) / √(n(i)·n(j)). */
    COSINE,
    /** n(i,j) / (n(i) + n(j) − n(i,j)). */
    JACCARD,
    /** n(i,j) / (n(i)·n(j)): favours rare products. */
    LIFT
}
