package org.clientele.app.workbench;

import java.util.List;
import org.clientele.model.table.Owner;

/**
 * What taking back an import did.
 *
 * @param batch the import, now undone
 * @param removed rows it had created and that are gone
 * @param restored rows it had changed and that are as before
 * @param kept rows that were changed again later and were left as they are
 * @param keptRows the first of these, for people
 */
public record UndoReport(BatchSummary batch, long removed, long restored, long kept, List<Kept> keptRows) {
    public UndoReport {
        keptRows = List.copyOf(keptRows);
    }

    /**
     * A row that was left as it is.
     *
     * @param owner what it is
     * @param name by what people know it (customer number, name, SKU, order number)
     * @param by the later batch that changed or needs it; 0 when the export log needs it
     */
    public record Kept(Owner owner, String name, long by) {}
}
