package org.clientele.data.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are broken, huge, misnamed or built to do harm end in one sentence, soon and with little memory. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HarmTest {
    private static final String CSV = "id,name,amount\n1,Ann,5.00\n2,Bo,6.00\n";
    private static final String ODS = "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
            + "<table:table table:name=\"S\">";
    private static final String END = "</table:table></office:spreadsheet></office:body></office:document-content>";

    @TempDir
    Path dir;

    private static String end(Path file) {
        try {
            Probe probe = Prober.probe(file, ReadWish.none(), Checkpoint.none());
            long n = 0;
            try (RawRows rows = RawTables.open(probe)) {
                while (rows.next() != null) n++;
            }
            return probe.format() + " " + n;
        } catch (Refusal e) {
            return e.sentence().key().replace("read.refused.", "");
        }
    }

    private Path zip(String name, Object... entries) throws IOException {
        Path file = dir.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                switch (entries[i + 1]) {
                    case byte[] b -> zip.write(b);
                    case Integer megabytes -> {
                        byte[] blank = new byte[1 << 20];
                        java.util.Arrays.fill(blank, (byte) ' ');
                        for (int m = 0; m < megabytes; m++) zip.write(blank);
                    }
                    case String s -> zip.write(s.getBytes(StandardCharsets.UTF_8));
                    default -> throw new IllegalArgumentException();
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private Path ods(String name, String prolog, String rows) throws IOException {
        return zip(
                name,
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "content.xml",
                "<?xml version=\"1.0\"?>" + prolog + ODS + rows + END);
    }

    private static String repeated(String rows, String cells) {
        return "<table:table-row table:number-rows-repeated=\"" + rows
                + "\"><table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\""
                + cells + "\"/></table:table-row>";
    }

    @Test
    void bombs_of_every_kind() throws IOException {
        assertEquals("unsafe.archive", end(zip("bomb.zip", "a.csv", 120)));
        Path book = new Books().sheet("S", Books.row(1, Books.text("A1", "id"))).write(dir.resolve("b.xlsx"));
        assertEquals("no.rows", end(book));
        assertEquals("unsafe", end(zip("bomb.xlsx", "[Content_Types].xml", "<Types/>", "xl/workbook.xml", 120)));
        String many = "2147483648";
        assertEquals("limits", end(ods("wide.ods", "", repeated("1", many))));
        assertEquals("unsafe", end(ods("both.ods", "", repeated(many, "16000"))));
        assertEquals("limits", end(ods("long.ods", "", repeated("99999999999999999999", "2"))));
        String blanks = "<table:table-row><table:table-cell><text:p><text:s text:c=\"" + many
                + "\"/></text:p></table:table-cell></table:table-row>";
        assertEquals("cell", end(ods("blanks.ods", "", blanks + blanks)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xml", "xlsx"})
    void entities_are_never_resolved(String kind) throws IOException {
        Path secret = Files.writeString(dir.resolve("secret.txt"), "canary");
        String prolog = "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri()
                + "\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        Path file = switch (kind) {
            case "ods" ->
                ods(
                        "e.ods",
                        prolog,
                        "<table:table-row><table:table-cell><text:p>&c;</text:p></table:table-cell></table:table-row>");
            case "xml" ->
                Files.writeString(
                        dir.resolve("e.xls"),
                        "<?xml version=\"1.0\"?>" + prolog
                                + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet"
                                + " Name=\"S\"><Table><Row><Cell><Data"
                                + " Type=\"String\">&c;</Data></Cell></Row></Table></Worksheet></Workbook><!--"
                                + " excel.sheet -->");
            default ->
                new Books()
                        .prolog(prolog)
                        .sheet("S", Books.row(1, Books.text("A1", "&c;")))
                        .write(dir.resolve("e.xlsx"));
        };
        assertEquals("unsafe", end(file));
    }

    @Test
    void deep_nesting_double_names_and_climbing_names() throws IOException {
        String deep = "<table:table-row>" + "<table:table-row-group>".repeat(200_000) + "</table:table-row>";
        assertEquals("damaged", end(ods("deep.ods", "", deep)));
        String page = "<table><tr><td>" + "<div><table>".repeat(9_000);
        assertEquals("html", end(Files.writeString(dir.resolve("deep.html"), "<html>" + page)));
        assertEquals("unsafe.archive", end(zip("climb.zip", "a/../../b.csv", CSV)));
        assertEquals("unsafe.archive", end(zip("twice.zip", "A.csv", CSV, "a.csv", CSV)));
        assertEquals("unsafe.archive", end(zip("root.zip", "/etc/b.csv", CSV)));
        assertEquals("archive.deep", end(zip("z.zip", "in.dat", Files.readAllBytes(zip("y.zip", "a.csv", CSV)))));
        byte[] turtles = CSV.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 6; i++) turtles = gzip(turtles);
        assertEquals("archive.deep", end(Files.write(dir.resolve("t.gz"), turtles)));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    @Test
    void what_is_too_long_or_too_wide_is_named_with_its_line() throws IOException {
        String wide = "a,b\n1,2\n" + "x,".repeat(20_000) + "\n";
        Refusal columns = refusal(Files.writeString(dir.resolve("wide.csv"), wide));
        assertEquals("read.refused.columns", columns.sentence().key());
        assertEquals(3L, columns.sentence().args().get(1));
        Path one = dir.resolve("one-line.csv");
        try (OutputStream out = Files.newOutputStream(one)) {
            byte[] megabyte = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 20; i++) out.write(megabyte);
        }
        assertEquals("quote", end(one));
        String cell = "id,note\n" + "1,short\n".repeat(500) + "2,\"" + "y".repeat(10 << 20) + "\"\n3,short\n";
        Refusal tall = refusal(Files.writeString(dir.resolve("cell.csv"), cell));
        assertEquals("read.refused.quote", tall.sentence().key());
        assertEquals(502L, tall.sentence().args().get(1));
        Path book = new Books()
                .sheet("S", Books.row(1, Books.text("A1", "id")) + Books.row(2, Books.text("A2", "z".repeat(40_000))))
                .write(dir.resolve("cell.xlsx"));
        assertEquals("read.refused.cell", refusal(book).sentence().key());
    }

    private static Refusal refusal(Path file) {
        return assertThrows(Refusal.class, () -> Prober.probe(file, ReadWish.none(), Checkpoint.none()));
    }

    @Test
    void an_ending_that_lies_changes_nothing() throws IOException {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("S");
            for (int r = 0; r < 3; r++) sheet.createRow(r).createCell(0).setCellValue(r == 0 ? "n" : "v" + r);
            book.write(xls);
        }
        Path xlsx = new Books()
                .sheet(
                        "S",
                        Books.row(1, Books.text("A1", "n"))
                                + Books.row(2, Books.text("A2", "v"))
                                + Books.row(3, Books.text("A3", "w")))
                .write(dir.resolve("b"));
        contents.put("DELIMITED 2", CSV.getBytes(StandardCharsets.UTF_8));
        contents.put("XLSX 2", Files.readAllBytes(xlsx));
        contents.put("XLS 2", xls.toByteArray());
        contents.put("DELIMITED 2 ", gzip(CSV.getBytes(StandardCharsets.UTF_8)));
        contents.put("DELIMITED 2  ", Files.readAllBytes(zip("c", "a.csv", CSV)));
        contents.put("HTML 2", "<html><table><tr><td>n<tr><td>1<tr><td>2</table>".getBytes(StandardCharsets.UTF_8));
        contents.put("pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
        contents.put("image", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        contents.put(
                "document",
                Files.readAllBytes(zip("d", "[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")));
        for (var content : contents.entrySet()) {
            for (String ending :
                    List.of("csv", "xlsx", "xls", "ods", "html", "zip", "gz", "pdf", "png", "docx", "numbers")) {
                Path file = Files.write(dir.resolve("f." + ending), content.getValue());
                assertEquals(content.getKey().strip(), end(file), ending);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emoji 🍵 茶.csv", "100%20off.csv", "dots...", "quote'\"<&>.csv", " blanks .csv", "new\nline.csv"
            })
    void odd_names_are_names(String name) throws IOException {
        assertEquals("DELIMITED 2", end(Files.writeString(dir.resolve(name), CSV)));
        assertEquals("DELIMITED 2", end(zip("odd.zip", name, CSV)));
    }

    @Test
    void a_long_path_is_a_path() throws IOException {
        Path deep = dir;
        while (deep.toString().length() < 300) deep = deep.resolve("folder-with-a-long-name");
        Files.createDirectories(deep);
        assertEquals("DELIMITED 2", end(Files.writeString(deep.resolve("t.csv"), CSV)));
    }

    @Test
    void the_mark_of_an_open_workbook_is_no_workbook() throws IOException {
        byte[] mark = new byte[165];
        java.util.Arrays.fill(mark, (byte) ' ');
        assertEquals("lock.file", end(Files.write(dir.resolve("~$orders.xlsx"), mark)));
        assertEquals(
                "lock.file",
                end(Files.writeString(dir.resolve(".~lock.orders.ods#"), ",anna,desk,02.11.2026 08:26,;")));
        assertEquals(
                "DELIMITED 100",
                end(Files.writeString(dir.resolve("~$real.csv"), "id,name\n" + "1,Ann Smith\n".repeat(100))));
    }

    /** Every cut of a file, and random bytes in it, end in rows or in a sentence. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void wrecks_end_in_a_sentence(long seed) throws IOException {
        Random random = new Random(seed);
        List<byte[]> whole = new ArrayList<>();
        whole.add(Files.readAllBytes(ods(
                "w.ods",
                "",
                "<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>"
                        .repeat(50))));
        StringBuilder rows = new StringBuilder();
        for (int r = 1; r < 60; r++)
            rows.append(Books.row(r, Books.text("A" + r, "n" + r), Books.number("B" + r, "" + r, 1)));
        whole.add(Files.readAllBytes(new Books().sheet("S", rows.toString()).write(dir.resolve("w.xlsx"))));
        ByteArrayOutputStream xls = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            var sheet = book.createSheet("S");
            for (int r = 0; r < 60; r++) sheet.createRow(r).createCell(r % 7).setCellValue("v" + r);
            book.write(xls);
        }
        whole.add(xls.toByteArray());
        whole.add(Files.readAllBytes(zip("w.zip", "a.csv", CSV, "b.csv", CSV)));
        int refused = 0;
        for (byte[] good : whole) {
            for (int i = 0; i < 12; i++) {
                byte[] bad = random.nextBoolean()
                        ? java.util.Arrays.copyOf(good, random.nextInt(good.length))
                        : good.clone();
                for (int k = 0; k < 8 && bad.length > 0; k++) bad[random.nextInt(bad.length)] = (byte) random.nextInt();
                String end = end(Files.write(dir.resolve("wreck"), bad));
                assertFalse(end.isEmpty());
                if (!end.contains(" ")) refused++;
            }
        }
        assertTrue(refused > 5, "wrecks must be noticed");
    }
}
