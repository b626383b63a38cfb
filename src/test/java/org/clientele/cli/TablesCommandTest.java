package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code table}, {@code edit} and {@code quality}, against the files that the workbench was made of. */
class TablesCommandTest {
    private static final String FIRST = """
        customer_id,email,name,city,birthday,points
        1,anna@shop.example,Anna Berg,Malmö,1980-02-29,10
        2,ben@shop.example,Ben Okafor,malmo,,20
        3,,陈静,上海,,
        4,dora@shop.example,Dora,Malmö,,40
        5,,Eve,,,50
        """;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    private static String many(int from, String city, int blank) {
        StringBuilder rows = new StringBuilder("customer_id,email,name,city\n");
        for (int i = from; i < from + 100; i++) {
            rows.append(i)
                    .append(",p")
                    .append(i)
                    .append("@shop.example,Name ")
                    .append(i)
                    .append(',');
            rows.append(i - from < blank ? "" : city).append('\n');
        }
        return rows.toString();
    }

    @Test
    void rows_are_listed_counted_written_changed_and_put_back(@TempDir Path home) throws Exception {
        Path bench = home.resolve("bench");
        Path file = Files.writeString(home.resolve("members.csv"), FIRST);
        commands.json(0, "new", bench, "--country", "SE", "--currency", "SEK", "--zone", "UTC");
        commands.json(0, "import", bench, "customers", file);

        JsonNode all = commands.json(0, "table", bench, "customers", "--sort", "-customer_id", "--facet", "city");
        assertEquals(5, all.at("/rows").asInt());
        assertEquals("5", all.at("/shown/0/customer_id").asText());
        assertEquals("a***@shop.example", all.at("/shown/4/email").asText());
        assertEquals("A*** B***", all.at("/shown/4/name").asText());
        assertEquals("Malmö", all.at("/facets/0/values/0/value").asText());
        assertEquals(2, all.at("/facets/0/values/0/count").asInt());
        assertEquals(1, all.at("/facets/0/blank").asInt());

        assertEquals(2, matching(bench, "--where", "city=Malmö"));
        assertEquals(3, matching(bench, "--where", "city=Malmö", "--where", "city=malmo"));
        assertEquals(3, matching(bench, "--where", "city~MALMO"));
        assertEquals(1, matching(bench, "--where", "city="));
        assertEquals(4, matching(bench, "--where", "city!="));
        assertEquals(1, matching(bench, "--where", "birthday<=2000-01-01"));
        assertEquals(2, matching(bench, "--where", "email="));

        Path written = home.resolve("view.csv");
        commands.json(0, "table", bench, "customers", "--where", "city~malmo", "--output", written);
        List<NamedCsvRecord> rows = CommandsUnderTest.rows(written, StandardCharsets.UTF_8);
        assertEquals(3, rows.size());
        assertEquals("a***@shop.example", rows.getFirst().getField("email"));

        JsonNode dry = commands.json(
                0, "edit", bench, "customers", "--where", "city=malmo", "--set", "city=Malmö", "--dry-run");
        assertEquals(1, dry.at("/changes").asInt());
        assertEquals(5, dry.at("/rows").asInt());
        assertEquals(2, matching(bench, "--where", "city=Malmö"));
        JsonNode edited = commands.json(0, "edit", bench, "customers", "--where", "city=malmo", "--set", "city=Malmö");
        assertEquals("city → Malmö", edited.at("/batch/file").asText());
        assertEquals(3, matching(bench, "--where", "city=Malmö"));
        commands.json(0, "undo", bench, edited.at("/batch/id").asText());
        assertEquals(2, matching(bench, "--where", "city=Malmö"));

        assertEquals("cli.edit.all", refused("edit", bench, "customers", "--set", "city=X"));
        assertEquals("tables.edit.fixed", refused("edit", bench, "customers", "--all", "--set", "email=x"));
        assertEquals("tables.column.unknown", refused("table", bench, "customers", "--where", "town=X"));
        assertEquals("tables.where.unreadable", refused("table", bench, "customers", "--where", "city"));
        assertEquals("tables.where.words", refused("table", bench, "customers", "--where", "city>=3"));
        assertEquals("cli.table.unknown", refused("table", bench, "things"));
    }

    private int matching(Path bench, Object... where) throws Exception {
        Object[] all = new Object[where.length + 3];
        all[0] = "table";
        all[1] = bench;
        all[2] = "customers";
        System.arraycopy(where, 0, all, 3, where.length);
        return commands.json(0, all).at("/matching").asInt();
    }

    private String refused(Object... words) throws Exception {
        return commands.json(1, words).at("/error/code").asText();
    }

    @Test
    void quality_is_scored_by_the_formula_and_drift_is_told_in_words(@TempDir Path home) throws Exception {
        Path bench = home.resolve("bench");
        commands.json(0, "new", bench, "--country", "SE", "--currency", "SEK", "--zone", "UTC");
        commands.json(0, "import", bench, "customers", Files.writeString(home.resolve("members.csv"), FIRST));
        commands.json(0, "edit", bench, "customers", "--where", "customer_id=3", "--set", "birthday=2050-01-01");
        JsonNode report = commands.json(0, "quality", bench);
        // By hand: neither phone nor e-mail 2 of 5, no name 0, no city 1 of 5; one of two birthdays is in the future;
        // nobody twice; "malmo" is one of four cities; there is no behaviour whose age could be told.
        double complete = (3 / 5.0 + 1 + 4 / 5.0) / 3;
        double valid = 1 / 2.0;
        double consistent = 3 / 4.0;
        double expected = 100 * (0.30 * complete + 0.25 * valid + 0.20 * 1 + 0.15 * consistent) / 0.90;
        assertEquals(expected, report.at("/score").asDouble(), 1e-9, report::toPrettyString);
        assertEquals(0, report.at("/drifts").size());

        commands.json(0, "import", bench, "customers", Files.writeString(home.resolve("a.csv"), many(100, "Lund", 3)));
        commands.json(0, "import", bench, "customers", Files.writeString(home.resolve("b.csv"), many(300, "Lund", 12)));
        JsonNode drifted = commands.json(0, "quality", bench);
        assertEquals("b.csv", drifted.at("/drifts/0/file").asText());
        assertEquals(
                "City: 12% blank, was 3%",
                drifted.at("/drifts/0/findings/0/sentence").asText());
        assertEquals(1, drifted.at("/drifts/0/findings").size());

        commands.json(
                0, "import", bench, "customers", Files.writeString(home.resolve("c.csv"), many(500, "Ystad", 12)));
        String moved = commands.json(0, "quality", bench)
                .at("/drifts/0/findings/0/sentence")
                .asText();
        assertTrue(moved.startsWith("City: ") && (moved.contains("was 100%") || moved.contains("was 0%")), moved);
        commands.json(0, "undo", bench);
        assertEquals(
                "b.csv", commands.json(0, "quality", bench).at("/drifts/0/file").asText());
    }
}
