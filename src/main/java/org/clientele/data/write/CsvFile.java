package org.clientele.data.write;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;

/** Writes a table as CSV: beside its name, read back and counted, and only then moved into place. */
public final class CsvFile {
    private static final int OFTEN = 2_048;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

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
        try (PendingFile pending = PendingFile.beside(file, overwrite)) {
            WrittenFile written = fill(pending, style, columns, rows, checkpoint);
            pending.putInPlace();
            return written;
        }
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
            WrittenFile written =
                    check(pending, columns, checkpoint, () -> put(pending.path(), style, columns, rows, checkpoint));
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
        return check(
                pending, columns, checkpoint, () -> put(pending.path(), style, columns, rows::forEach, checkpoint));
    }

    /** Writes rows and says how many. */
    private interface Writing {
        long put() throws IOException;
    }

    private static WrittenFile check(
            PendingFile pending, List<Column> columns, Checkpoint checkpoint, Writing writing) {
        try {
            long meant = writing.put();
            pending.force();
            long found = count(pending.path(), columns, checkpoint);
            if (found != meant) {
                throw Refusal.of(
                        "export.readback", pending.target().getFileName().toString(), meant, found);
            }
            return new WrittenFile(found, Hash.sha256(pending.path()));
        } catch (IOException | UncheckedIOException fault) {
            throw pending.unwritable(fault);
        }
    }

    private static long put(
            Path path,
            CsvStyle style,
            List<Column> columns,
            Consumer<Consumer<List<String>>> rows,
            Checkpoint checkpoint)
            throws IOException {
        long[] count = new long[1];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            if (style.byteOrderMark()) {
                out.write(MARK);
            }
            CsvWriter csv = CsvWriter.builder()
                    .quoteStrategy(QuoteStrategies.REQUIRED)
                    .lineDelimiter(LineDelimiter.CRLF)
                    .build(out, StandardCharsets.UTF_8);
            csv.writeRecord(columns.stream().map(Column::header).toList());
            List<String> cells = new ArrayList<>(columns.size());
            rows.accept(row -> {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
                }
                cells.clear();
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(style.guard()
                            .cell(oneLine(row.get(i)), columns.get(i).type()));
                }
                csv.writeRecord(cells);
                if (++count[0] % OFTEN == 0) {
                    checkpoint.check();
                }
            });
            csv.flush();
        }
        return count[0];
    }

    /** The text without line breaks, which many tools do not bear inside a cell. */
    static String oneLine(String text) {
        if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            return text;
        }
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }

    private static long count(Path path, List<Column> columns, Checkpoint checkpoint) throws IOException {
        long records = 0;
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(path)) {
            for (CsvRecord each : reader) {
                if (each.getFieldCount() != columns.size()) {
                    return -1;
                }
                if (++records % OFTEN == 0) {
                    checkpoint.check();
                }
            }
        }
        return records - 1;
    }
}
