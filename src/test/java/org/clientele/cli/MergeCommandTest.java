package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates are listed, merged and taken apart from the terminal. */
class MergeCommandTest {
    private static final String[] GIVEN = {"Anna", "Ben", "Clara", "Dieter", "Emma", "Frank", "Greta", "Hans"};
    private static final String[] FAMILY = {"Meyer", "Schulz", "Okafor", "Lindqvist", "Novak", "Rossi", "Dubois"};

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    private Path shop() throws IOException {
        StringBuilder csv = new StringBuilder("customer_id,email,name,city,birthday\n");
        for (int i = 0; i < 56; i++) {
            String name = GIVEN[i % 8] + " " + FAMILY[i % 7];
            csv.append("C")
                    .append(i)
                    .append(",u")
                    .append(i * 7919 % 1009)
                    .append("@shop.example,")
                    .append(name);
            csv.append(",Town")
                    .append(i % 5)
                    .append(",19")
                    .append(50 + i % 40)
                    .append("-0")
                    .append(1 + i % 9)
                    .append("-1")
                    .append(i % 9)
                    .append('\n');
        }
        csv.append("D1,anna.m@other.example,\"Meyer, Anna\",Town0,1950-01-10\n");
        csv.append("D2,ben@other.example,Ben Schulz,Town1,1951-02-11\n");
        Path file = folder.resolve("customers.csv");
        Files.writeString(file, csv);
        Path shop = folder.resolve("shop");
        commands.json(0, "new", shop, "--name", "Shop", "--country", "GB", "--currency", "GBP");
        commands.json(0, "import", shop, "customers", file);
        return shop;
    }

    @Test
    void duplicatesAreListedMergedAndTakenApart() throws IOException {
        Path shop = shop();
        Path list = folder.resolve("twice.csv");
        JsonNode found = commands.json(0, "duplicates", shop, "--output", list);
        assertEquals(58, found.at("/people").asInt());
        assertEquals(2, found.at("/found").asInt());
        assertEquals(4, CommandsUnderTest.rows(list, StandardCharsets.UTF_8).size());
        assertEquals(
                "same",
                found.at("/candidates/0/ties/0/reasons/birthday/agreement").asText());
        assertEquals(0, commands.run("duplicates", shop));
        assertTrue(commands.out().contains("B*** S***"), commands.out());
        assertFalse(commands.out().contains("Schulz"), commands.out());
        JsonNode merged = commands.json(0, "merge", shop, "--auto", "--min", "0.8");
        assertEquals(2, merged.at("/persons").asInt());
        assertEquals(4, merged.at("/records").asInt());
        assertEquals(0, commands.json(0, "merge", shop, "--auto").at("/persons").asInt());
        JsonNode apart = commands.json(0, "unmerge", shop);
        assertEquals(merged.at("/batch"), apart.at("/batch"));
        assertEquals(2, apart.at("/apart").asInt());
        assertEquals(2, commands.json(0, "duplicates", shop).at("/found").asInt());
    }

    @Test
    void singleRecordsAreMergedByRule() throws IOException {
        Path shop = shop();
        commands.json(0, "merge", shop, "1", "57", "--rule", "email=1", "--rule", "*=longest");
        assertEquals(0, commands.run("merge", shop, "2", "58"));
        assertTrue(commands.out().contains("2 records are now one person"), commands.out());
        assertEquals(
                1,
                commands.json(0, "unmerge", shop, "--person", "57").at("/apart").asInt());
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws IOException {
        Path shop = shop();
        refused("identity.cli.what", "merge", shop);
        refused("identity.cli.what", "merge", shop, "1", "2", "--auto");
        refused("identity.merge.two", "merge", shop, "1");
        refused("identity.merge.gone", "merge", shop, "1", "4711");
        refused("identity.cli.rule", "merge", shop, "1", "2", "--rule", "email=best");
        refused("identity.cli.min", "merge", shop, "--auto", "--min", "98");
        refused("identity.cli.min", "duplicates", shop, "--min", "NaN");
        refused("identity.unmerge.nothing", "unmerge", shop);
        refused("identity.unmerge.no-merge", "unmerge", shop, "1");
        refused("identity.unmerge.nobody", "unmerge", shop, "--person", "1");
        refused("identity.cli.one", "unmerge", shop, "1", "--person", "1");
    }

    private void refused(String key, Object... words) throws IOException {
        assertEquals(key, commands.json(1, words).at("/error/code").asText());
    }
}
