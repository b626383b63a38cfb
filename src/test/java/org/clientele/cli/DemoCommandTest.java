package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo walks the main job to its end: the rows of the list are the net of the waterfall and of the manifest. */
class DemoCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void it_ends_with_a_list_whose_rows_are_the_net_and_the_manifest() throws IOException {
        CommandsUnderTest commands = new CommandsUnderTest();
        JsonNode answer = commands.json(0, "demo", "--customers", "300", folder);
        assertEquals(300, answer.at("/sample/customers").asInt());
        assertEquals(7, answer.at("/imports").size());
        for (JsonNode batch : answer.at("/imports")) {
            assertEquals("done", batch.at("/state").asText());
            assertEquals(
                    batch.at("/read").asInt(),
                    batch.at("/created").asInt()
                            + batch.at("/updated").asInt()
                            + batch.at("/unchanged").asInt()
                            + batch.at("/rejected").asInt());
        }
        int people = 0;
        for (JsonNode stage : answer.at("/stages")) {
            people += stage.asInt();
        }
        assertEquals(300, people);
        int rows = CommandsUnderTest.rows(Path.of(answer.at("/file").asText()), StandardCharsets.UTF_8)
                .size();
        assertTrue(rows > 0);
        assertEquals(rows, answer.at("/rows").asInt());
        assertEquals(rows, answer.at("/net").asInt());
        assertEquals(
                rows,
                new ObjectMapper()
                        .readTree(Path.of(answer.at("/manifest").asText()).toFile())
                        .at("/rows")
                        .asInt());
        assertEquals(
                "store.create.not-empty",
                commands.json(1, "demo", "--customers", "300", folder)
                        .at("/error/code")
                        .asText());
    }
}
