package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The features command on the sample shop: what is written can be made again from the dictionary beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeaturesCommandTest {
    private static final int PEOPLE = 300;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), bench(), PEOPLE);
    }

    private Path bench() {
        return folder.resolve("shop");
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        return CommandsUnderTest.rows(file, StandardCharsets.UTF_8);
    }

    private String refusal(Object... words) throws IOException {
        return commands.json(1, words).at("/error/code").asText();
    }

    @Test
    void the_dictionary_says_how_to_make_each_number_again() throws IOException {
        Path scaled = folder.resolve("scaled.csv");
        Path raw = folder.resolve("raw.csv");
        Object families = "value,rhythm,categories,profile";
        JsonNode answer =
                commands.json(0, "features", bench(), "--families", families, "--everyone", "--output", scaled);
        commands.json(
                0,
                "features",
                bench(),
                "--families",
                families,
                "--everyone",
                "--scale",
                "none",
                "--outliers",
                "keep",
                "--output",
                raw);
        Map<String, NamedCsvRecord> before = new HashMap<>();
        rows(raw).forEach(row -> before.put(row.getField(0), row));
        JsonNode dictionary = new ObjectMapper().readTree(Files.readString(Path.of(scaled + ".json")));
        List<NamedCsvRecord> made = rows(scaled);
        assertEquals(PEOPLE, made.size());
        assertEquals(PEOPLE, dictionary.at("/rows").asInt());
        assertEquals(PEOPLE, answer.at("/rows").asInt());
        assertEquals(
                dictionary.at("/columns").size() + 2,
                made.getFirst().getHeader().size());
        int checked = 0;
        for (JsonNode column : dictionary.at("/columns")) {
            String name = column.at("/column").asText();
            assertFalse(column.at("/name").asText().isBlank());
            assertFalse(column.at("/how").asText().isBlank());
            if (!column.at("/scale").asText().equals("standard")) {
                continue;
            }
            for (NamedCsvRecord row : made) {
                NamedCsvRecord was = before.get(row.getField(0));
                assertTrue(was != null);
                double value = was == null ? 0 : Double.parseDouble(was.getField(name));
                if (column.has("lowerFence")) {
                    value = Math.clamp(
                            value,
                            column.at("/lowerFence").asDouble(),
                            column.at("/upperFence").asDouble());
                }
                double again = (value - column.at("/centre").asDouble())
                        / column.at("/divisor").asDouble();
                assertEquals(again, Double.parseDouble(row.getField(name)), 1e-4, name);
                checked++;
            }
        }
        assertTrue(checked > 10 * PEOPLE);
    }

    @Test
    void no_name_and_no_address_leaves_with_the_features() throws IOException {
        Path file = folder.resolve("all.csv");
        commands.json(
                0,
                "features",
                bench(),
                "--everyone",
                "--families",
                "value,rhythm,basket,price,categories,brands,channels,times,events,profile,tags",
                "--output",
                file);
        assertFalse((Files.readString(file) + Files.readString(Path.of(file + ".json"))).contains("@"));
        List<NamedCsvRecord> all = rows(file);
        List<String> head = all.getFirst().getHeader();
        assertEquals("customer_id", head.get(1));
        assertTrue(head.size() > 60, head::toString);
        assertTrue(head.stream().anyMatch(heading -> heading.startsWith("tag:")), head::toString);
        for (NamedCsvRecord row : all) {
            for (int i = 2; i < head.size(); i++) {
                assertTrue(Double.isFinite(Double.parseDouble(row.getField(i))), head.get(i));
            }
        }
    }

    @Test
    void only_the_most_telling_stay_when_that_is_asked() throws IOException {
        Path file = folder.resolve("top.csv");
        JsonNode answer = commands.json(0, "features", bench(), "--target", "buys:120", "--top", "3", "--output", file);
        assertEquals(3, answer.at("/relevance").size());
        Set<String> kept = new HashSet<>();
        double last = Double.MAX_VALUE;
        for (JsonNode one : answer.at("/relevance")) {
            kept.add(one.at("/feature").asText());
            double told =
                    one.at("/information").asDouble() - one.at("/byChance").asDouble();
            assertTrue(told <= last);
            last = told;
            assertTrue(one.at("/q").asDouble() >= one.at("/p").asDouble());
        }
        JsonNode dictionary = new ObjectMapper().readTree(Files.readString(Path.of(file + ".json")));
        for (JsonNode column : dictionary.at("/columns")) {
            assertTrue(kept.contains(column.at("/source").asText()));
        }
        // The answer lies after the features: they are as of 120 days before the data date.
        assertTrue(dictionary.at("/asOf").asText().compareTo(dataDay()) < 0);
        JsonNode chi2 = commands.json(0, "features", bench(), "--target", "stage", "--select", "chi2", "--top", "5");
        assertEquals(5, chi2.at("/relevance").size());
    }

    private String dataDay() throws IOException {
        return commands.json(0, "features", bench(), "--families", "value")
                .at("/asOf")
                .asText();
    }

    @Test
    void an_earlier_day_knows_less() throws IOException {
        JsonNode now = commands.json(0, "features", bench(), "--families", "value");
        JsonNode then = commands.json(0, "features", bench(), "--families", "value", "--as-of", "2025-06-30");
        assertTrue(then.at("/rows").asInt() < now.at("/rows").asInt());
        assertEquals("2025-06-30", then.at("/asOf").asText());
    }

    @Test
    void what_cannot_be_done_is_said_and_nothing_is_written() throws IOException {
        Path file = folder.resolve("there.csv");
        Files.writeString(file, "mine");
        assertEquals("export.exists", refusal("features", bench(), "--output", file));
        assertEquals("mine", Files.readString(file));
        assertEquals("features.cli.family", refusal("features", bench(), "--families", "smell"));
        assertEquals("features.cli.choice", refusal("features", bench(), "--scale", "big"));
        assertEquals("features.cli.top", refusal("features", bench(), "--top", "3"));
        assertEquals("features.cli.day", refusal("features", bench(), "--as-of", "yesterday"));
        assertEquals("features.cli.cross", refusal("features", bench(), "--cross", "recency"));
        assertEquals("features.target.unknown", refusal("features", bench(), "--target", "luck"));
        assertEquals("features.target.days", refusal("features", bench(), "--target", "buys:0"));
        assertEquals("features.target.nocategory", refusal("features", bench(), "--target", "category:Cars:30"));
        assertEquals("features.target.few", refusal("features", bench(), "--target", "responds:30"));
    }

    @Test
    void it_speaks_chinese() {
        assertEquals(0, commands.run("features", bench(), "--target", "buys:120", "--lang", "zh"));
        assertTrue(commands.out().contains("天内会下单吗"), commands::out);
        assertFalse(commands.out().contains("features."), commands::out);
    }
}
