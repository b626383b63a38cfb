package org.clientele.app.tables;

/** What the cells of a column are, and thus how they are filtered, sorted and written. */
public enum ColumnType {
    /** Texts that mostly differ, such as names and numbers. */
    TEXT(1),
    /** Texts that mostly repeat, such as cities. */
    CHOICE(1),
    /** Yes or no. */
    YES_NO(1),
    /** Whole numbers. */
    WHOLE(1),
    /** Numbers, in millionths. */
    NUMBER(1_000_000),
    /** Pieces, in thousandths. */
    QUANTITY(1_000),
    /** Money, in ten-thousandths. */
    MONEY(10_000),
    /** Epoch days. */
    DAY(1),
    /** Minutes since 1970 in the workbench's zone. */
    TIME(1);

    private final long scale;

    ColumnType(long scale) {
        this.scale = scale;
    }

    /** How many parts one unit has. */
    public long scale() {
        return scale;
    }

    /** Whether its cells are numbers, days or times, so that ranges make sense. */
    public boolean measured() {
        return ordinal() >= WHOLE.ordinal();
    }

    /** Whether its cells are days or times. */
    public boolean dated() {
        return this == DAY || this == TIME;
    }
}
