package org.clientele.app.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.clientele.app.jobs.Job;
import org.clientele.app.people.Mask;
import org.clientele.data.write.CellType;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.data.write.WrittenFile;
import org.clientele.model.house.Allowed;
import org.clientele.model.text.Message;

/** Writes the rows that were found as a CSV file; contact data stay hidden in it, whatever the screen shows. */
@Allowed(
        rule = "export-door",
        reason =
                "a table as it is shown: masked, or unmasked with an entry in the log of looks; it is no list to send to")
public final class ExportTable {
    private ExportTable() {}

    /**
     * What was written.
     *
     * @param file the file
     * @param rows how many rows
     * @param sha256 hash of the file
     */
    public record Written(Path file, long rows, String sha256) {}

    /**
     * Writes these columns of the rows that were found.
     *
     * @param columns the columns, in order
     * @param overwrite whether a file that is there may be replaced
     */
    public static Job<Written> csv(Found found, List<DataColumn> columns, Path file, boolean overwrite) {
        return new Job<>(Message.of("tables.job.export"), checkpoint -> {
            List<Column> heads = columns.stream().map(ExportTable::head).toList();
            Iterable<List<String>> rows = () -> rows(found, columns);
            WrittenFile written = CsvFile.write(file, overwrite, CsvStyle.forPeople(), heads, rows, checkpoint);
            return new Written(file, written.rows(), written.sha256());
        });
    }

    private static Iterator<List<String>> rows(Found found, List<DataColumn> columns) {
        return IntStream.range(0, found.size())
                .mapToObj(place -> cells(columns, found.row(place)))
                .iterator();
    }

    private static List<String> cells(List<DataColumn> columns, int row) {
        List<String> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(hidden(column, row)));
        return cells;
    }

    /** A cell as anybody may see it: contact data with stars. */
    public static String hidden(DataColumn column, int row) {
        String text = column.plain(row);
        return switch (column.traits().contact()) {
            case NONE -> text;
            case NAME -> Mask.name(text);
            case EMAIL -> Mask.email(text);
            case PHONE -> Mask.phone(text);
        };
    }

    private static Column head(DataColumn column) {
        CellType type = switch (column.traits().contact()) {
            case PHONE -> CellType.PHONE;
            case EMAIL -> CellType.EMAIL;
            case NONE, NAME -> plain(column.type());
        };
        return new Column(column.key(), type);
    }

    private static CellType plain(ColumnType type) {
        return switch (type) {
            case WHOLE, NUMBER, QUANTITY, MONEY -> CellType.NUMBER;
            case DAY -> CellType.DATE;
            case TEXT, CHOICE, YES_NO, TIME -> CellType.TEXT;
        };
    }
}
