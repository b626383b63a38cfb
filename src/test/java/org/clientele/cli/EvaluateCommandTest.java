package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    @TempDir
    Path folder;

    private final CommandsUnderTest commands = new CommandsUnderTest();
    private Path train = Path.of("");

    @BeforeEach
    void write() throws IOException {
        train = Files.write(
                folder.resolve("train.csv"), List.of("u1,a", "u1,c", "u2,a", "u2,c", "u2,d", "u3,a", "u3,d"));
    }

    @Test
    void settings_belong_to_the_method_before_them_and_figures_come_with_their_bounds() throws IOException {
        JsonNode answer = commands.json(
                0,
                "evaluate",
                "--train",
                train,
                "--algorithm",
                "item-knn",
                "--param",
                "shrink=3",
                "--param",
                "neighbours=7",
                "--algorithm",
                "popular",
                "--algorithm",
                "item-knn",
                "--metrics",
                "hr@2,auc,rmse");
        assertEquals(3, answer.get("methods").size());
        JsonNode first = answer.get("methods").get(0);
        assertEquals("7", first.at("/settings/neighbours").asText());
        assertEquals("3.0", first.at("/settings/shrink").asText());
        assertEquals("100", answer.at("/methods/2/settings/neighbours").asText());
        assertEquals(3, first.at("/figures/hr@2").size());
        assertEquals(0, first.at("/figures/rmse").size());
        assertTrue(first.has("p"));
        assertTrue(first.get("peakMegabytes").asLong() > 0);
        assertEquals(
                3, answer.get("people").asInt() + answer.get("peopleLeftOut").asInt());
        assertEquals(7, answer.get("trainRows").asInt() + answer.get("testRows").asInt());
        assertEquals(
                answer.get("fingerprint"),
                commands.json(0, "evaluate", "--train", train, "--algorithm", "popular")
                        .get("fingerprint"));
    }

    @Test
    void people_read_a_table_and_how_methods_compare() {
        assertEquals(
                0,
                commands.run("evaluate", "--train", train, "--algorithm", "popular", "--algorithm", "ease"),
                commands::said);
        assertTrue(commands.out().contains("ndcg@10"), commands::said);
        assertTrue(commands.out().contains("best-sellers"), commands::said);
        assertTrue(commands.out().lines().anyMatch(line -> line.startsWith("ease")), commands::said);
    }

    private String refused(Object... words) throws IOException {
        return commands.json(1, words).at("/error/code").asText();
    }

    @Test
    void what_is_not_known_is_refused_with_what_is() throws IOException {
        assertEquals("evaluate.refused.algorithm", refused("evaluate", "--train", train, "--algorithm", "magic"));
        assertEquals(
                "evaluate.refused.metric",
                refused("evaluate", "--train", train, "--algorithm", "popular", "--metrics", "luck@3"));
        assertEquals(
                "evaluate.refused.param",
                refused("evaluate", "--train", train, "--algorithm", "popular", "--param", "speed=3"));
        assertEquals(
                "evaluate.refused.param",
                refused("evaluate", "--train", train, "--algorithm", "popular", "--param", "halfLifeDays"));
        assertEquals(
                "evaluate.refused.split",
                refused("evaluate", "--train", train, "--algorithm", "popular", "--split", "random:2"));
        assertEquals(
                "evaluate.refused.split",
                refused("evaluate", "--train", train, "--algorithm", "popular", "--split", "folds:1"));
        assertEquals("evaluate.refused.nofile", refused("evaluate", "--train", "none", "--algorithm", "popular"));
        assertEquals(2, commands.run("evaluate", "--train", train));
        assertEquals(2, commands.run("evaluate", "--algorithm", "popular"));
        assertEquals(2, commands.run("evaluate", "--param", "a=b", "--algorithm", "popular", "--train", train));
    }
}
