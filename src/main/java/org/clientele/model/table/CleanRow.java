package org.clientele.model.table;

import org.jspecify.annotations.Nullable;

/** One row of an import that passed its checks, with typed values in the order of its {@link Shape}. */
public final class CleanRow {
    private final long record;
    private final @Nullable Object[] values;
    private final @Nullable String[] extras;

    /**
     * A clean row; the arrays become its own.
     *
     * @param record the number of the data record in the file, from 1
     * @param values one per field of the shape, typed as {@link FieldType} says; null where the cell is blank
     * @param extras one text per extra column of the shape; null where the cell is blank
     */
    public CleanRow(long record, @Nullable Object[] values, @Nullable String[] extras) {
        this.record = record;
        this.values = values;
        this.extras = extras;
    }

    /** The number of the data record in the file, from 1. */
    public long record() {
        return record;
    }

    /** The value at that position of the shape's fields; position -1 gives null. */
    public @Nullable Object value(int at) {
        return at < 0 ? null : values[at];
    }

    /** The text at that position of the shape's extra columns. */
    public @Nullable String extra(int at) {
        return extras[at];
    }
}
