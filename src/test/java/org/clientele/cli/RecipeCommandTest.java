package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe command from the first recording to the last removal, in one shop. */
class RecipeCommandTest {
    private final CommandsUnderTest commands = new CommandsUnderTest();

    @Test
    void a_recipe_is_recorded_run_stopped_set_and_removed(@TempDir Path folder) throws IOException {
        Path files = folder.resolve("files");
        Path bench = folder.resolve("shop");
        commands.shop(files, bench, 200);
        assertEquals(
                "recipe.record.none",
                commands.json(1, "recipe", bench, "record").at("/error/code").asText());
        commands.json(
                0,
                "campaign",
                bench,
                "--group",
                "stage:active",
                "--channel",
                "email",
                "--name",
                "Spring",
                "--output",
                folder.resolve("spring.csv"),
                "--reason",
                "a try");
        assertEquals(0, commands.json(0, "recipe", bench).at("/recipes").size());

        JsonNode recorded = commands.json(0, "recipe", bench, "record", "Monthly", "--reason", "as always");
        assertEquals("Monthly", recorded.at("/recipe/name").asText());
        assertEquals(
                List.of("customers", "products", "orders", "consents", "stops"),
                Stream.iterate(0, i -> i + 1)
                        .limit(recorded.at("/recipe/imports").size())
                        .map(i -> recorded.at("/recipe/imports/" + i + "/kind").asText())
                        .toList());
        JsonNode listed = commands.json(0, "recipe", bench, "list");
        assertEquals(recorded.at("/recipe"), without(listed.at("/recipes/0"), "last"));

        JsonNode same = commands.json(0, "recipe", bench, "run", "monthly", "--folder", files);
        assertEquals("same-files", same.at("/run/stop").asText());
        assertTrue(same.at("/run/list").isMissingNode());

        // All of them have just had a message, so the list would be empty: that is a jump.
        JsonNode again = commands.json(1, "recipe", bench, "run", "Monthly", "--folder", files, "--again");
        assertEquals("recipe.stop.jump", again.at("/error/code").asText());
        assertEquals("jump", again.at("/run/stop").asText());
        assertFalse(Files.exists(bench.resolve("exports").resolve("Spring 2026-11-22.csv")));
        for (JsonNode line : again.at("/diff")) {
            if (line.at("/figure").asText().startsWith("rows.")) {
                assertEquals(line.at("/before"), line.at("/now"), line::toString);
            }
        }

        JsonNode tried = commands.json(0, "recipe", bench, "run", "Monthly", "--folder", files, "--again", "--dry-run");
        assertEquals("rehearsed", tried.at("/run/state").asText());

        JsonNode set = commands.json(
                0,
                "recipe",
                bench,
                "set",
                "Monthly",
                "--least-score",
                "40",
                "--consent-days",
                "7",
                "--most-jump",
                "0.2",
                "--on-stop",
                "back",
                "--optional",
                "products",
                "--watch",
                files);
        assertEquals(40, set.at("/recipe/limits/leastScore").asInt());
        assertEquals(7, set.at("/recipe/limits/consentDays").asInt());
        assertTrue(set.at("/recipe/output/takeBack").asBoolean());
        assertFalse(set.at("/recipe/imports/1/needed").asBoolean());
        assertEquals(files.toAbsolutePath().toString(), set.at("/recipe/watch").asText());
        // Watched once: what was run with already is nothing to speak of, so not even a line.
        assertEquals(
                0,
                commands.json(0, "recipe", bench, "watch", "--once").at("/runs").asInt());
        Path fresh = folder.resolve("fresh");
        commands.shop(fresh, folder.resolve("other"), 210);
        assertEquals(0, commands.run("recipe", bench, "watch", "Monthly", "--folder", fresh, "--once", "--json"));
        List<String> lines = commands.out().lines().toList();
        assertEquals(2, lines.size(), commands::out);
        JsonNode ran = new com.fasterxml.jackson.databind.ObjectMapper().readTree(lines.getFirst());
        assertEquals("Monthly", ran.at("/recipe").asText());
        assertEquals("taken-back", ran.at("/run/state").asText(), ran::toString);
        assertTrue(ran.at("/files").size() >= 4, ran::toString);
        assertTrue(lines.getLast().contains("\"runs\":1"), lines::getLast);
        assertEquals(
                "recipe.watch.nofolder",
                commands.json(1, "recipe", bench, "watch", "Monthly", "--folder", folder.resolve("none"), "--once")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "recipe.cli.share",
                commands.json(1, "recipe", bench, "set", "Monthly", "--most-jump", "0")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "recipe.file.unknown",
                commands.json(1, "recipe", bench, "run", "Monthly", "--files", folder.resolve("spring.csv"))
                        .at("/error/code")
                        .asText());
        assertEquals(0, commands.run("recipe", bench));
        assertTrue(commands.out().contains("Monthly"), commands::out);
        commands.json(0, "recipe", bench, "remove", "Monthly");
        assertEquals(
                "recipe.unknown",
                commands.json(1, "recipe", bench, "run", "Monthly", "--folder", files)
                        .at("/error/code")
                        .asText());
    }

    private static JsonNode without(JsonNode node, String field) {
        ((com.fasterxml.jackson.databind.node.ObjectNode) node).remove(field);
        return node;
    }
}
