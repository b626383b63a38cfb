package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of both kinds that POI writes, archives and protected files are read alike, cell for cell. */
class FormatsTest {
    private static final String CSV = "id,name,amount\n1,Ann,5.00\n2,Bo,6.00\n";

    @TempDir
    Path dir;

    private static List<String> rows(Probe probe) {
        List<String> all = new ArrayList<>();
        try (RawRows rows = RawTables.open(probe)) {
            for (RawRow r = rows.next(); r != null; r = rows.next())
                all.add(r.line() + ": " + String.join(" ¦ ", r.cells()));
        }
        return all;
    }

    private static Probe probe(Path file) {
        return Prober.probe(file, ReadWish.none(), Checkpoint.none());
    }

    private static Message refusal(Path file, ReadWish wish) {
        return assertThrows(Refusal.class, () -> Prober.probe(file, wish, Checkpoint.none()))
                .sentence();
    }

    private static ReadWish password(String letters) {
        return new ReadWish(null, null, null, null, new Password(letters));
    }

    private Path write(String name, Workbook book) throws IOException {
        Path file = dir.resolve(name);
        try (book;
                OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private static Workbook book(String kind) {
        return kind.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void values_formulas_dates_and_errors(String kind) throws IOException {
        Workbook book = book(kind);
        Sheet sheet = book.createSheet("Orders");
        CellStyle day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
        Row header = sheet.createRow(0);
        String[] names = {"text", "number", "day", "sum", "word", "yes", "broken"};
        for (int c = 0; c < names.length; c++) header.createCell(c).setCellValue(names[c]);
        for (int r = 1; r <= 3; r++) {
            Row row = sheet.createRow(r);
            row.createCell(0).setCellValue("中文 é " + r);
            row.createCell(1).setCellValue(r + 0.1 + 0.2);
            row.createCell(2).setCellValue(46328 + r);
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellFormula("B" + (r + 1) + "*10");
            row.createCell(4).setCellFormula("\"w\"&" + r);
            row.createCell(5).setCellValue(r == 2);
            row.createCell(6).setCellFormula("1/0");
        }
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        Probe probe = probe(write("a." + kind, book));
        assertEquals(List.of(names), probe.header());
        assertEquals(
                List.of(
                        "2: 中文 é 1 ¦ 1.3 ¦ 2026-11-03 ¦ 13 ¦ w1 ¦ false ¦ ",
                        "3: 中文 é 2 ¦ 2.3 ¦ 2026-11-04 ¦ 23 ¦ w2 ¦ true ¦ ",
                        "4: 中文 é 3 ¦ 3.3 ¦ 2026-11-05 ¦ 33 ¦ w3 ¦ false ¦ "),
                rows(probe));
        assertTrue(
                probe.notes().contains(Message.of("read.note.errors", 3L, 2L)),
                probe.notes().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void hidden_rows_columns_and_sheets_are_read_and_announced(String kind) throws IOException {
        Workbook book = book(kind);
        Sheet secret = book.createSheet("Secret");
        secret.createRow(0).createCell(0).setCellValue("x");
        Sheet sheet = book.createSheet("Open");
        for (int r = 0; r < 4; r++)
            for (int c = 0; c < 3; c++) cell(sheet, r, c).setCellValue(r == 0 ? "name" + c : "v" + r + c);
        sheet.getRow(2).setZeroHeight(true);
        sheet.setColumnHidden(1, true);
        book.setSheetHidden(0, true);
        Probe probe = probe(write("h." + kind, book));
        assertEquals("Open", probe.sheet());
        assertEquals(List.of("2: v10 ¦ v11 ¦ v12", "3: v20 ¦ v21 ¦ v22", "4: v30 ¦ v31 ¦ v32"), rows(probe));
        assertTrue(
                probe.notes().contains(Message.of("read.note.hidden.rows", 1L, 3L)),
                probe.notes().toString());
        assertTrue(
                probe.notes().contains(Message.of("read.note.hidden.columns", 1, "B")),
                probe.notes().toString());
    }

    private static org.apache.poi.ss.usermodel.Cell cell(Sheet sheet, int r, int c) {
        Row row = sheet.getRow(r) == null ? sheet.createRow(r) : sheet.getRow(r);
        return row.createCell(c);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void merged_headings_name_all_columns_below_them(String kind) throws IOException {
        Workbook book = book(kind);
        Sheet sheet = book.createSheet("S");
        String[][] cells = {
            {"Report", "", "", "", ""},
            {"Shop", "2025", "", "2026", ""},
            {"", "Orders", "Revenue", "Orders", "Revenue"},
            {"North", "1", "10.5", "2", "20.5"},
            {"South", "3", "30.5", "4", "40.5"}
        };
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < 5; c++) {
                if (r > 2 && c > 0) cell(sheet, r, c).setCellValue(Double.parseDouble(cells[r][c]));
                else if (!cells[r][c].isEmpty()) cell(sheet, r, c).setCellValue(cells[r][c]);
            }
        }
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 1, 2));
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 3, 4));
        Probe probe = probe(write("m." + kind, book));
        assertEquals(List.of("Shop", "2025 Orders", "2025 Revenue", "2026 Orders", "2026 Revenue"), probe.header());
        assertEquals(2, probe.extent().rows());
    }

