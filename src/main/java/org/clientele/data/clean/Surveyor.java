package org.clientele.data.clean;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Target;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Field;
import org.clientele.model.table.Owner;
import org.clientele.model.table.TableKind;
import org.jspecify.annotations.Nullable;

/** Goes once over all rows of a file, to count them and to let every cell vote on how its column is written. */
public final class Surveyor {
    private static final int BLOCK = 2048;

    private Surveyor() {}

    /**
     * Surveys the rows of a shop that has no custom fields yet.
     *
     * @param plainNumbers whether numbers come from a workbook, where the point is always the decimal mark
     */
    public static Survey survey(
            RawRows rows, MappingProposal mapping, ZoneId zone, boolean plainNumbers, Checkpoint checkpoint) {
        return survey(rows, mapping, new Habits(zone, plainNumbers, "", List.of()), checkpoint);
    }

    /** Surveys the rows. */
    public static Survey survey(RawRows rows, MappingProposal mapping, Habits habits, Checkpoint checkpoint) {
        List<ColumnVotes> votes = new ArrayList<>();
        List<Integer> voting = new ArrayList<>();
        for (ColumnProposal column : mapping.columns()) {
            ColumnVotes one = votes(column, mapping, habits);
            votes.add(one);
            if (!(column.target() instanceof Target.Ignore)) {
                voting.add(column.at());
            }
        }
        int[] at = voting.stream().mapToInt(Integer::intValue).toArray();
        OrderVotes orders = new OrderVotes(mapping);
        Repeats repeats = new Repeats(mapping);
        long count = 0;
        List<RawRow> block = new ArrayList<>(BLOCK);
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            if (row.defect() == null) {
                block.add(row);
            }
            if (++count % BLOCK == 0) {
                vote(block, at, votes, orders, repeats);
                block.clear();
                checkpoint.check();
                checkpoint.progress(rows.fraction());
            }
        }
        vote(block, at, votes, orders, repeats);
        return new Survey(count, votes, orders, repeats.groups());
    }

    /** Lets some rows vote, each column for itself and all of them side by side; each sees the rows in their order. */
    private static void vote(List<RawRow> rows, int[] at, List<ColumnVotes> votes, OrderVotes orders, Repeats repeats) {
        IntStream.range(0, at.length + 2).parallel().forEach(task -> {
            for (RawRow row : rows) {
                if (task == at.length) {
                    orders.vote(row.cells());
                } else if (task > at.length) {
                    repeats.vote(row);
                } else if (!row.cells()[at[task]].isEmpty()) {
                    votes.get(at[task]).vote(row.cells()[at[task]]);
                }
            }
        });
    }

    private static ColumnVotes votes(ColumnProposal column, MappingProposal mapping, Habits habits) {
        String header = column.column();
        return switch (column.target()) {
            case Target.Ignore() -> ColumnVotes.none(header);
            case Target.Keep keep ->
                new ExtraVotes(header, keep.type(), known(keep, mapping.kind(), habits.known()), habits);
            case Target.Bind(Field field) ->
                switch (field.type()) {
                    case DATE, TIME -> new DateVotes(header, habits.zone());
                    case MONEY, QUANTITY, WHOLE -> new NumberVotes(header, habits.plainNumbers(), habits.currency());
                    case ID -> new IdVotes(header, field);
                    case CONSENT ->
                        field == Field.CONSENT && mapping.kind() != TableKind.CONSENTS
                                ? new ConsentVotes(header, mapping)
                                : ColumnVotes.none(header);
                    case TEXT, EMAIL, PHONE, FLAG, STATUS, CHANNEL -> ColumnVotes.none(header);
                };
        };
    }

    private static @Nullable CustomType known(Target.Keep keep, TableKind kind, List<CustomField> fields) {
        Owner owner = keep.owner() == null ? Owner.of(kind) : keep.owner();
        for (CustomField field : fields) {
            if (field.owner() == owner && field.name().equals(keep.name())) {
                return field.type();
            }
        }
        return null;
    }
}
