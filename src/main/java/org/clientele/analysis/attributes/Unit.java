package org.clientele.analysis.attributes;

import java.util.Locale;

/** The unit in which an attribute is read. */
public enum Unit {
    DAYS,
    COUNT,
    MONEY,
    /** 0 to 1. */
    SHARE,
    /** A multiple of what is usual. */
    RATIO,
    /** −1 to 1, 0 in balance. */
    BALANCE,
    /** So many in 30 days. */
    RATE,
    /** A number without a unit. */
    NUMBER;

    /** The key of its name for people. */
    public String textKey() {
        return "attribute.unit." + name().toLowerCase(Locale.ROOT);
    }
}
