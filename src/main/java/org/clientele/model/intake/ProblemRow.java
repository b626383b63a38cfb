package org.clientele.model.intake;

import java.util.List;

/**
 * A row of a file that needs a look, as it stands in the file (after the corrections made so far).
 *
 * @param record number of the data record, from 1
 * @param line line of the file or row of the sheet, from 1
 * @param cells its cells, one per column
 * @param remarks what is said about them
 */
public record ProblemRow(long record, long line, List<String> cells, List<Remark> remarks) {
    public ProblemRow {
        cells = List.copyOf(cells);
        remarks = List.copyOf(remarks);
    }

    /** Whether the row cannot be used as it stands. */
    public boolean rejected() {
        return remarks.stream().anyMatch(remark -> remark.level() == Level.REJECTED);
    }
}
