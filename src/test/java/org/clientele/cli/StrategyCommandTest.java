package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The strategy command: what it answers adds up, and what it cannot read is refused. */
class StrategyCommandTest {
    private final CommandsUnderTest commands = new CommandsUnderTest();

    @Test
    void templates_budget_and_offers(@TempDir Path folder) throws IOException {
        Path bench = folder.resolve("shop");
        commands.shop(folder.resolve("files"), bench, 300);
        JsonNode templates = commands.json(0, "strategy", bench, "templates", "--groups", "rfm")
                .at("/templates");
        int people = 0;
        for (JsonNode template : templates) {
            people += template.at("/people").asInt();
            assertTrue(!template.at("/offer").asText().isBlank(), template::toString);
        }
        assertEquals(300, people);

        JsonNode split = commands.json(
                0,
                "strategy",
                bench,
                "budget",
                "--budget",
                "12",
                "--email-cost",
                "0.2",
                "--sms-cost",
                "0.4",
                "--lift",
                "0.02",
                "--drafts");
        double spent = split.at("/left").asDouble();
        for (JsonNode group : split.at("/groups")) {
            spent += group.at("/spend").asDouble();
            double scale = group.at("/scale").asDouble();
            double earned = group.at("/most").asDouble()
                    * (1 - Math.exp(-group.at("/spend").asDouble() / scale));
            assertEquals(earned, group.at("/earned").asDouble(), 1e-6 * Math.max(1, earned));
        }
        assertEquals(12, spent, 1e-3);
        assertTrue(!split.at("/drafts").isEmpty());

        JsonNode assigned = commands.json(
                0,
                "strategy",
                bench,
                "assign",
                "--offer",
                "Coupon;stage:at-risk;email;1;0.5;10",
                "--offer",
                "Delivery;all;email;0.5;0.3;",
                "--sends",
                "25");
        int messages = 0;
        for (JsonNode offer : assigned.at("/offers")) {
            messages += offer.at("/people").asInt();
        }
        assertEquals(25, messages);
        assertEquals(25, assigned.at("/messages").asInt());
        assertTrue(assigned.at("/oneMoreMessage").asDouble() > 0);
        assertTrue(assigned.at("/gap").asDouble() < 0.01);
        assertEquals(
                "strategy.offer.wrong",
                commands.json(1, "strategy", bench, "assign", "--offer", "Coupon;all")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "strategy.assumptions.wrong",
                commands.json(1, "strategy", bench, "budget", "--margin", "2")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "strategy.offer.none",
                commands.json(1, "strategy", bench, "assign").at("/error/code").asText());
    }
}
