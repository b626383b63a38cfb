package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the campaign command says of who gets it, who does not, and who comes first. */
class AudienceAnswersTest {
    private final CommandsUnderTest commands = new CommandsUnderTest();

    @Test
    void reasons_kinds_and_order_agree_with_the_waterfall(@TempDir Path folder) throws IOException {
        commands.shop(folder.resolve("files"), folder.resolve("shop"), 400);
        Object[] campaign = {
            "campaign",
            folder.resolve("shop"),
            "--group",
            "all",
            "--channel",
            "email",
            "--output",
            folder.resolve("a.csv"),
            "--rank",
            "gain",
            "--worth",
            "300",
            "--cost",
            "0.5",
            "--budget",
            "20",
            "--priority",
            "2"
        };
        JsonNode answer = commands.json(0, campaign);
        int out = 0;
        Map<String, Integer> first = new HashMap<>();
        for (JsonNode step : answer.at("/waterfall")) {
            out += step.at("/out").asInt();
            first.put(step.at("/reason").asText(), step.at("/out").asInt());
        }
        int together = 0;
        Map<String, Integer> every = new HashMap<>();
        for (JsonNode combination : answer.at("/combinations")) {
            together += combination.at("/people").asInt();
            for (JsonNode reason : combination.at("/reasons")) {
                every.merge(reason.asText(), combination.at("/people").asInt(), Integer::sum);
            }
        }
        assertEquals(out, together);
        for (JsonNode reason : answer.at("/reasons")) {
            int people = reason.at("/people").asInt();
            assertEquals(people, every.get(reason.at("/reason").asText()));
            assertTrue(people >= first.getOrDefault(reason.at("/reason").asText(), 0));
            assertTrue(people >= reason.at("/alone").asInt());
        }
        Map<String, Integer> people = new HashMap<>();
        Map<String, Integer> reached = new HashMap<>();
        for (JsonNode kind : answer.at("/missed/kinds")) {
            people.merge(kind.at("/by").asText(), kind.at("/people").asInt(), Integer::sum);
            reached.merge(kind.at("/by").asText(), kind.at("/reached").asInt(), Integer::sum);
            assertTrue(kind.at("/low").asDouble() <= kind.at("/share").asDouble());
            assertTrue(kind.at("/high").asDouble() >= kind.at("/share").asDouble());
        }
        assertTrue(people.containsKey("city") && people.containsKey("rfm"), people::toString);
        people.values().forEach(sum -> assertEquals(answer.at("/gross").asInt(), sum));
        reached.values().forEach(sum -> assertEquals(answer.at("/net").asInt(), sum));
        assertEquals(40, answer.at("/net").asInt(), "20 buys forty messages at 0.5");
        assertEquals(200_000, answer.at("/ranking/spent").asLong());
        assertEquals("gain", answer.at("/ranking/order").asText());
        assertTrue(answer.at("/ranking/lastChance").asDouble()
                >= answer.at("/ranking/nextChance").asDouble());
        assertTrue(answer.at("/ranking/outlook").size() >= 2);
    }

    @Test
    void a_wrong_order_or_amount_is_refused(@TempDir Path folder) throws IOException {
        commands.shop(folder.resolve("files"), folder.resolve("shop"), 50);
        Path file = folder.resolve("b.csv");
        assertEquals("reach.command.rank", refused(folder, file, "--rank", "best"));
        assertEquals("reach.command.money", refused(folder, file, "--budget", "-1"));
    }

    private String refused(Path folder, Path file, String option, String value) throws IOException {
        return commands.json(
                        1,
                        "campaign",
                        folder.resolve("shop"),
                        "--group",
                        "all",
                        "--channel",
                        "email",
                        "--output",
                        file,
                        option,
                        value)
                .at("/error/code")
                .asText();
    }
}
