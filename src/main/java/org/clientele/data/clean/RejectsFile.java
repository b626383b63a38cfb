package org.clientele.data.clean;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.read.RawRow;
import org.clientele.data.write.CellType;
import org.clientele.data.write.FormulaGuard;
import org.clientele.data.write.PendingFile;
import org.jspecify.annotations.Nullable;

/**
 * The rows that were left out, as they stood in the file, each with its place and the reason, so that they can be mended
 * and imported again.
 *
 * <p>It is written beside its final name and moved into place at the end, so that half a file never looks whole.
 */
public final class RejectsFile implements AutoCloseable {
    /** What is added to the columns of the source; left out when the mended file comes back. */
    static final List<String> ADDED = List.of("_row", "_line", "_error");

    private final Path file;
    private @Nullable PendingFile pending;
    private final List<String> header;
    private @Nullable CsvWriter writer;
    private long rows;

    /** A file to be written, with the headers of the source. */
    public RejectsFile(Path file, List<String> header) {
        this.file = file.toAbsolutePath();
        this.header = List.copyOf(header);
    }

    /** Adds a row with the reason in words. */
    public void add(RawRow row, String reason) {
        List<String> cells = new ArrayList<>(header.size() + ADDED.size());
        for (int i = 0; i < header.size(); i++) {
            cells.add(i < row.cells().length ? inert(row.cells()[i]) : "");
        }
        cells.add(Long.toString(row.record()));
        cells.add(Long.toString(row.line()));
        cells.add(reason);
        CsvWriter out = opened();
        try {
            out.writeRecord(cells);
        } catch (UncheckedIOException full) {
            throw java.util.Objects.requireNonNull(pending).unwritable(full);
        }
        rows++;
    }

    /** The cell as a spreadsheet may open it: what it would run is guarded, numbers and telephone numbers are as they were. */
    private static String inert(String cell) {
        String asNumber = FormulaGuard.APOSTROPHE.cell(cell, CellType.NUMBER);
        return asNumber.equals(cell) ? cell : FormulaGuard.APOSTROPHE.cell(cell, CellType.PHONE);
    }

    /** Moves the file into place; null when there was no row to write. */
    public @Nullable Path finish() {
        PendingFile whole = pending;
        if (writer == null || whole == null) {
            return null;
        }
        try {
            writer.close();
            writer = null;
        } catch (IOException | UncheckedIOException failed) {
            throw whole.unwritable(failed);
        }
        whole.putInPlace();
        return file;
    }

    /** Rows written so far. */
    public long rows() {
        return rows;
    }

    /** Removes what was not finished. */
    @Override
    public void close() {
        try (PendingFile unfinished = pending) {
            if (writer != null && unfinished != null) {
                writer.close();
                writer = null;
            }
        } catch (IOException | UncheckedIOException wasNotToStay) {
            writer = null;
        }
    }

    private CsvWriter opened() {
        if (writer != null) {
            return writer;
        }
        PendingFile begun = PendingFile.beside(file, true);
        pending = begun;
        try {
            BufferedWriter out = Files.newBufferedWriter(begun.path(), StandardCharsets.UTF_8);
            // Spreadsheets recognise UTF-8 by this mark only.
            out.write('\ufeff');
            CsvWriter fresh = CsvWriter.builder().build(out);
            writer = fresh;
            List<String> first = new ArrayList<>(header);
            first.addAll(ADDED);
            fresh.writeRecord(first);
            return fresh;
        } catch (IOException | UncheckedIOException failed) {
            throw begun.unwritable(failed);
        }
    }
}
