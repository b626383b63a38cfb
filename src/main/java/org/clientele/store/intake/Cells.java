package org.clientele.store.intake;

import org.clientele.model.table.CleanRow;
import org.jspecify.annotations.Nullable;

/** Typed reading of the cells of a clean row; a blank text counts as none. */
final class Cells {
    private Cells() {}

    static @Nullable String text(CleanRow row, int at) {
        Object value = row.value(at);
        return value == null || ((String) value).isBlank() ? null : (String) value;
    }

    static @Nullable Integer day(CleanRow row, int at) {
        return (Integer) row.value(at);
    }

    static @Nullable Long number(CleanRow row, int at) {
        return (Long) row.value(at);
    }

    static @Nullable Boolean flag(CleanRow row, int at) {
        return (Boolean) row.value(at);
    }

    /** A time as minutes that fit the database, or null when it is blank or out of all reason. */
    static @Nullable Integer minute(CleanRow row, int at) {
        Long value = (Long) row.value(at);
        return value == null || value != value.intValue() ? null : Integer.valueOf(value.intValue());
    }
}
