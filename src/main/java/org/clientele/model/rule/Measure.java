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
    /** Pieces per order, or per event. */
    PIECES_ON_AVERAGE,
    /** Different products. */
    PRODUCTS,
    /** Different categories. */
    CATEGORIES,
    /** Different brands. */
    BRANDS,
    /** Different sales channels. */
    CHANNELS
}
