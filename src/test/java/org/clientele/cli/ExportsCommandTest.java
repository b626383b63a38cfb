package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What left is in the log, its files can be checked again, and they come back through our own import. */
class ExportsCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    private JsonNode campaign(Path bench, String file, String format) throws IOException {
        return commands.json(
                0,
                "campaign",
                bench,
                "--group",
                "all",
                "--channel",
                "email",
                "--output",
                folder.resolve(file),
                "--format",
                format,
                "--limit",
                40,
                "--reason",
                "a test",
                "--stops");
    }

    @Test
    void lists_checks_and_counts_what_left() throws IOException {
        Path bench = folder.resolve("shop");
        commands.shop(folder.resolve("files"), bench, 300);
        assertEquals(0, commands.json(0, "exports", bench).at("/exports").size());
        JsonNode book = campaign(bench, "book.xlsx", "excel");
        JsonNode klaviyo = campaign(bench, "k.csv", "klaviyo");
        assertEquals(2, klaviyo.at("/files").size());

        JsonNode listed = commands.json(0, "exports", bench).at("/exports");
        assertEquals(2, listed.size());
        JsonNode newest = listed.get(0);
        assertEquals("klaviyo", newest.at("/target").asText());
        assertEquals(klaviyo.at("/exportId"), newest.at("/exportId"));
        assertEquals("a test", newest.at("/reason").asText());
        assertEquals("marketing", newest.at("/purpose").asText());
        assertEquals("all", newest.at("/group").asText());
        assertEquals(System.getProperty("user.name", ""), newest.at("/by").asText());
        assertEquals(40, newest.at("/people").asInt());
        assertEquals(40, newest.at("/files/0/rows").asInt());

        JsonNode control = commands.json(0, "exports", bench, "control").at("/exports");
        assertTrue(control.get(0).at("/control").asInt() > 0, control::toString);
        assertEquals(klaviyo.at("/control"), control.get(0).at("/control"));

        assertEquals(
                0, commands.json(0, "exports", bench, "verify").at("/differ").asInt());
        Files.writeString(folder.resolve("k.csv"), "x", StandardOpenOption.APPEND);
        Files.delete(folder.resolve("k-stops.csv"));
        JsonNode found = commands.json(1, "exports", bench, "verify");
        assertEquals(2, found.at("/differ").asInt());
        assertEquals("changed", found.at("/files/0/state").asText());
        assertEquals("gone", found.at("/files/1/state").asText());
        assertEquals("same", found.at("/files/2/state").asText());
        commands.json(
                0, "exports", bench, "verify", "--export", book.at("/exportId").asText());
        assertEquals(
                "export.command.unknown",
                commands.json(1, "exports", bench, "--export", "E1")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "export.command.action",
                commands.json(1, "exports", bench, "forget").at("/error/code").asText());
        assertEquals(0, commands.run("exports", bench));
        assertTrue(commands.out().contains("40 people for Klaviyo"), commands::said);

        Path other = folder.resolve("other");
        commands.json(0, "new", other, "--country", "CN", "--currency", "CNY", "--zone", "UTC");
        JsonNode back = commands.json(0, "import", other, "customers", folder.resolve("book.xlsx"));
        assertEquals(40, back.at("/counts/created").asInt(), back::toString);
        assertEquals(0, back.at("/counts/rejected").asInt(), back::toString);
        assertEquals("email", back.at("/columns/email").asText());
        assertEquals("customer_id", back.at("/columns/customer_id").asText());
    }
}