    @Test
    void a_heading_over_the_last_columns_only_is_no_header_alone() throws IOException {
        Workbook book = new XSSFWorkbook();
        Sheet sheet = book.createSheet("S");
        String[][] cells = {
            {"Id", "Name", "Contact", ""}, {"", "", "E-mail", "Phone"}, {"1", "Ann", "a@b.example", "555"}
        };
        for (int r = 0; r < cells.length; r++)
            for (int c = 0; c < 4; c++)
                if (!cells[r][c].isEmpty()) cell(sheet, r, c).setCellValue(cells[r][c]);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
        Probe probe = probe(write("c.xlsx", book));
        assertEquals(List.of("Id", "Name", "Contact E-mail", "Contact Phone"), probe.header());
        assertEquals(List.of("3: 1 ¦ Ann ¦ a@b.example ¦ 555"), rows(probe));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void a_password_is_asked_for_and_told_from_a_wrong_one(String kind) throws Exception {
        Path file = locked(kind, "sécret 密码");
        assertEquals("read.refused.password", refusal(file, ReadWish.none()).key());
        assertEquals(
                "read.refused.password.wrong", refusal(file, password("secret")).key());
        Probe probe = Prober.probe(file, password("sécret 密码"), Checkpoint.none());
        assertEquals(List.of("2: 1 ¦ Ann", "3: 2 ¦ Bo"), rows(probe));
        assertFalse(probe.toString().contains("sécret"));
        assertEquals(List.of(), leftovers());
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void the_password_that_excel_sets_by_itself_opens_by_itself(String kind) throws Exception {
        assertEquals(List.of("2: 1 ¦ Ann", "3: 2 ¦ Bo"), rows(probe(locked(kind, "VelvetSweatshop"))));
    }

    private Path locked(String kind, String word) throws Exception {
        Workbook book = book(kind);
        Sheet sheet = book.createSheet("S");
        String[][] cells = {{"id", "name"}, {"1", "Ann"}, {"2", "Bo"}};
        for (int r = 0; r < 3; r++)
            for (int c = 0; c < 2; c++) cell(sheet, r, c).setCellValue(cells[r][c]);
        if (kind.equals("xls")) {
            Biff8EncryptionKey.setCurrentUserPassword(word);
            try {
                return write("locked.xls", book);
            } finally {
                Biff8EncryptionKey.setCurrentUserPassword(null);
            }
        }
        Path plain = write("plain.xlsx", book);
        Path file = dir.resolve("locked.xlsx");
        try (POIFSFileSystem ole = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(word);
            try (OutputStream out = encryptor.getDataStream(ole)) {
                Files.copy(plain, out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                ole.writeFilesystem(out);
            }
        }
        return file;
    }

    private static List<Path> leftovers() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            String mine = "clientele-read-";
            return all.filter(p -> String.valueOf(p.getFileName()).startsWith(mine)
                            && p.toFile().list().length > 0)
                    .filter(p -> Files.exists(p.resolve("locked.xlsx")) || Files.exists(p.resolve("clipboard.txt")))
                    .toList();
        }
    }

    private Path zip(String name, Charset names, Object... entries) throws IOException {
        Path file = dir.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                Object content = entries[i + 1];
                zip.write(content instanceof byte[] b ? b : ((String) content).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void the_tables_of_an_archive_are_chosen_like_sheets() throws IOException {
        Workbook book = new XSSFWorkbook();
        cell(book.createSheet("Empty"), 0, 0);
        Sheet sheet = book.createSheet("People");
        for (int r = 0; r < 3; r++)
            for (int c = 0; c < 2; c++) cell(sheet, r, c).setCellValue(r == 0 ? "n" + c : "v" + r);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        Path file = zip(
                "all.zip",
                StandardCharsets.UTF_8,
                "a/orders.csv",
                CSV,
                "people.xlsx",
                bytes.toByteArray(),
                "x.pdf",
                "%PDF");
        Probe first = probe(file);
        assertEquals(List.of("a/orders.csv", "people.xlsx"), first.sheets());
        assertEquals("a/orders.csv", first.sheet());
        assertEquals(List.of("2: 1 ¦ Ann ¦ 5.00", "3: 2 ¦ Bo ¦ 6.00"), rows(first));
        Probe people = Prober.probe(file, ReadWish.none().withSheet("people.xlsx"), Checkpoint.none());
        assertEquals(List.of("a/orders.csv", "people.xlsx / Empty", "people.xlsx / People"), people.sheets());
        assertEquals("people.xlsx / People", people.sheet());
        assertEquals(List.of("2: v1 ¦ v1", "3: v2 ¦ v2"), rows(people));
        Probe again = Prober.probe(file, ReadWish.none().withSheet(people.sheet()), Checkpoint.none());
        assertEquals(people.sha256(), again.sha256());
        assertEquals(rows(people), rows(again));
        assertEquals(
                "read.refused.no.sheet",
                refusal(file, ReadWish.none().withSheet("no")).key());
    }

    @Test
    void names_in_an_archive_may_be_chinese_of_old() throws IOException {
        Path file = zip("cn.zip", Charset.forName("GB18030"), "订单.csv", CSV, "客户.csv", CSV);
        assertEquals(List.of("订单.csv", "客户.csv"), probe(file).sheets());
    }

    @Test
    void a_workbook_may_be_packed_with_gzip() throws IOException {
        Workbook book = new HSSFWorkbook();
        Sheet sheet = book.createSheet("S");
        for (int r = 0; r < 3; r++)
            for (int c = 0; c < 2; c++) cell(sheet, r, c).setCellValue(r == 0 ? "n" + c : "v" + r);
        Path plain = write("b.xls", book);
        Path file = dir.resolve("b.xls.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Files.copy(plain, out);
        }
        Probe probe = probe(file);
        assertEquals(Format.XLS, probe.format());
        assertEquals(List.of("2: v1 ¦ v1", "3: v2 ¦ v2"), rows(probe));
    }

    @Test
    void an_xls_whose_rows_stand_in_any_order_is_put_in_order() throws IOException {
        Workbook book = new HSSFWorkbook();
        Sheet sheet = book.createSheet("S");
        for (int r : new int[] {2, 0, 1, 40, 3}) cell(sheet, r, 0).setCellValue(r == 0 ? "n" : "v" + r);
        for (int r : new int[] {40, 1, 0}) cell(sheet, r, 1).setCellValue(r == 0 ? "m" : "w" + r);
        assertEquals(List.of("2: v1 ¦ w1", "3: v2 ¦ ", "4: v3 ¦ ", "41: v40 ¦ w40"), rows(probe(write("o.xls", book))));
    }

    @Test
    void what_a_crash_has_left_goes_after_a_day() throws IOException {
        Path old = Files.createTempDirectory("clientele-read-");
        Path fresh = Files.createTempDirectory("clientele-read-");
        Files.writeString(old.resolve("left.csv"), CSV);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        PastedText.of(CSV).close();
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(fresh));
        Files.delete(fresh);
    }

    @Test
    void pasted_text_is_read_like_a_file_and_gone_afterwards() throws IOException {
        Path file;
        try (PastedText pasted = PastedText.of("id\tname\n1\tZoë\n2\t王芳\n")) {
            file = pasted.file();
            Probe probe = probe(file);
            assertEquals('\t', probe.text().delimiter());
            assertEquals(List.of("2: 1 ¦ Zoë", "3: 2 ¦ 王芳"), rows(probe));
        }
        assertFalse(Files.exists(file));
        assertFalse(Files.exists(file.getParent()));
        Refusal nothing = assertThrows(Refusal.class, () -> PastedText.of(" \n"));
        assertEquals("read.refused.paste.empty", nothing.sentence().key());
    }
}
