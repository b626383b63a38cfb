package org.clientele.data.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookFileTest {
    private static final List<Column> COLUMNS = List.of(Column.text("who"), Column.number("how much"));

    @TempDir
    Path folder;

    @Test
    void numbers_are_numbers_and_texts_are_never_formulas() throws IOException {
        Path file = folder.resolve("book.xlsx");
        List<List<String>> rows = List.of(List.of("=1+1", "-2.5"), List.of("王小明\n二号", "7"), List.of("", ""));
        try (PendingFile pending = PendingFile.beside(file, false)) {
            WrittenFile written = BookFile.fill(pending, "features", COLUMNS, 3, rows, Checkpoint.none());
            assertEquals(3, written.rows());
            assertEquals(Hash.sha256(pending.path()), written.sha256());
            pending.putInPlace();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = book.getFirstSheet().openStream()) {
            List<Row> read = stream.toList();
            assertEquals("how much", read.get(0).getCellAsString(1).orElseThrow());
            assertEquals(CellType.STRING, read.get(1).getCell(0).getType());
            assertEquals("=1+1", read.get(1).getCellAsString(0).orElseThrow());
            assertEquals(-2.5, read.get(1).getCellAsNumber(1).orElseThrow().doubleValue());
            assertEquals("王小明 二号", read.get(2).getCellAsString(0).orElseThrow());
            assertEquals(7, read.get(2).getCellAsNumber(1).orElseThrow().doubleValue());
        }
    }

    @Test
    void what_no_sheet_can_hold_is_refused_before_anything_is_written() {
        Path file = folder.resolve("large.xlsx");
        try (PendingFile pending = PendingFile.beside(file, false)) {
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> BookFile.fill(
                            pending, "features", COLUMNS, BookFile.MOST_ROWS, List.of(), Checkpoint.none()));
            assertEquals("export.book.large", refusal.sentence().key());
            assertTrue(Files.exists(pending.path()));
        }
        assertFalse(Files.exists(file));
    }
}
