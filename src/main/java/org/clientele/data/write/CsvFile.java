package org.clientele.data.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Writes a table as CSV: beside its name, read back cell by cell, and only then moved into place. */
public final class CsvFile {
    private static final int OFTEN = 2_048;

    private CsvFile() {}

    /**
     * Writes a table and puts it into place.
     *
     * @param overwrite whether a file that is there may be replaced
     * @param rows the rows, each with one text per column
     * @return the file's hash and rows
     * @throws Refusal when the file is there already or cannot be written; what was there stays
     */
    public static WrittenFile write(
            Path file,
            boolean overwrite,
            CsvStyle style,
            List<Column> columns,
            Iterable<List<String>> rows,
            Checkpoint checkpoint) {
        return stream(file, overwrite, style, columns, rows::forEach, checkpoint);
    }

    /**
     * Writes a table whose rows are handed over one by one, however many they are, and puts it into place.
     *
     * @param rows hands over each row, with one text per column
     * @return the file's hash and rows
     * @throws Refusal when the file is there already or cannot be written; what was there stays
     */
    public static WrittenFile stream(
            Path file,
            boolean overwrite,
            CsvStyle style,
            List<Column> columns,
            Consumer<Consumer<List<String>>> rows,
            Checkpoint checkpoint) {
        try (PendingFile pending = PendingFile.beside(file, overwrite)) {
            WrittenFile written = fill(pending, style, columns, rows, checkpoint);
            pending.putInPlace();
            return written;
        }
    }

    /**
     * Writes a table into a pending file, and reads it back.
     *
     * @return the hash and rows of what was read back
     * @throws Refusal when it cannot be written, or does not read back as it was meant
     */
    public static WrittenFile fill(
            PendingFile pending,
            CsvStyle style,
            List<Column> columns,
            Iterable<List<String>> rows,
            Checkpoint checkpoint) {
        return fill(pending, style, columns, rows::forEach, checkpoint);
    }

    private static WrittenFile fill(
            PendingFile pending,
            CsvStyle style,
            List<Column> columns,
            Consumer<Consumer<List<String>>> rows,
            Checkpoint checkpoint) {
        CellSum meant;
        try (CsvWriting writing = new CsvWriting(pending.path(), style, columns)) {
            meant = writing.written();
            rows.accept(row -> {
                try {
                    writing.add(row);
                } catch (IOException fault) {
                    throw new UncheckedIOException(fault);
                }
                if (meant.rows() % OFTEN == 0) {
                    checkpoint.check();
                }
            });
        } catch (IOException | UncheckedIOException fault) {
            throw pending.unwritable(fault);
        }
        return finish(pending, columns, meant, checkpoint);
    }

    /** Makes sure of a file that is written to its end: on the disk, and cell by cell what was meant. */
    static WrittenFile finish(PendingFile pending, List<Column> columns, CellSum meant, Checkpoint checkpoint) {
        try {
            pending.force();
            ReadBack found = CsvReadBack.read(pending.path(), columns, checkpoint);
            return confirmed(pending, found, meant);
        } catch (IOException | UncheckedIOException fault) {
            throw pending.unwritable(fault);
        }
    }

    /** The file as it was read back.
     *
     * @throws Refusal when that is not what was written */
    static WrittenFile confirmed(PendingFile pending, ReadBack found, CellSum meant) {
        if (!found.is(meant)) {
            throw Refusal.of(
                    "export.readback",
                    String.valueOf(pending.target().getFileName()),
                    meant.rows(),
                    found.cells().rows());
        }
        return new WrittenFile(found.cells().rows(), found.sha256());
    }

    /** The text without line breaks, which many tools do not bear inside a cell. */
    static String oneLine(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }
}
