package org.clientele.model.trade;

/** What part an order line plays in revenue under a definition. */
public enum RevenuePart {
    /** None: its amount is in no figure of revenue, and it is not bought. */
    NONE,
    /** Sold: its amount is revenue, and it counts in conditions. */
    SALE,
    /** Money given back that is subtracted from revenue. */
    GIVEN_BACK,
    /** Money given back that is shown beside revenue. */
    APART
}
