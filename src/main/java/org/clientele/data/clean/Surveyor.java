package org.clientele.data.clean;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.FieldType;

/** Goes once over all rows of a file, to count them and to let every cell vote on how its column is written. */
public final class Surveyor {
    private static final int REPORT = 4096;

    private Surveyor() {}

    /**
     * Surveys the rows.
     *
     * @param plainNumbers whether numbers come from a workbook, where the point is always the decimal mark
     */
    public static Survey survey(
            RawRows rows, MappingProposal mapping, ZoneId zone, boolean plainNumbers, Checkpoint checkpoint) {
        List<ColumnVotes> votes = new ArrayList<>();
        List<Integer> voting = new ArrayList<>();
        for (ColumnProposal column : mapping.columns()) {
            FieldType type =
                    column.target() instanceof Target.Bind bind ? bind.field().type() : FieldType.TEXT;
            votes.add(new ColumnVotes(column.column(), type, zone));
            switch (type) {
                case DATE, TIME, MONEY, QUANTITY, WHOLE, ID -> voting.add(column.at());
                case TEXT, EMAIL, PHONE, FLAG, STATUS, CHANNEL, CONSENT -> {}
            }
        }
        int[] at = voting.stream().mapToInt(Integer::intValue).toArray();
        long count = 0;
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (row.defect() == null) {
                for (int a : at) {
                    String cell = row.cells()[a];
                    if (!cell.isEmpty()) {
                        votes.get(a).vote(cell);
                    }
                }
            }
            if (++count % REPORT == 0) {
                checkpoint.check();
                checkpoint.progress(rows.fraction());
            }
        }
        return new Survey(count, votes, plainNumbers);
    }
}
