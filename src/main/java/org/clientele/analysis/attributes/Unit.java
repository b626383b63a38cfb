package org.clientele.analysis.attributes;

/** The unit in which an attribute is read. */
public enum Unit {
    DAYS,
    COUNT,
    MONEY,
    /** 0 to 1. */
    SHARE,
    /** A multiple of what is usual. */
    RATIO
}
