package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.clientele.analysis.recommend.RandomPurchases;
import org.clientele.analysis.recommend.ShopFacts;
import org.clientele.analysis.recommend.spec.SpecSettings;
import org.clientele.app.notice.Texts;
import org.clientele.app.recommend.CompareRecommenders;
import org.clientele.app.recommend.TrainRecommender;
import org.clientele.app.recommend.TrainedRecommender;
import org.clientele.app.workbench.MemoryWorkbench;
import org.clientele.app.workbench.Profile;
import org.clientele.app.workbench.Workbench;
import org.clientele.app.workbench.Workbenches;
import org.clientele.model.run.Checkpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecommendCommandTest {
    @TempDir
    Path folder;

    private final Workbench workbench =
            new MemoryWorkbench(new ShopFacts(RandomPurchases.withTastes(300, 60, 5, 8, 0.9, 3)).facts(4));
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
                return workbench;
            }

            @Override
            public boolean isWorkbench(Path at) {
                return true;
            }
        };
        CliContext context = new CliContext(
                workbenches,
                locale -> Texts.of(locale)::text,
                Clock.systemUTC(),
                new PrintWriter(out, true),
                new PrintWriter(err, true));
        return new CommandTree(context, "test", List.of(new RecommendCommand(context))).run(arguments);
    }

    @Test
    void compare_answers_with_the_league_and_its_winner() throws Exception {
        assertEquals(0, run("recommend", "bench", "compare", "--json"));
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertTrue(answer.get("ok").asBoolean());
        assertEquals(CompareRecommenders.usual().size(), answer.get("methods").size());
        assertEquals(
                answer.get("methods").size(), answer.at("/buyAgain/methods").size());
        assertEquals(3, answer.at("/methods/0/ndcg").size());
        assertEquals("champion", answer.get("verdict").asText());
        assertEquals(
                answer.get("methods").get(0).get("algorithm").asText(),
                answer.get("winner").asText());
    }

    @Test
    void train_and_top_write_a_row_for_each_customer_and_refuse_to_replace_a_file() throws Exception {
        Path file = folder.resolve("suggestions.csv");
        assertEquals(0, run("recommend", "bench", "train", "--algorithm", "item-knn", "--lang", "en"), err::toString);
        assertTrue(out.toString().contains("2,400"), out::toString);
        String[] top = {"recommend", "bench", "top", "--k", "3", "--output", file.toString(), "--lang", "en"};
        assertEquals(0, run(top), err::toString);
        assertTrue(out.toString().contains("because they bought Thing"), out::toString);
        List<String> lines = Files.readAllLines(file);
        assertEquals(301, lines.size());
        assertTrue(lines.getFirst().contains("rec_3_reason"));
        assertEquals(1, run(top));
        assertFalse(err.toString().isBlank());
        assertEquals(301, Files.readAllLines(file).size());
    }

    @Test
    void who_names_the_people_why_and_as_a_rule_and_writes_and_keeps_them() throws Exception {
        assertEquals(1, run("recommend", "bench", "who", "--product", "P7", "--lang", "en"));
        assertTrue(err.toString().contains("same for everybody"), err::toString);
        assertEquals(0, run("recommend", "bench", "train", "--algorithm", "ease"), err::toString);
        Path file = folder.resolve("who.csv");
        String[] who = {
            "recommend", "bench", "who", "--product", "P7", "--n", "25", "--output", file.toString(), "--json"
        };
        assertEquals(0, run(who), err::toString);
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertEquals("P7", answer.get("sku").asText());
        assertEquals(25, answer.get("people").size());
        assertEquals(
                "recommended sku \"P7\" within first 10", answer.get("rule").asText());
        int before = 101;
        for (JsonNode person : answer.get("people")) {
            assertTrue(person.get("strength").asInt() <= before
                    && person.get("strength").asInt() >= 1);
            before = person.get("strength").asInt();
        }
        List<String> lines = Files.readAllLines(file);
        assertEquals(26, lines.size());
        assertTrue(lines.getFirst().contains("customer_id"));
        assertTrue(lines.get(1)
                .contains(answer.get("people").get(0).get("customer").asText()));
        assertEquals(1, run("recommend", "bench", "who", "--product", "no such", "--lang", "en"));
        assertEquals(1, run("recommend", "bench", "who", "--lang", "en"));
        assertEquals(1, run("recommend", "bench", "who", "--product", "P7", "--n", "0", "--lang", "en"));
    }

    @Test
    void top_tells_what_the_rules_cost_and_how_much_falls_back() throws Exception {
        assertEquals(0, run("recommend", "bench", "top", "--algorithm", "ease", "--k", "5", "--json"), err::toString);
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        double share = answer.get("fallBackShare").asDouble();
        assertTrue(share >= 0 && share < 0.5, "fall-backs: " + share);
        assertEquals(0, answer.get("shortLists").asInt());
        JsonNode bought = answer.get("rules").get(0);
        assertEquals("bought", bought.get("rule").asText());
        assertTrue(bought.get("placesChanged").asDouble() > 0);
    }

    @Test
    void an_unknown_method_is_refused_and_a_missing_task_is_bad_usage() {
        assertEquals(1, run("recommend", "bench", "train", "--algorithm", "magic", "--lang", "en"));
        assertTrue(err.toString().contains("magic"));
        assertEquals(1, run("recommend", "bench", "top", "--k", "0", "--lang", "en"));
        assertEquals(2, run("recommend", "bench"));
    }

    @Test
    void tune_and_card_answer_and_refuse_what_they_need() throws Exception {
        assertEquals(1, run("recommend", "bench", "card", "--lang", "en"));
        assertEquals(1, run("recommend", "bench", "tune", "--lang", "en"));
        assertEquals(1, run("recommend", "bench", "tune", "--algorithm", "ease", "--tries", "0", "--lang", "en"));
        assertEquals(
                0,
                run("recommend", "bench", "tune", "--algorithm", "item-knn", "--tries", "3", "--halving", "--json"),
                out::toString);
        JsonNode tuned = new ObjectMapper().readTree(out.toString());
        assertEquals(3, tuned.get("tries").size());
        assertEquals(3, tuned.get("gain").size());
        assertEquals(0, run("recommend", "bench", "train", "--algorithm", "item-knn", "--lang", "en"), err::toString);
        Path page = folder.resolve("card.html");
        assertEquals(0, run("recommend", "bench", "card", "--output", page.toString(), "--json"), out::toString);
        JsonNode card = new ObjectMapper().readTree(out.toString());
        assertEquals("item-knn", card.get("algorithm").asText());
        assertFalse(card.get("tested").asBoolean());
        assertTrue(Files.readString(page).startsWith("<!doctype html>"));
        assertEquals(1, run("recommend", "bench", "card", "--output", page.toString(), "--lang", "en"));
    }

    @Test
    void a_method_is_trained_with_settings_of_its_own_or_with_those_that_tuning_found() throws Exception {
        assertEquals(
                0,
                run("recommend", "bench", "train", "--algorithm", "item-knn", "--param", "neighbours=7", "--json"),
                out::toString);
        assertEquals("7", json().at("/settings/neighbours").asText());
        assertEquals(
                "7", SpecSettings.of(kept().recommender().spec()).get("neighbours"), "what is kept has the setting");
        assertEquals(
                0,
                run("recommend", "bench", "tune", "--algorithm", "item-knn", "--tries", "3", "--keep", "--json"),
                out::toString);
        JsonNode found = json();
        SpecSettings.of(kept().recommender().spec())
                .forEach((name, value) ->
                        assertEquals(value, found.at("/settings/" + name).asText(), name));
        assertEquals(
                1,
                run("recommend", "bench", "train", "--algorithm", "item-knn", "--param", "colour=7", "--lang", "en"));
        assertTrue(err.toString().contains("neighbours="), err::toString);
        assertEquals(1, run("recommend", "bench", "train", "--param", "neighbours=7", "--lang", "en"));
    }

    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(out.toString());
    }

    private TrainedRecommender kept() {
        return new TrainRecommender().kept(workbench).orElseThrow();
    }

    @Test
    void signals_are_shown_chosen_and_taken_back() throws Exception {
        JsonNode before = signals();
        assertEquals(1, before.at("/signals/purchase/weight").asDouble());
        assertEquals(2_400, before.at("/signals/purchase/touches").asInt());
        assertEquals(0, before.at("/signals/view/weight").asDouble());
        assertFalse(before.get("changed").asBoolean());
        JsonNode chosen = signals("--view", "0.2", "--half-life", "90");
        assertTrue(chosen.get("changed").asBoolean());
        assertEquals(0.2, signals().at("/signals/view/weight").asDouble());
        assertEquals(90, signals().get("halfLifeDays").asDouble());
        assertEquals(0, signals("--only-purchases").at("/signals/view/weight").asDouble());
    }

    private JsonNode signals(String... options) throws Exception {
        String[] words = Stream.concat(Stream.of("recommend", "bench", "signals", "--json"), Arrays.stream(options))
                .toArray(String[]::new);
        assertEquals(0, run(words), err::toString);
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void pictures_are_learned_from_a_folder_counted_and_forgotten() throws Exception {
        Files.createDirectories(folder.resolve("shots"));
        String sku = workbench.facts(Checkpoint.none()).catalogue().sku().get(5);
        ImageIO.write(
                new BufferedImage(70, 70, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("shots").resolve(sku + ".png").toFile());
        assertEquals(0, run("recommend", "bench", "pictures", "--folder", folder.toString(), "--json"), err::toString);
        assertEquals(1, json().get("known").asInt());
        assertEquals(60, json().get("products").asInt());
        assertEquals(0, run("recommend", "bench", "pictures", "--forget", "--json"), err::toString);
        assertEquals(0, json().get("known").asInt());
        assertEquals(1, run("recommend", "bench", "pictures", "--folder", folder + "/none", "--lang", "en"));
        assertTrue(err.toString().contains("Nothing was changed"), err::toString);
    }

    @Test
    void weights_that_cannot_be_or_do_not_belong_there_are_refused() {
        assertEquals(1, run("recommend", "bench", "signals", "--view", "-1", "--lang", "en"));
        assertTrue(err.toString().contains("Looked at"), err::toString);
        assertEquals(1, run("recommend", "bench", "signals", "--purchase", "0", "--lang", "en"));
        assertEquals(1, run("recommend", "bench", "train", "--view", "0.2", "--lang", "en"));
        assertTrue(err.toString().contains("signals"), err::toString);
    }
}
