package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Experiments on the sample shop by commands alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExperimentCommandTest {
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path bench;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        bench = folder.resolve("shop");
        commands.shop(folder.resolve("files"), bench, 300);
    }

    private static Object[] with(Object[] start, Object... more) {
        List<Object> all = new ArrayList<>(List.of(start));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private JsonNode experiment(int exit, Object... more) throws IOException {
        return commands.json(exit, with(new Object[] {"experiment", bench}, more));
    }

    @Test
    void the_golden_numbers_of_power_need_no_workbench() throws IOException {
        JsonNode even = commands.json(0, "power", "--base", "0.02", "--lift", "0.2");
        assertEquals(21_109, even.at("/perArm").asLong());
        assertEquals(42_212, even.at("/inAll").asLong());
        JsonNode tenth =
                commands.json(0, "power", "--base", "0.02", "--lift", "0.2", "--control", "0.1", "--people", "10000");
        assertEquals(108_917, tenth.at("/inAll").asLong());
        assertEquals(0.68, tenth.at("/smallestLift").asDouble(), 0.01);
        JsonNode four = commands.json(0, "power", "--base", "0.02", "--versions", "4");
        assertTrue(four.at("/perArm").asLong() > 21_109);
        assertEquals(
                "experiment.command.power",
                commands.json(1, "power", "--base", "2").at("/error/code").asText());
    }

    @Test
    void a_campaign_with_versions_is_an_experiment_whose_people_keep_their_arms() throws IOException {
        Path file = folder.resolve("first.csv");
        Object[] campaign = {
            "campaign",
            bench,
            "--group",
            "all",
            "--channel",
            "email",
            "--name",
            "Spring",
            "--control",
            "0.2",
            "--global-control",
            "0.1",
            "--reason",
            "a test",
            "--question",
            "Does ten per cent bring more back?"
        };
        JsonNode planned =
                experiment(0, "assign", "--name", "Spring", "--control", "0.2", "--version", "Ten per cent=0.5");
        JsonNode answer =
                commands.json(0, with(campaign, "--output", file, "--version", "Ten per cent=0.5", "--days", "7"));
        JsonNode manifest = new ObjectMapper()
                .readTree(Path.of(answer.at("/manifest").asText()).toFile());
        JsonNode arms = manifest.at("/comparison/arms");
        assertEquals(3, arms.size());
        int message =
                arms.get(0).at("/people").asInt() + arms.get(2).at("/people").asInt();
        assertEquals(answer.at("/rows").asInt(), message);
        assertEquals(answer.at("/control").asInt(), arms.get(1).at("/people").asInt());
        assertEquals("control", arms.get(1).at("/arm").asText());
        for (JsonNode arm : arms) {
            assertEquals(arm.at("/planned").asDouble(), arm.at("/people").asInt(), 3);
        }
        assertTrue(planned.at("/stratified").asBoolean());

        JsonNode list = experiment(0, "list");
        JsonNode one = list.at("/experiments/0");
        assertEquals("Spring", one.at("/campaign").asText());
        assertEquals("Does ten per cent bring more back?", one.at("/question").asText());
        assertEquals("waiting", one.at("/state").asText());
        assertEquals("keep-collecting", one.at("/verdict").asText());
        assertEquals(3, one.at("/arms").size());
        assertEquals(2, one.at("/againstNobody").size());
        assertEquals(
                manifest.at("/comparison/seedFingerprint").asText(),
                one.at("/seedFingerprint").asText());
        JsonNode year = list.at("/global/0");
        assertEquals(2026, year.at("/year").asInt());
        assertEquals(year.at("/people").asInt(), year.at("/history/0/joined").asInt());

        String export = answer.at("/exportId").asText();
        experiment(0, "decide", "--export", export, "--decision", "Ten per cent from now on");
        assertEquals("decided", experiment(0).at("/experiments/0/state").asText());
        experiment(0, "decide", "--export", export);
        experiment(0, "series", "--name", "Spring", "--series", "Win-back");
        JsonNode series = experiment(0).at("/series/0");
        assertEquals("Win-back", series.at("/name").asText());
        assertFalse(series.at("/steering").asBoolean());
    }

    @Test
    void what_a_test_can_show_is_told_before_it_is_sent() throws IOException {
        JsonNode power = experiment(0, "power", "--name", "Small", "--control", "0.1", "--version", "B=0.5");
        assertFalse(power.at("/enough").asBoolean());
        assertEquals(3, power.at("/pairs").size());
        assertEquals("control", power.at("/pairs/0/base").asText());
        assertTrue(power.at("/pairs/0/needed").asLong()
                > power.at("/pairs/0/people").asLong());
        assertEquals("against-nobody", power.at("/options/0/option").asText());
        assertEquals(3, power.at("/options").size());
        assertEquals(
                "experiment.command.name",
                experiment(1, "power").at("/error/code").asText());
        assertEquals(
                "experiment.command.version",
                experiment(1, "power", "--name", "x", "--version", "B")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "experiment.command.shares",
                experiment(1, "power", "--name", "x", "--version", "B=0.6", "--version", "C=0.5")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "experiment.command.range",
                experiment(1, "power", "--name", "x", "--days", "200")
                        .at("/error/code")
                        .asText());
        assertEquals(
                "experiment.command.which",
                experiment(1, "decide", "--name", "nothing").at("/error/code").asText());
        assertEquals(
                "experiment.command.customer",
                experiment(1, "assign", "--name", "x", "--customer", "nobody")
                        .at("/error/code")
                        .asText());
    }
}
