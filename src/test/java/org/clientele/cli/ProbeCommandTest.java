package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.InspectFile;
import org.clientele.app.notice.Texts;
import org.clientele.store.H2Workbenches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The probe command: what it says of each file, and that a bad one stops nothing. */
class ProbeCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final StringWriter out = new StringWriter();

    private JsonNode json(String... args) throws IOException {
        String text = run(0, args);
        return new ObjectMapper().readTree(text);
    }

    private String run(int exit, String... args) {
        Clock clock = Clock.systemUTC();
        PrintWriter writer = new PrintWriter(out, true);
        CliContext context =
                new CliContext(new H2Workbenches(clock), locale -> Texts.of(locale)::text, clock, writer, writer);
        out.getBuffer().setLength(0);
        ProbeCommand probe = new ProbeCommand(context, new InspectFile(new FileTables()));
        assertEquals(exit, new CommandTree(context, "test", List.of(probe)).run(args));
        return out.toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void tells_types_units_and_orders_with_their_counts() throws IOException {
        StringBuilder text = new StringBuilder("id;day;price;weight;ok;mail;note\n");
        for (int i = 1; i <= 28; i++)
            text.append("00")
                    .append(i)
                    .append(';')
                    .append(i)
                    .append("/04/2026;1.")
                    .append(100 + i)
                    .append(",50 €;")
                    .append(i)
                    .append(" kg;")
                    .append(i % 2 == 0 ? "yes" : "no")
                    .append(";a")
                    .append(i)
                    .append("@shop.example;some words\n");
        JsonNode file =
                json("probe", "--json", file("orders.csv", text.toString())).at("/files/0");
        assertEquals("delimited", file.at("/format").asText());
        assertEquals(";", file.at("/delimiter").asText());
        assertEquals(28, file.at("/rows").asInt());
        List<String> types = file.at("/columns").findValuesAsText("type");
        assertEquals(List.of("identifier", "date", "decimal", "whole", "yes-no", "email", "text"), types);
        assertEquals("day-first", file.at("/columns/1/order").asText());
        // 13 to 28 April cannot be months; the fourth of the fourth and its like can
        assertEquals(
                "16 rows only as day/month, 0 only as month/day, 12 as both.",
                file.at("/columns/1/evidence/0").asText());
        assertEquals("comma", file.at("/columns/2/mark").asText());
        assertEquals("€", file.at("/columns/2/unit").asText());
        assertEquals("kg", file.at("/columns/3/unit").asText());
    }

    @Test
    void goes_on_after_a_file_that_cannot_be_read() throws IOException {
        String letter = file("letter.csv", "{\\rtf1 Dear customer}");
        String good = file("good.csv", "id,name\n1,Ann\n2,Bo\n");
        JsonNode all =
                json("probe", "--json", letter, folder.resolve("none.csv").toString(), good);
        assertTrue(all.at("/ok").asBoolean());
        assertEquals(1, all.at("/readable").asInt());
        assertEquals(2, all.at("/refused").asInt());
        assertEquals("read.refused.document", all.at("/files/0/error/code").asText());
        assertEquals("read.refused.missing", all.at("/files/1/error/code").asText());
        assertEquals(2, all.at("/files/2/rows").asInt());
        String said = run(0, "probe", letter, good);
        assertTrue(said.contains("2 files: 1 can be read, 1 cannot."), said);
        assertFalse(said.contains("Exception"), said);
        String chinese = run(0, "probe", "--lang", "zh", letter, good);
        assertTrue(chinese.contains("1 个可以读取"), chinese);
    }

    @Test
    void an_open_order_of_days_is_called_open_and_a_doubt_is_named() throws IOException {
        JsonNode file = json("probe", "--json", file("d.csv", "day,n\n03/04/2026,1\n05/06/2026,2\n"))
                .at("/files/0");
        assertEquals("open", file.at("/columns/0/order").asText());
        JsonNode words = json("probe", "--json", file("w.csv", "alpha,beta\ngamma,delta\nepsilon,zeta\n"))
                .at("/files/0");
        assertEquals("header", words.at("/doubts/0/kind").asText());
        assertEquals(2, words.at("/doubts/0/choices").size());
    }

    @Test
    void a_password_opens_a_workbook() throws IOException {
        Path book = folder.resolve("b.xls");
        Biff8EncryptionKey.setCurrentUserPassword("tea");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream to = Files.newOutputStream(book)) {
            var sheet = workbook.createSheet("S");
            for (int r = 0; r < 3; r++) sheet.createRow(r).createCell(0).setCellValue(r == 0 ? "n" : "v" + r);
            workbook.write(to);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        String name = book.toString();
        assertEquals(
                "read.refused.password",
                json("probe", "--json", name).at("/files/0/error/code").asText());
        String wrong = json("probe", "--json", "--password", "x", name)
                .at("/files/0/error/code")
                .asText();
        assertEquals("read.refused.password.wrong", wrong);
        assertEquals(
                2,
                json("probe", "--json", "--password", "tea", name)
                        .at("/files/0/rows")
                        .asInt());
    }
}
