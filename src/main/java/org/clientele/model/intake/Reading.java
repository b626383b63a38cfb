package org.clientele.model.intake;

/** A way to read a column whose own values leave it open. */
public enum Reading {
    DAY_FIRST,
    MONTH_FIRST,
    DECIMAL_POINT,
    DECIMAL_COMMA,
    /** A custom field is taken as text, whatever its cells look like. */
    AS_TEXT,
    /** A custom field keeps the type it has in the workbench; cells that do not fit are left blank. */
    AS_KNOWN,
    /** A yes holds for e-mail. */
    FOR_EMAIL,
    /** A yes holds for text messages. */
    FOR_SMS,
    /** A yes holds for e-mail and text messages. */
    FOR_BOTH,
    /** The amount stands for the whole order and is repeated on each of its lines. */
    ORDER_TOTAL,
    /** Each line has an amount of its own. */
    LINE_AMOUNT
}
