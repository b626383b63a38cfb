package org.clientele.model.rule;

/** What is counted about behaviour. */
public enum Measure {
    /** Orders, or events. */
    TIMES,
    /** Different days. */
    DAYS,
    /** Money, added up. */
    SPENT,
    /** Money per order, or per event. */
    SPENT_ON_AVERAGE,
    /** Pieces, added up. */
    PIECES,
    /** Different products. */
    PRODUCTS,
    /** Different categories. */
    CATEGORIES
}
