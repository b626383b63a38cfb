package org.clientele.app.campaign;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clientele.data.target.TargetFile;
import org.clientele.data.write.Column;
import org.clientele.facts.CustomerSet;
import org.clientele.model.campaign.FileSplit;

/**
 * How a file will look: its headings and its first rows, and about how large it gets.
 *
 * @param headings the headings
 * @param rows the first rows, to be masked before they are shown
 * @param people rows in all
 * @param bytes about how many bytes, as text
 * @param files at least so many files, by the target's limits
 * @param nameless what the file cannot tell the target of everybody
 */
public record TableSample(
        List<String> headings, List<Line> rows, int people, long bytes, int files, Nameless nameless) {
    private static final int SHOWN = 3;
    private static final int MEASURED = 200;

    /**
     * One row, with what must be hidden of it.
     *
     * @param cells the cells as they would be written
     * @param addressAt the place of the address among them
     * @param address the address itself
     * @param name the person's name
     */
    public record Line(List<String> cells, int addressAt, String address, String name) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How many people have no name for the columns in which the target wants it.
     *
     * @param people so many have none; 0 where the target has no such column
     * @param columns the headings of these columns
     */
    public record Nameless(int people, List<String> columns) {
        public Nameless {
            columns = List.copyOf(columns);
        }
    }

    public TableSample {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    static TableSample of(FileColumns columns, CustomerSet people, Set<FileSplit> splits) {
        List<Column> heads = columns.columns();
        int[] all = people.toArray();
        List<Line> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(SHOWN, all.length); i++) {
            rows.add(columns.sample(all[i]));
        }
        int measured = Math.min(MEASURED, all.length);
        long bytes = 0;
        for (int i = 0; i < measured; i++) {
            int customer = all[(int) ((long) i * all.length / measured)];
            for (String cell : columns.row(customer)) {
                bytes += 1 + cell.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        double perRow = measured == 0 ? 0 : (double) bytes / measured;
        int files = 0;
        for (Slices.Slice slice : Slices.of(people, columns, splits)) {
            files += files(slice.people().length, perRow, columns.target());
        }
        List<String> headings = heads.stream().map(Column::header).toList();
        return new TableSample(
                headings, rows, all.length, Math.round(perRow * all.length), Math.max(1, files), columns.nameless(all));
    }

    /** How large a workbook gets is known only when it is packed, so that its bytes count for nothing here. */
    private static int files(int rows, double perRow, TargetFile target) {
        long byRows = Math.ceilDiv((long) rows, (long) target.limits().rows());
        long byBytes = target.format().isBook()
                ? 1
                : Math.ceilDiv(Math.round(rows * perRow), target.limits().bytes());
        return (int) Math.max(1, Math.max(byRows, byBytes));
    }
}
