package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The commands about single people and ideas, on the files of the sample shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PeopleCommandsTest {
    private static final int PEOPLE = 120;

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), bench(), PEOPLE);
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    /** Every row of the file of consents is the proof of somebody: same status, day, source, and number of the row. */
    @Test
    void the_proof_of_a_permission_is_the_row_of_the_file() throws IOException {
        Map<String, String> status =
                Map.of("", "unknown", "同意", "granted", "不同意", "denied", "撤回", "withdrawn", "已撤回", "withdrawn");
        Map<String, List<String>> rows = new HashMap<>();
        int n = 0;
        for (NamedCsvRecord row :
                CommandsUnderTest.rows(folder.resolve("files/consents.csv"), Charset.forName("GB18030"))) {
            n++;
            String says = status.getOrDefault(row.getField(3), row.getField(3));
            rows.computeIfAbsent(row.getField(0), any -> new ArrayList<>())
                    .add((row.getField(1).equals("邮件") ? "email" : "sms") + " " + says + " "
                            + row.getField(4).substring(0, 10) + " " + row.getField(5) + " " + n);
        }
        int looked = 0;
        for (Map.Entry<String, List<String>> expected :
                rows.entrySet().stream().limit(12).toList()) {
            JsonNode card = commands.json(0, "customer", bench(), expected.getKey());
            List<String> proof = new ArrayList<>();
            for (JsonNode light : card.at("/permissions")) {
                for (JsonNode said : light.at("/proof")) {
                    assertEquals("consents.csv", said.at("/file").asText());
                    proof.add(light.at("/channel").asText() + " "
                            + said.at("/status").asText() + " "
                            + said.at("/obtained").asText() + " "
                            + said.at("/source").asText() + " "
                            + said.at("/row").asText());
                }
            }
            proof.sort(null);
            List<String> wanted = new ArrayList<>(expected.getValue());
            wanted.sort(null);
            assertEquals(wanted, proof, expected.getKey());
            looked++;
        }
        assertTrue(looked > 5);
    }

    @Test
    void a_list_is_searched_narrowed_sorted_and_masked() throws IOException {
        JsonNode one = commands.json(0, "customers", bench(), "--search", "c000007");
        assertEquals(1, one.at("/customers").asInt());
        assertEquals("C000007", one.at("/shown/0/number").asText());
        assertTrue(one.at("/shown/0/name").asText().contains("*"));
        JsonNode shown = commands.json(0, "customers", bench(), "--search", "c000007", "--reveal");
        assertTrue(!shown.at("/shown/0/name").asText().contains("*"));
        JsonNode stages = commands.json(0, "groups", bench(), "stages");
        for (JsonNode stage : stages.at("/groups")) {
            JsonNode list = commands.json(
                    0, "customers", bench(), "--group", stage.at("/group").asText(), "--sort", "name", "--ascending");
            assertEquals(stage.at("/people").asInt(), list.at("/customers").asInt());
            assertEquals(stage.at("/canEmail").asInt(), list.at("/canEmail").asInt());
        }
        assertEquals(
                "people.cli.unknown",
                commands.json(1, "customer", bench(), "C9").at("/error/code").asText());
    }

    @Test
    void ideas_have_numbers_and_reasons_in_both_languages() throws IOException {
        JsonNode ideas = commands.json(0, "ideas", bench());
        assertTrue(ideas.at("/ideas").size() >= 3);
        for (JsonNode idea : ideas.at("/ideas")) {
            assertTrue(idea.at("/people").asInt() > 0);
            assertTrue(idea.at("/reach").asInt() <= idea.at("/people").asInt());
            assertTrue(idea.at("/sentence").asText().matches(".*[0-9].*"));
        }
        assertEquals(0, commands.run("ideas", bench(), "--lang", "zh"));
        assertTrue(commands.out().contains("位"), commands::out);
    }
}
