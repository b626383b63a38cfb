package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareCommandsTest {
    @TempDir
    Path temp;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    private Path shop() throws Exception {
        Path shop = temp.resolve("shop");
        assertEquals(0, commands.run("new", shop, "--country", "SE", "--currency", "SEK", "--zone", "UTC"));
        Path file = Files.writeString(
                temp.resolve("people.csv"),
                "customer_id,email,name,city\n1,a@example.org,Ann Ek,Lund\n2,b@example.org,Bo Ek,Lund\n");
        assertEquals(0, commands.run("import", shop, "customers", file), commands::said);
        return shop;
    }

    @Test
    void a_backup_is_made_listed_and_restored() throws Exception {
        Path shop = shop();
        JsonNode made = commands.json(0, "backup", shop);
        assertEquals("by-hand", made.at("/backup/kind").asText());
        assertEquals(2, made.at("/backup/rows").asLong());
        assertEquals(0, commands.run("undo", shop));
        JsonNode list = commands.json(0, "backups", shop);
        String name = made.at("/backup/name").asText();
        assertTrue(list.at("/backups").findValuesAsText("name").contains(name));
        assertEquals(0, commands.json(0, "status", shop).at("/counts/customers").asInt());
        JsonNode restored =
                commands.json(0, "restore", shop, made.at("/backup/number").asText());
        assertEquals(name, restored.at("/from").asText());
        assertTrue(restored.at("/aside").asText().endsWith("set-aside"));
        assertEquals(2, commands.json(0, "status", shop).at("/counts/customers").asInt());
        assertEquals(1, commands.run("restore", shop, "nothing"));
        assertTrue(commands.said().contains("There is no backup called nothing"), commands::said);
    }

    @Test
    void a_workbench_goes_along_in_one_file() throws Exception {
        Path shop = shop();
        Path file = temp.resolve("shop.zip");
        JsonNode written = commands.json(0, "backup", shop, "--output", file);
        assertEquals(2, written.at("/rows").asLong());
        assertEquals(Files.size(file), written.at("/bytes").asLong());
        JsonNode again = commands.json(1, "backup", shop, "--output", file);
        assertEquals("care.along.exists", again.at("/error/code").asText());
        assertEquals(0, commands.run("backup", shop, "--output", file, "--overwrite"), commands::said);
        Path other = temp.resolve("other");
        assertEquals(0, commands.run("restore", other, file), commands::said);
        assertEquals(
                2, commands.json(0, "status", other).at("/counts/customers").asInt());
        assertEquals(
                "store.open.no-workbench",
                commands.json(1, "restore", temp.resolve("nowhere"))
                        .at("/error/code")
                        .asText());
    }

    @Test
    void a_check_says_what_is_wrong_and_repair_mends_it() throws Exception {
        Path shop = shop();
        JsonNode sound = commands.json(0, "check", shop);
        assertTrue(sound.at("/sound").asBoolean());
        assertEquals(2, sound.at("/tables/customer").asLong());
        assertEquals(0, commands.run("check", shop, "--lang", "zh"));
        assertTrue(commands.said().contains("一切正常"), commands::said);
        JsonNode made = commands.json(0, "backup", shop);
        Path copy = shop.resolve("backups/" + made.at("/backup/name").asText() + ".mv.db");
        Files.write(copy, new byte[10]);
        JsonNode wrong = commands.json(1, "check", shop);
        assertEquals("care.cli.faults", wrong.at("/error/code").asText());
        assertEquals(1, wrong.at("/faults").size());
        // the data file itself
        Files.write(shop.resolve("workbench.mv.db"), new byte[10]);
        Files.delete(copy);
        JsonNode mended = commands.json(0, "check", shop, "--repair");
        assertTrue(mended.at("/notes/0").asText().startsWith("The workbench was damaged."), mended::toString);
        assertEquals(2, commands.json(0, "check", shop).at("/rows").asLong());
    }
}
