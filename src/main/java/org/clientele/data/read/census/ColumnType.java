package org.clientele.data.read.census;

/** What a column holds. */
public enum ColumnType {
    /** Nothing. */
    EMPTY,
    /** Words, codes, anything. */
    TEXT,
    /** Digits that are a name and no amount: with zeros in front, or too many for a number. */
    IDENTIFIER,
    /** Whole numbers. */
    WHOLE,
    /** Numbers with decimals. */
    DECIMAL,
    /** Days. */
    DATE,
    /** Days with a time. */
    MOMENT,
    /** Times of day. */
    TIME,
    /** Yes and no. */
    YES_NO,
    /** E-mail addresses. */
    EMAIL,
    /** Web addresses. */
    WEB
}
