package org.clientele.data.clean;

import java.util.List;
import org.clientele.model.intake.Level;
import org.clientele.model.intake.Remark;
import org.clientele.model.table.CleanRow;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about one row: its clean form, or null when it is rejected, and the remarks about its cells.
 *
 * @param row the clean row, or null
 * @param remarks what was repaired, warned of, or is the reason of the rejection
 */
public record Verdict(@Nullable CleanRow row, List<Remark> remarks) {
    public Verdict {
        remarks = List.copyOf(remarks);
        if (row == null && remarks.stream().noneMatch(r -> r.level() == Level.REJECTED)) {
            throw new IllegalArgumentException("a rejected row has a reason");
        }
    }

    /** Whether the row is left out. */
    public boolean rejected() {
        return row == null;
    }
}
