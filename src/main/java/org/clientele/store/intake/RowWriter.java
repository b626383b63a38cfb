package org.clientele.store.intake;

import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.ImportBatch.RowVerdict;
import org.clientele.model.table.CleanRow;
import org.clientele.model.table.RowOutcome;
import org.clientele.model.text.Message;

/** Turns the clean rows of one kind of table into rows of the database. */
interface RowWriter {
    RowVerdict CREATED = new RowVerdict(RowOutcome.CREATED, null);
    RowVerdict UPDATED = new RowVerdict(RowOutcome.UPDATED, null);
    RowVerdict UNCHANGED = new RowVerdict(RowOutcome.UNCHANGED, null);

    /** Gets ready for these rows, which come next. */
    default void prepare(List<CleanRow> rows) {}

    /** Takes in one row. */
    RowVerdict write(CleanRow row);

    /** In how many rows each column changed what was held, by the column's word. */
    default Map<String, Long> changes() {
        return Map.of();
    }

    /** The verdict of an outcome that is no rejection. */
    static RowVerdict of(RowOutcome outcome) {
        return switch (outcome) {
            case CREATED -> CREATED;
            case UPDATED -> UPDATED;
            case UNCHANGED -> UNCHANGED;
            case REJECTED -> throw new IllegalArgumentException("a rejection needs a reason");
        };
    }

    /** A rejection. */
    static RowVerdict rejected(String key) {
        return new RowVerdict(RowOutcome.REJECTED, Message.of(key));
    }
}
