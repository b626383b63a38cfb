package org.clientele.data.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final List<Column> COLUMNS =
            List.of(new Column("phone", CellType.PHONE), Column.text("name"), Column.number("change"));

    @TempDir
    Path folder;

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writes_exactly_these_bytes() throws IOException {
        Path file = folder.resolve("golden.csv");
        List<List<String>> rows = List.of(
                List.of("+8613800138000", "张敏", "-12.5"),
                List.of("+447700900123", "O\"Neil, Ana", "7"),
                List.of("+447700900124", "=1+1", "=2"),
                List.of("", "two\r\nlines", ""));
        WrittenFile written = CsvFile.write(file, false, CsvStyle.forPeople(), COLUMNS, rows, Checkpoint.none());
        String expected = "\uFEFFphone,name,change\r\n"
                + "+8613800138000,张敏,-12.5\r\n"
                + "+447700900123,\"O\"\"Neil, Ana\",7\r\n"
                + "+447700900124,'=1+1,'=2\r\n"
                + ",two lines,\r\n";
        assertArrayEquals(expected.getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        assertEquals(new WrittenFile(4, Hash.sha256(expected)), written);
        assertEquals(List.of("golden.csv"), left());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reads_back_as_it_was_meant(long seed) throws IOException {
        Random random = new Random(seed);
        String alphabet = "ab ,\";'|张😀é1\u00A0.-x";
        List<Column> columns = List.of(Column.text("a"), Column.text("b"), Column.text("c"));
        List<List<String>> rows = new ArrayList<>();
        for (int r = random.nextInt(200); r >= 0; r--) {
            List<String> row = new ArrayList<>();
            for (int c = 0; c < 3; c++) {
                StringBuilder cell = new StringBuilder("k");
                for (int i = random.nextInt(12); i > 0; i--) {
                    cell.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, random.nextInt(15))));
                }
                row.add(cell.toString());
            }
            rows.add(row);
        }
        Path file = folder.resolve("round.csv");
        CsvStyle style = new CsvStyle(random.nextBoolean(), FormulaGuard.APOSTROPHE);
        WrittenFile written = CsvFile.write(file, false, style, columns, rows, Checkpoint.none());
        List<List<String>> found = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            reader.forEach(each -> found.add(each.getFields()));
        }
        assertEquals(List.of("a", "b", "c"), found.removeFirst());
        assertEquals(rows, found);
        assertEquals(rows.size(), written.rows());
    }

    @Test
    void never_replaces_a_file_unless_told() throws IOException {
        Path file = folder.resolve("kept.csv");
        Files.writeString(file, "mine");
        List<List<String>> rows = List.of(List.of("", "Ana", "1"));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> CsvFile.write(file, false, CsvStyle.forMachines(), COLUMNS, rows, Checkpoint.none()));
        assertEquals("export.exists", refusal.sentence().key());
        assertEquals("mine", Files.readString(file));
        CsvFile.write(file, true, CsvStyle.forMachines(), COLUMNS, rows, Checkpoint.none());
        assertEquals("phone,name,change\r\n,Ana,1\r\n", Files.readString(file));
        assertEquals(List.of("kept.csv"), left());
    }

    @Test
    void a_file_that_came_up_meanwhile_is_kept() throws IOException {
        Path file = folder.resolve("race.csv");
        try (PendingFile pending = PendingFile.beside(file, false)) {
            pending.write("ours");
            Files.writeString(file, "theirs");
            Refusal refusal = assertThrows(Refusal.class, pending::putInPlace);
            assertEquals("export.exists", refusal.sentence().key());
        }
        assertEquals("theirs", Files.readString(file));
        assertEquals(List.of("race.csv"), left());
    }

    @Test
    void a_cancelled_export_leaves_no_trace() throws IOException {
        Checkpoint stop = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                throw new Cancelled();
            }
        };
        List<List<String>> rows = Collections.nCopies(5_000, List.of("", "Ana", "1"));
        Path file = folder.resolve("cancelled.csv");
        assertThrows(Cancelled.class, () -> CsvFile.write(file, false, CsvStyle.forMachines(), COLUMNS, rows, stop));
        assertEquals(List.of(), left());
    }

    @Test
    void refuses_a_folder_and_a_folder_that_is_not_there() {
        assertEquals(
                "export.folder",
                assertThrows(Refusal.class, () -> PendingFile.beside(folder, true))
                        .sentence()
                        .key());
        assertEquals(
                "export.nofolder",
                assertThrows(Refusal.class, () -> PendingFile.beside(folder.resolve("no/file.csv"), true))
                        .sentence()
                        .key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | TEXT | '=1+1",
                "+1 | TEXT | '+1",
                "-x | TEXT | '-x",
                "@a | TEXT | '@a",
                "＝1 | TEXT | '＝1",
                "`  =1` | TEXT | `'  =1`",
                "\"=1 | TEXT | '\"=1",
                "a=1 | TEXT | a=1",
                "+8613800138000 | PHONE | +8613800138000",
                "+1+cmd | PHONE | '+1+cmd",
                "-12 | NUMBER | -12",
                "-1,234.50 | NUMBER | -1,234.50",
                "-12+a | NUMBER | '-12+a",
                "+tag@example.com | EMAIL | +tag@example.com"
            })
    void guards_texts_and_leaves_phones_and_numbers(String text, CellType type, String cell) {
        assertEquals(cell, FormulaGuard.APOSTROPHE.cell(text, type));
    }

    @Test
    void strips_for_machines_what_would_start_a_formula() {
        assertEquals("1+1", FormulaGuard.STRIP.cell("=1+1", CellType.TEXT));
        assertEquals("", FormulaGuard.STRIP.cell("=+-", CellType.TEXT));
        assertEquals("+447700900123", FormulaGuard.STRIP.cell("+447700900123", CellType.PHONE));
        assertEquals("-5", FormulaGuard.STRIP.cell("-5", CellType.NUMBER));
        assertEquals("-5.20", FormulaGuard.STRIP.cell("-5.20", CellType.TEXT));
        assertEquals("5+A1", FormulaGuard.STRIP.cell("-5+A1", CellType.TEXT));
        assertEquals("''90s mix", FormulaGuard.APOSTROPHE.cell("'90s mix", CellType.TEXT));
        for (String text : List.of("\t=x", "\r=x", "\n=x", "\0=x", " \"@x", "＠x")) {
            assertTrue(FormulaGuard.dangerous(text));
            assertFalse(FormulaGuard.dangerous(FormulaGuard.STRIP.cell(text, CellType.TEXT)));
        }
    }
}
