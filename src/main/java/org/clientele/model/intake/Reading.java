package org.clientele.model.intake;

/** One of two ways to read a column that its own values leave open. */
public enum Reading {
    DAY_FIRST,
    MONTH_FIRST,
    DECIMAL_POINT,
    DECIMAL_COMMA
}
