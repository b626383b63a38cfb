package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.clientele.analysis.fixture.PublicData;
import org.clientele.analysis.fixture.SpringShop;
import org.clientele.app.notice.Texts;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.app.workbench.Workbenches;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Workbenches workbenches = new Workbenches() {
            @Override
            public Workbench create(Path at, Profile profile) {
                throw new AssertionError("this command makes no workbench");
            }

            @Override
            public Workbench open(Path at, Checkpoint checkpoint) {
                return new MemoryWorkbench(SpringShop.read().facts());
            }

            @Override
            public boolean isWorkbench(Path at) {
                return at.endsWith("bench");
            }
        };
        CliContext context = new CliContext(
                workbenches,
                locale -> Texts.of(locale)::text,
                Clock.systemUTC(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CommandTree(context, "test", List.of(new BasketsCommand(context))).run(arguments);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    private String toy() throws IOException {
        Path file = folder.resolve("toy.txt");
        Files.writeString(file, "a b c\na b\na b d\nb e\na c\nc e\na b d e\n");
        return file.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fp-growth", "apriori"})
    void plain_files_give_itemsets_and_rules(String algorithm) throws Exception {
        assertEquals(
                0,
                run("baskets", toy(), "--support", "0.25", "--confidence", "0", "--algorithm", algorithm, "--json"),
                err::toString);
        JsonNode answer = json();
        assertEquals(7, answer.get("baskets").asInt());
        assertEquals(2, answer.get("minBaskets").asInt());
        assertEquals("[5,5,1]", answer.get("itemsetsByLength").toString());
        assertEquals(13, answer.get("rules").asInt());
        JsonNode best = answer.get("best").get(0);
        assertEquals(1.75, best.get("lift").asDouble(), 1e-12);
        assertTrue(best.get("sentence").asText().startsWith("Of 100 orders with"), best::toString);
    }

    @Test
    void the_published_counts_of_the_groceries_come_out_of_either_layout() throws Exception {
        for (String place : List.of("customers/groceries/groceries_baskets.csv", "rec/groceries/groceries_long.csv")) {
            String file = PublicData.file(place).toString();
            assertEquals(0, run("baskets", file, "--support", "0.1%", "--confidence", "0.8", "--json"), err::toString);
            assertEquals(9_835, json().get("baskets").asInt());
            assertEquals(13_492, json().get("itemsets").asInt());
            assertEquals(410, json().get("rules").asInt());
        }
    }

    @Test
    void several_items_may_follow_and_all_rules_are_written() throws Exception {
        Path file = folder.resolve("rules.csv");
        String[] asked = {
            "baskets",
            toy(),
            "--support",
            "2",
            "--confidence",
            "0",
            "--several",
            "--top",
            "1",
            "--output",
            file.toString(),
            "--lang",
            "en"
        };
        assertEquals(0, run(asked), err::toString);
        // Ten rules of pairs, six of the one itemset of three items.
        assertEquals(17, Files.readAllLines(file).size());
        assertTrue(out.toString().contains("16 rows written"), out::toString);
        assertEquals(1, run(asked));
        assertTrue(err.toString().contains("there"), err::toString);
    }

    @Test
    void a_workbench_answers_what_can_be_relied_on_and_what_follows() throws Exception {
        assertEquals(0, run("baskets", "bench", "--json", "--top", "5"), err::toString);
        JsonNode answer = json();
        assertTrue(answer.get("rules").asInt() >= 22, answer::toString);
        for (JsonNode rule : answer.get("best")) {
            assertTrue(rule.get("lift").asDouble() > 5);
            assertTrue(rule.get("baskets").asInt() >= 30);
            assertTrue(rule.get("falseShare").asDouble() <= 0.05);
        }
        assertEquals(0, run("baskets", "bench", "--scope", "lifetime", "--level", "category", "--lang", "zh"));
        assertTrue(out.toString().contains("位也买过"), out::toString);
        assertEquals(0, run("baskets", "bench", "--then", "90", "--json", "--false-share", "1"), err::toString);
        assertEquals(90, json().get("days").asInt());
        assertTrue(json().get("pairs").asInt() > 0, out::toString);
        assertTrue(json().get("best").get(0).get("medianDays").asDouble() <= 90);
    }

    @Test
    void what_cannot_be_asked_for_is_refused_in_one_sentence() throws Exception {
        String file = toy();
        for (String[] wrong : new String[][] {
            {"--support", "0"},
            {"--support", "1.5"},
            {"--support", "many"},
            {"--confidence", "1.1"},
            {"--min-lift", "-1"},
            {"--min-count", "0"},
            {"--longest", "1"},
            {"--false-share", "2"},
            {"--algorithm", "eclat"},
            {"--level", "brand"},
            {"--then", "30"}
        }) {
            assertEquals(1, run("baskets", file, wrong[0], wrong[1], "--lang", "en"), wrong[0]);
            assertTrue(err.toString().strip().endsWith("Nothing was changed."), err::toString);
            assertFalse(err.toString().contains("Exception"), err::toString);
        }
        assertEquals(1, run("baskets", folder.resolve("none.dat").toString(), "--lang", "en"));
        assertTrue(err.toString().contains("There is no file"), err::toString);
        assertEquals(1, run("baskets", "bench", "--then", "0", "--json"));
        assertEquals("basket.cli.then", json().get("error").get("code").asText());
    }
}
