package org.clientele.data.clean;

import org.clientele.data.read.RawRow;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells were read one by one, before it is judged as a whole.
 *
 * <p>It belongs to one row alone: made on whatever thread, then handed on to {@link Cleaner#judge} in the order of the
 * file.
 */
public final class RowDraft {
    private final RawRow row;
    private final RowNotes notes;
    private final @Nullable Object[] values;
    private final @Nullable String[] extras;

    RowDraft(RawRow row, RowNotes notes, @Nullable Object[] values, @Nullable String[] extras) {
        this.row = row;
        this.notes = notes;
        this.values = values;
        this.extras = extras;
    }

    /** The row it was made of. */
    public RawRow row() {
        return row;
    }

    RowNotes notes() {
        return notes;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    @Nullable
    String[] extras() {
        return extras;
    }
}
