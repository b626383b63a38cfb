package org.clientele.model.trade;

/** What became of an order line; only {@link #PAID} lines with a value above zero count in conditions and revenue. */
public enum OrderStatus {
    PAID,
    CANCELLED,
    REFUNDED,
    PENDING
}
