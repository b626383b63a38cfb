package org.clientele.analysis.cluster.tree;

/** How far apart two groups are said to be when a tree is built. */
public enum Linkage {
    /** How much the squared distances to the middles grow when they are joined (Ward 1963): even, round groups. */
    WARD,
    /** The mean distance of their members. */
    AVERAGE,
    /** The distance of their farthest members: compact groups. */
    COMPLETE,
    /** The distance of their nearest members: chains of any shape. */
    SINGLE
}
