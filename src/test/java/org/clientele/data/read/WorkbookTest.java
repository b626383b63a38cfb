package org.clientele.data.read;

import static org.clientele.data.read.Books.number;
import static org.clientele.data.read.Books.row;
import static org.clientele.data.read.Books.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of workbooks become the texts that people see in Excel. */
class WorkbookTest {
    private static final String HEADER = row(1, text("A1", "id"), text("B1", "value"));

    @TempDir
    Path dir;

    private Path file() {
        return dir.resolve("book.xlsx");
    }

    private static Probe probe(Path file) {
        return Prober.probe(file, ReadWish.none(), Checkpoint.none());
    }

    private static List<String> rows(Probe probe) {
        List<String> all = new ArrayList<>();
        try (RawRows rows = RawTables.open(probe)) {
            for (RawRow r = rows.next(); r != null; r = rows.next())
                all.add(r.line() + ": " + String.join(" ¦ ", r.cells()));
        }
        return all;
    }

    /** Both libraries must agree: without a style sheet the quick one gives up and the robust one reads. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbers_are_plain_and_without_noise(boolean styles) throws IOException {
        String[] raw = {
            "1", "1.0", "0.1", "2.2999999999999998", "1E3", "123456789012345", "-7.50", "1.2345678901234567E+17", "0"
        };
        String[] seen = {"1", "1", "0.1", "2.3", "1000", "123456789012345", "-7.5", "1.23456789012346E+17", "0"};
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < raw.length; i++)
            rows.append(row(i + 2, text("A" + (i + 2), "r" + i), number("B" + (i + 2), raw[i], 0)));
        Books book = new Books().sheet("S", rows.toString());
        if (!styles) book.withoutStyles();
        List<String> read = rows(probe(book.write(file())));
        for (int i = 0; i < raw.length; i++) assertEquals((i + 2) + ": r" + i + " ¦ " + seen[i], read.get(i));
    }

    @ParameterizedTest
    @CsvSource({
        "46328, 1, 2026-11-02",
        "46328.3513888889, 2, 2026-11-02T08:26",
        "46328.35140046296, 2, 2026-11-02T08:26:01",
        "0.3513888889, 3, 08:26",
        "60, 1, 1900-02-28",
        "61, 1, 1900-03-01",
        "1, 1, 1900-01-01",
        "12.5, 4, 12.5",
        "46328.999999999, 2, 2026-11-03"
    })
    void dates_become_iso_texts(String serial, int style, String seen) throws IOException {
        String rows = HEADER + row(2, text("A2", "x"), number("B2", serial, style));
        assertEquals(
                List.of("2: x ¦ " + seen),
                rows(probe(new Books().sheet("S", rows).write(file()))));
    }

    @Test
    void dates_may_count_from_1904() throws IOException {
        String rows = HEADER + row(2, text("A2", "x"), number("B2", "44866", 1));
        Probe probe = probe(new Books().sheet("S", rows).from1904().write(file()));
        assertEquals(List.of("2: x ¦ 2026-11-02"), rows(probe));
    }

    @Test
    void truth_errors_and_formulas() throws IOException {
        String rows = HEADER
                + row(2, text("A2", "truth"), "<c r=\"B2\" t=\"b\"><v>1</v></c>")
                + row(3, text("A3", "error"), "<c r=\"B3\" t=\"e\"><v>#REF!</v></c>")
                + row(4, text("A4", "sum"), "<c r=\"B4\"><f>SUM(1,2)</f><v>3</v></c>")
                + row(5, text("A5", "word"), "<c r=\"B5\" t=\"str\"><f>\"a\"</f><v>a</v></c>")
                + row(6, text("A6", "broken"), "<c r=\"B6\" t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>")
                + row(7, text("A7", "none"), "<c r=\"B7\"><f>NOW()</f></c>");
        Probe probe = probe(new Books().sheet("S", rows).write(file()));
        assertEquals(
                List.of("2: truth ¦ true", "3: error ¦ ", "4: sum ¦ 3", "5: word ¦ a", "6: broken ¦ ", "7: none ¦ "),
                rows(probe));
        assertTrue(
                probe.notes().contains(Message.of("read.note.errors", 2L, 3L)),
                probe.notes().toString());
        assertTrue(
                probe.notes().contains(Message.of("read.note.uncomputed", 1L, 7L)),
                probe.notes().toString());
    }

    @Test
    void the_first_sheet_that_looks_like_a_table_is_read() throws IOException {
        Path file = new Books()
                .sheet("Cover", row(1, text("A1", "Report")))
                .sheet("Old", HEADER + row(2, text("A2", "old"), number("B2", "1", 0)))
                .sheet("Data", HEADER + row(2, text("A2", "new"), number("B2", "2", 0)))
                .hidden("Old")
                .write(file());
        Probe probe = probe(file);
        assertEquals(List.of("Cover", "Old", "Data"), probe.sheets());
        assertEquals("Data", probe.sheet());
        assertTrue(probe.notes().contains(Message.of("read.note.sheets", 3, "Data")));
        Probe wished = Prober.probe(file, new ReadWish("old", null, null, null), Checkpoint.none());
        assertEquals(List.of("2: old ¦ 1"), rows(wished));
        assertTrue(wished.notes().contains(Message.of("read.note.hidden.sheet", "Old")));
        Refusal refusal = assertThrows(
                Refusal.class, () -> Prober.probe(file, new ReadWish("None", null, null, null), Checkpoint.none()));
        assertEquals(Message.of("read.refused.no.sheet", "book.xlsx", "None", "Cover, Old, Data"), refusal.sentence());
    }

    @Test
    void hidden_rows_are_read_and_announced_and_titles_are_skipped() throws IOException {
        String rows = row(1, text("A1", "Orders of March"))
                + row(3, text("A3", "id"), text("B3", "value"), text("C3", "city"))
                + row(4, text("A4", "a"), number("B4", "1", 0), text("C4", "York"))
                + "<row r=\"5\" hidden=\"1\">" + text("A5", "b") + number("B5", "2", 0) + text("C5", "Bath") + "</row>"
                + row(7, text("A7", "合计"), number("B7", "3", 0));
        Probe probe = probe(new Books().sheet("S", rows).write(file()));
        assertEquals(3, probe.headerRow());
        assertEquals(List.of("4: a ¦ 1 ¦ York", "5: b ¦ 2 ¦ Bath"), rows(probe));
        assertTrue(
                probe.notes().contains(Message.of("read.note.hidden.rows", 1L, 5L)),
                probe.notes().toString());
        assertTrue(
                probe.notes().contains(Message.of("read.note.footer", 1, 7L)),
                probe.notes().toString());
    }

    @Test
    void a_document_type_is_refused() throws IOException {
        Path file = new Books()
                .prolog("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
                .sheet("S", HEADER + row(2, text("A2", "x"), text("B2", "y")))
                .write(file());
        assertEquals(
                "read.refused.unsafe",
                assertThrows(Refusal.class, () -> probe(file)).sentence().key());
    }

    @Test
    void a_bomb_is_refused() throws IOException {
        Path file = new Books()
                .sheet("S", HEADER)
                .part("xl/extra.xml", "0".repeat(60 << 20))
                .write(file());
        assertEquals(
                "read.refused.unsafe",
                assertThrows(Refusal.class, () -> probe(file)).sentence().key());
    }

    @Test
    void two_parts_of_one_name_are_refused() throws IOException {
        Path file = new Books()
                .sheet("S", HEADER + row(2, text("A2", "x"), text("B2", "y")))
                .part("xl/Workbook.xml", "<workbook/>")
                .write(file());
        assertEquals(
                "read.refused.unsafe",
                assertThrows(Refusal.class, () -> probe(file)).sentence().key());
    }

    @Test
    void a_workbook_without_cells_is_refused() throws IOException {
        Path file = new Books().sheet("S", "").write(file());
        assertEquals(
                "read.refused.no.sheets",
                assertThrows(Refusal.class, () -> probe(file)).sentence().key());
    }
}
