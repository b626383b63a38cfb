package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The command for similar customers: ways, names, rules and files on the sample shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClustersCommandTest {
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), bench(), 250);
    }

    private Path bench() {
        return folder.resolve("bench");
    }

    @Test
    void groups_are_kept_under_their_names_and_found_again_under_them() throws IOException {
        JsonNode kept = commands.json(
                0, "clusters", bench(), "--by", "categories", "--k", "4", "--name", "1=Best of all", "--keep");
        assertEquals(4, kept.at("/kept").asInt());
        assertEquals(0, kept.at("/renewed").asInt());
        Path file = folder.resolve("clusters.csv");
        JsonNode again = commands.json(
                0, "clusters", bench(), "--method", "ward", "--by", "categories", "--k", "4", "--output", file);
        assertEquals("ward", again.at("/method").asText());
        assertEquals(
                "method=ward k=4 by=categories seed=1",
                again.at("/specification").asText());
        assertTrue(again.findValuesAsText("keptName").contains("Best of all"), again::toString);
        Map<String, Integer> sizes = new HashMap<>();
        CommandsUnderTest.rows(file, StandardCharsets.UTF_8)
                .forEach(row -> sizes.merge(row.getField(2), 1, Integer::sum));
        for (JsonNode group : again.at("/groups")) {
            String number = group.at("/group").asText().substring("cluster:".length());
            assertEquals(group.at("/people").asInt(), sizes.getOrDefault(number, 0));
        }
        JsonNode best = commands.json(0, "groups", bench(), "clusters");
        assertFalse(best.at("/rules").isMissingNode());
        JsonNode renewed = commands.json(0, "clusters", bench(), "--by", "categories", "--k", "4", "--keep");
        assertEquals(4, renewed.at("/renewed").asInt());
    }

    @Test
    void overlap_and_crowds_tell_what_only_they_know() throws IOException {
        JsonNode overlap = commands.json(0, "clusters", bench(), "--method", "mixture", "--by", "often,much");
        assertEquals(8, overlap.at("/bic").size());
        assertTrue(
                overlap.at("/unsure").asDouble() >= 0 && overlap.at("/unsure").asDouble() <= 1);
        JsonNode crowds =
                commands.json(0, "clusters", bench(), "--method", "dbscan", "--by", "often,much", "--reach", "0.4");
        assertTrue(crowds.at("/specification").asText().endsWith("reach=0.4"));
        assertEquals(0, commands.run("clusters", bench(), "--method", "hdbscan", "--lang", "zh"));
    }

    @Test
    void what_is_no_way_to_search_is_refused_and_nothing_kept() throws IOException {
        String[][] wrong = {
            {"clusters.cli.method", "--method", "magic"},
            {"clusters.cli.by", "--by", "shoes"},
            {"clusters.cli.name", "--k", "3", "--name", "7=Nobody"},
            {"cluster.spec.reach", "--method", "dbscan", "--reach", "-1"},
            {"cluster.spec.k", "--k", "21"}
        };
        for (String[] words : wrong) {
            Object[] arguments = new Object[words.length + 1];
            arguments[0] = "clusters";
            arguments[1] = bench();
            System.arraycopy(words, 1, arguments, 2, words.length - 1);
            assertEquals(words[0], commands.json(1, arguments).at("/error/code").asText());
        }
    }
}
