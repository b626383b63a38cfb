package org.clientele.analysis.basket;

/** What a basket is. */
public enum Scope {
    /** One order. */
    ORDER,
    /** Everything that a customer has bought so far. */
    LIFETIME
}
