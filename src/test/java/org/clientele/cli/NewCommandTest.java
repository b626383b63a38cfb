package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Workbenches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Making a workbench, and what all commands do with words they do not know. */
class NewCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @Test
    void a_new_workbench_is_empty_and_is_not_made_twice() throws IOException {
        Path bench = folder.resolve("tea shop");
        JsonNode made = commands.json(0, "new", bench, "--currency", "eur", "--country", "de");
        assertEquals("tea shop", made.at("/name").asText());
        JsonNode status = commands.json(0, "status", bench);
        assertEquals(0, status.at("/counts/customers").asInt());
        assertEquals("", status.at("/dataDate").asText());
        assertEquals(0, commands.run("status", bench));
        assertTrue(commands.out().contains("No orders or events yet."), commands::out);
        assertEquals(
                "store.create.not-empty",
                commands.json(1, "new", bench).at("/error/code").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "--zone,Moon/Crater,cli.new.zone",
        "--country,Atlantis,cli.new.country",
        "--currency,shells,cli.new.currency"
    })
    void a_place_or_currency_that_does_not_exist_is_refused(String option, String value, String code)
            throws IOException {
        Path bench = folder.resolve("bench");
        JsonNode answer = commands.json(1, "new", bench, option, value);
        assertEquals(code, answer.at("/error/code").asText());
        assertTrue(answer.at("/error/sentence").asText().contains(value));
        assertFalse(Files.exists(bench));
    }

    @Test
    void a_workbench_that_is_absent_or_open_elsewhere_is_refused() throws IOException {
        Path bench = folder.resolve("bench");
        assertEquals(
                "store.open.no-workbench",
                commands.json(1, "status", bench).at("/error/code").asText());
        commands.json(0, "new", bench);
        try (Workbench held = new H2Workbenches(Clock.systemUTC()).open(bench, Checkpoint.none())) {
            assertEquals(
                    "store.open.in-use",
                    commands.json(1, "status", held.folder()).at("/error/code").asText());
        }
        commands.json(0, "status", bench);
    }

    @ParameterizedTest
    @CsvSource({
        "frob,cli.usage.unknown",
        "status,cli.usage.missing",
        "new a --colour,cli.usage.unknown",
        "new a --zone,cli.usage.missing",
        "import a people b,cli.usage.choice",
        "sample a --customers many,cli.usage.value"
    })
    void words_that_are_no_command_are_one_sentence_in_either_language(String line, String code) throws IOException {
        Object[] words = line.split(" ");
        if (!line.endsWith("--zone")) {
            assertEquals(code, commands.json(2, words).at("/error/code").asText());
        }
        assertEquals(2, commands.run(words));
        assertEquals(1, commands.err().lines().count(), commands::err);
        assertTrue(commands.err().contains("clientele") || commands.err().contains("Choose"), commands::err);
        assertEquals("", commands.out());
    }
}
