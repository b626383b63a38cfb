package org.clientele.data.read.census;

import java.util.List;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.run.Checkpoint;

/** Goes once over all rows of a table and says what each column holds. */
public final class TableCensus {
    private static final int CHECK_EVERY = 4096;

    private TableCensus() {}

    /**
     * What the columns hold, in their order; rows that will be rejected do not count.
     *
     * @param header the names of the columns
     * @param typed whether the rows come from a workbook, where the point is always the decimal mark
     * @param rows the data rows; they are read to their end and not closed
     * @throws org.clientele.model.text.Refusal when the file cannot be read any more
     */
    public static List<ColumnFacts> of(List<String> header, boolean typed, RawRows rows, Checkpoint checkpoint) {
        List<ColumnCount> columns =
                header.stream().map(n -> new ColumnCount(n, typed)).toList();
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (row.record() % CHECK_EVERY == 0) {
                checkpoint.check();
                checkpoint.progress(rows.fraction());
            }
            if (row.defect() != null) continue;
            for (int c = 0; c < columns.size(); c++) columns.get(c).add(row.cells()[c]);
        }
        return columns.stream().map(ColumnCount::facts).toList();
    }
}
