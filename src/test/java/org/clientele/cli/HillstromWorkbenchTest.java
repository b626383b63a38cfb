package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clientele.analysis.fixture.PublicData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published test of 64,000 people as customers and a past campaign of a workbench. */
@Tag("long")
class HillstromWorkbenchTest {
    @Test
    void a_published_test_gives_the_same_in_a_workbench(@TempDir Path folder) throws IOException {
        List<String> customers = new ArrayList<>(List.of("customer_id,city"));
        List<String> results = new ArrayList<>(List.of("campaign,customer_id,arm,visit,conversion,spend"));
        PublicData.rows(PublicData.file("customers/hillstrom/hillstrom.csv.gz"), row -> {
            String id = "H" + (100_000 + customers.size());
            customers.add(id + "," + row.get(5));
            results.add("E-mail test 2008," + id + "," + row.get(8) + "," + row.get(9) + "," + row.get(10) + ","
                    + row.get(11));
        });
        Path people = Files.write(folder.resolve("customers.csv"), customers);
        Path told = Files.write(folder.resolve("results.csv"), results);
        Path bench = folder.resolve("bench");
        CommandsUnderTest commands = new CommandsUnderTest();
        commands.json(0, "new", bench, "--country", "US", "--currency", "USD", "--zone", "UTC");
        commands.json(0, "import", bench, "customers", people);
        JsonNode brought = commands.json(0, "results", bench, "import", told);
        assertEquals(64_000, brought.at("/created").asInt());
        JsonNode answer = commands.json(0, "results", bench, "show", "E-mail test 2008");
        assertEquals("works", answer.at("/verdict").asText());
        assertEquals(0.904, answer.at("/split/p").asDouble(), 5e-4);
        double[][] published = {{4.523, 3.889, 5.157}, {0.311, 0.150, 0.472}, {0.4244, 0.1690, 0.6799}};
        List<String> measures = List.of("visit", "order", "revenue");
        int seen = 0;
        for (JsonNode effect : answer.at("/effects")) {
            int at = measures.indexOf(effect.at("/measure").asText());
            if (effect.at("/arm").asText().equals("Womens E-Mail")) {
                double unit = at < 2 ? 100 : 1;
                double error = at < 2 ? 5e-4 : 5e-5;
                assertEquals(published[at][0], unit * effect.at("/difference").asDouble(), error);
                assertEquals(published[at][1], unit * effect.at("/low").asDouble(), error);
                assertEquals(published[at][2], unit * effect.at("/high").asDouble(), error);
                seen++;
            }
        }
        assertEquals(3, seen);
    }
}
