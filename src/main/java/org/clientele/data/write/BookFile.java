package org.clientele.data.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a table as a workbook with one sheet, numbers as numbers; texts in it are never formulas. */
public final class BookFile {
    /** What one sheet holds, its header among them. */
    static final int MOST_ROWS = 1_048_576;

    private static final int MOST_COLUMNS = 16_384;
    private static final int OFTEN = 512;

    private BookFile() {}

    /**
     * Writes a table into a pending file.
     *
     * @param sheet the name of the sheet
     * @param rows how many rows there are
     * @param cells the rows, each with one text per column
     * @return the hash and rows
     * @throws Refusal when a sheet cannot hold it, or it cannot be written
     */
    public static WrittenFile fill(
            PendingFile pending,
            String sheet,
            List<Column> columns,
            int rows,
            Iterable<List<String>> cells,
            Checkpoint checkpoint) {
        if (rows >= MOST_ROWS || columns.size() > MOST_COLUMNS) {
            throw Refusal.of("export.book.large", rows, columns.size(), MOST_ROWS - 1, MOST_COLUMNS);
        }
        try {
            int written = put(pending, sheet, columns, cells, checkpoint);
            pending.force();
            return new WrittenFile(written, Hash.sha256(pending.path()));
        } catch (IOException fault) {
            throw new Refusal(PendingFile.unwritable(pending.target(), fault), fault);
        }
    }

    private static int put(
            PendingFile pending, String name, List<Column> columns, Iterable<List<String>> cells, Checkpoint checkpoint)
            throws IOException {
        int row = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(pending.path()), 1 << 16);
                Workbook book = new Workbook(out, "Clientele", "1.0")) {
            Worksheet sheet = book.newWorksheet(name);
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).header());
                sheet.style(0, c).bold().set();
            }
            sheet.freezePane(0, 1);
            for (List<String> line : cells) {
                row++;
                for (int c = 0; c < line.size(); c++) {
                    String cell = line.get(c);
                    if (columns.get(c).type() == CellType.NUMBER && !cell.isEmpty()) {
                        sheet.value(row, c, Double.parseDouble(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row, c, CsvFile.oneLine(cell));
                    }
                }
                if (row % OFTEN == 0) {
                    sheet.flush();
                    checkpoint.check();
                }
            }
            sheet.finish();
        }
        return row;
    }
}
