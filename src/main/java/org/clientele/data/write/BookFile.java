package org.clientele.data.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.dhatim.fastexcel.reader.ExcelReaderException;

/** Writes a table as a workbook with one sheet, numbers as numbers; texts in it are never formulas. */
public final class BookFile {
    /** What one sheet holds, its header among them. */
    static final int MOST_ROWS = 1_048_576;

    private static final int MOST_COLUMNS = 16_384;
    private static final int OFTEN = 512;

    private BookFile() {}

    /**
     * Writes a table into a pending file, and reads it back.
     *
     * @param sheet the name of the sheet
     * @param rows how many rows there are
     * @param cells the rows, each with one text per column
     * @return the hash and rows of what was read back
     * @throws Refusal when a sheet cannot hold it, it cannot be written, or does not read back as it was meant
     */
    public static WrittenFile fill(
            PendingFile pending,
            String sheet,
            List<Column> columns,
            int rows,
            Iterable<List<String>> cells,
            Checkpoint checkpoint) {
        requireRoom(rows, columns.size());
        CellSum meant;
        try (BookWriting writing = new BookWriting(pending.path(), sheet, columns)) {
            meant = writing.written();
            for (List<String> line : cells) {
                writing.add(line);
                if (meant.rows() % OFTEN == 0) {
                    checkpoint.check();
                }
            }
        } catch (IOException fault) {
            throw pending.unwritable(fault);
        }
        return finish(pending, columns, meant, checkpoint);
    }

    /** Refuses what no sheet can hold. */
    static void requireRoom(int rows, int columns) {
        if (rows >= MOST_ROWS || columns > MOST_COLUMNS) {
            throw Refusal.of("export.book.large", rows, columns, MOST_ROWS - 1, MOST_COLUMNS);
        }
    }

    /** Makes sure of a workbook that is written to its end: on the disk, and cell by cell what was meant. */
    static WrittenFile finish(PendingFile pending, List<Column> columns, CellSum meant, Checkpoint checkpoint) {
        try {
            pending.force();
            return CsvFile.confirmed(
                    pending, BookWriting.read(pending.path(), columns, meant.rows(), checkpoint), meant);
        } catch (ExcelReaderException damaged) {
            throw new Refusal(
                    Refusal.of(
                                    "export.readback",
                                    String.valueOf(pending.target().getFileName()),
                                    meant.rows(),
                                    0)
                            .sentence(),
                    damaged);
        } catch (IOException | UncheckedIOException fault) {
            throw pending.unwritable(fault);
        }
    }
}
