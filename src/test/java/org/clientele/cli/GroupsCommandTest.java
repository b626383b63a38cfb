package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The groups and status commands on the sample shop: everybody is in one group, and the words hold in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroupsCommandTest {
    private static final int PEOPLE = 250;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), bench(), PEOPLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rfm", "stages", "clusters"})
    void everybody_is_in_one_group_and_in_one_row(String method) throws IOException {
        Path file = folder.resolve(method + ".csv");
        JsonNode answer = commands.json(0, "groups", bench(), method, "--output", file);
        assertEquals(method, answer.at("/method").asText());
        Map<String, Integer> sizes = new HashMap<>();
        int people = 0;
        for (JsonNode group : answer.at("/groups")) {
            people += group.at("/people").asInt();
            sizes.put(group.at("/group").asText(), group.at("/people").asInt());
            assertTrue(group.at("/canEmail").asInt() <= group.at("/people").asInt());
            assertFalse(group.at("/name").asText().isBlank());
        }
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : CommandsUnderTest.rows(file, StandardCharsets.UTF_8)) {
            assertTrue(seen.add(row.getField(0)), row::toString);
        }
        assertEquals(seen.size(), answer.at("/rows").asInt());
        assertEquals(PEOPLE, people + outside(method, answer));
        assertEquals(answer.at("/groups").size(), sizes.size());
        assertEquals(
                "export.exists",
                commands.json(1, "groups", bench(), method, "--output", file)
                        .at("/error/code")
                        .asText());
    }

    /** Groups of similar customers are made of those who bought; the others are in none. */
    private int outside(String method, JsonNode answer) throws IOException {
        if (!method.equals("clusters")) {
            return 0;
        }
        Set<String> buyers = new HashSet<>();
        for (NamedCsvRecord row : CommandsUnderTest.rows(folder.resolve("files/orders.csv"), StandardCharsets.UTF_8)) {
            if (row.getField("status").equals("paid")) {
                buyers.add(row.getField("customer_id"));
            }
        }
        assertTrue(answer.at("/k").asInt() >= 2);
        return PEOPLE - buyers.size();
    }

    @Test
    void a_number_of_groups_is_kept_and_an_impossible_one_refused() throws IOException {
        assertEquals(
                3,
                commands.json(0, "groups", bench(), "clusters", "--k", "3")
                        .at("/k")
                        .asInt());
        assertEquals(
                "groups.cli.k",
                commands.json(1, "groups", bench(), "clusters", "--k", "few")
                        .at("/error/code")
                        .asText());
        assertEquals(1, commands.run("groups", bench(), "clusters", "--k", "1"));
        assertTrue(commands.err().endsWith("Nothing was changed.\n"), commands::err);
        assertEquals(2, commands.run("groups", bench(), "magic"));
    }

    @Test
    void status_counts_what_the_files_hold() throws IOException {
        JsonNode answer = commands.json(0, "status", bench());
        int lines = Files.readAllLines(folder.resolve("files/orders.csv")).size() - 1;
        assertEquals(PEOPLE, answer.at("/counts/customers").asInt());
        assertEquals(lines, answer.at("/counts/orderLines").asInt());
        assertEquals(5, answer.at("/batches").size());
        assertEquals("stops", answer.at("/batches/0/kind").asText());
        assertEquals("done", answer.at("/batches/0/state").asText());
        assertEquals(0, commands.run("status", bench()));
        assertTrue(commands.out().contains("stop list from stops.csv, imported."), commands::out);
        assertFalse(commands.out().contains("DONE"), commands::out);
        assertEquals(0, commands.run("status", bench(), "--lang", "zh"));
        assertTrue(commands.out().contains("拒收名单，文件 stops.csv，已导入。"), commands::out);
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    @Test
    void borders_can_be_tried_kept_and_left_aside() throws IOException {
        JsonNode tried = commands.json(
                0,
                "groups",
                bench(),
                "rfm",
                "--borders",
                "recency=200,20",
                "--borders",
                "money=100,500.50",
                "--nested");
        assertEquals(3, tried.at("/bins").asInt());
        assertEquals(
                "bins=3 mode=nested recency=200,20 frequency=auto money=1000000,5005000 zones=standard",
                tried.at("/specification").asText());
        assertEquals(PEOPLE, people(tried));
        int standard = commands.json(0, "groups", bench(), "rfm").at("/bins").asInt();
        assertTrue(commands.json(0, "groups", bench(), "rfm")
                .at("/specification")
                .asText()
                .startsWith("bins=auto"));
        commands.json(0, "groups", bench(), "rfm", "--bins", "4", "--keep");
        assertEquals(4, commands.json(0, "groups", bench(), "rfm").at("/bins").asInt());
        assertEquals(
                standard,
                commands.json(0, "groups", bench(), "rfm", "--standard", "--keep")
                        .at("/bins")
                        .asInt());
        assertEquals(
                "rfm.borders.falling",
                commands.json(1, "groups", bench(), "rfm", "--borders", "recency=20,200")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "groups.cli.measure",
                commands.json(1, "groups", bench(), "rfm", "--borders", "love=20,200")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "rfm.borders.number",
                commands.json(1, "groups", bench(), "rfm", "--borders", "money=lots")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "groups.cli.bins",
                commands.json(1, "groups", bench(), "rfm", "--bins", "some")
                        .at("/error/code")
                        .asText());
    }

    @Test
    void a_stage_can_have_a_rule_and_every_stage_has_advice() throws IOException {
        JsonNode answer = commands.json(0, "groups", bench(), "stages", "--rule", "high-value=orders at least 2");
        assertEquals(PEOPLE, people(answer));
        assertEquals(6, answer.at("/advice").size());
        assertFalse(answer.at("/advice/lapsed/offer").asText().isBlank());
        assertTrue(answer.at("/specification").toString().contains("rule high-value"));
        assertEquals(
                "stage.spec.rest",
                commands.json(1, "groups", bench(), "stages", "--rule", "active=orders at least 2")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "stage.rule.circle",
                commands.json(1, "groups", bench(), "stages", "--rule", "new=in stage lapsed")
                        .at("/error/code")
                        .asText());
    }

    @Test
    void movements_and_history_hold_everybody_each_day() throws IOException {
        for (String of : List.of("rfm", "stages")) {
            JsonNode moves =
                    commands.json(0, "groups", bench(), "moves", "--of", of, "--days", "2026-03-31,2026-07-31");
            int people = 0;
            for (JsonNode move : moves.at("/moves")) {
                people += move.at("/people").asInt();
            }
            assertEquals(PEOPLE, people);
            assertEquals(of, moves.at("/of").asText());
        }
        assertEquals(2, commands.json(0, "groups", bench(), "moves").at("/days").size());
        JsonNode history = commands.json(0, "groups", bench(), "history", "--months", "2");
        assertEquals(3, history.at("/days").size());
        JsonNode rfm = commands.json(0, "groups", bench(), "rfm");
        for (JsonNode group : rfm.at("/groups")) {
            for (JsonNode past : history.at("/groups")) {
                if (past.at("/group").equals(group.at("/group"))) {
                    assertEquals(
                            group.at("/people").asInt(), past.at("/people/2").asInt());
                }
            }
        }
        assertEquals(
                "groups.cli.day",
                commands.json(1, "groups", bench(), "moves", "--days", "yesterday")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "groups.cli.months",
                commands.json(1, "groups", bench(), "history", "--months", "0")
                        .at("/error/code")
                        .asText());
    }

    private static int people(JsonNode answer) {
        int people = 0;
        for (JsonNode group : answer.at("/groups")) {
            people += group.at("/people").asInt();
        }
        return people;
    }
}
