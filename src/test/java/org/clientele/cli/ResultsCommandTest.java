package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clientele.analysis.fixture.PublicData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The results command: a published test read from its file, a fixture of our own against plain arithmetic, and the sample shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResultsCommandTest {
    private static final double EXACT = 1e-9;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), folder.resolve("shop"), 2_000);
        JsonNode none = commands.json(1, "results", folder.resolve("shop"), "show", "Spring tea 2026");
        assertEquals("results.none", none.at("/error/code").asText());
        JsonNode brought =
                commands.json(0, "results", folder.resolve("shop"), "import", folder.resolve("files/results.csv"));
        assertEquals(0, brought.at("/unmatched").asInt());
        assertEquals(brought.at("/read").asInt(), brought.at("/created").asInt());
    }

    private static JsonNode effect(JsonNode answer, int goal, String arm) {
        for (JsonNode effect : answer.at("/goals/" + goal + "/effects")) {
            if (effect.at("/arm").asText().equals(arm)) {
                return effect;
            }
        }
        throw new AssertionError(arm + " in " + answer);
    }

    private static void around(
            JsonNode effect, double factor, double difference, double low, double high, double error) {
        assertEquals(difference, factor * effect.at("/difference").asDouble(), error, effect::toString);
        assertEquals(low, factor * effect.at("/low").asDouble(), error, effect::toString);
        assertEquals(high, factor * effect.at("/high").asDouble(), error, effect::toString);
    }

    /** Kevin Hillstrom, MineThatData E-Mail Analytics Challenge, 2008: 64,000 people, two e-mails and nobody's. */
    @Test
    void a_published_test_is_read_from_its_file_as_it_was_published() throws IOException {
        JsonNode answer = commands.json(
                0,
                "results",
                "--file",
                PublicData.file("customers/hillstrom/hillstrom.csv.gz"),
                "--arm",
                "segment",
                "--control",
                "No E-Mail",
                "--goal",
                "visit,conversion,spend");
        assertEquals(0.904, answer.at("/split/p").asDouble(), 5e-4);
        assertTrue(answer.at("/split/checked").asBoolean());
        assertEquals(0, answer.at("/unread").asInt());
        JsonNode visit = effect(answer, 0, "Womens E-Mail");
        around(visit, 100, 4.523, 3.889, 5.157, 5e-4);
        assertEquals(13.949, visit.at("/z").asDouble(), 5e-4);
        assertEquals(0.426, visit.at("/relative").asDouble(), 5e-4);
        assertEquals(1.042, 100 * visit.at("/anytimeHalf").asDouble(), 5e-4);
        JsonNode conversion = effect(answer, 1, "Womens E-Mail");
        around(conversion, 100, 0.311, 0.150, 0.472, 5e-4);
        assertEquals(3.780, conversion.at("/z").asDouble(), 5e-4);
        assertEquals(1.57e-4, conversion.at("/p").asDouble(), 5e-7);
        assertEquals(0.99992, conversion.at("/chanceBetter").asDouble(), 5e-6);
        assertEquals(0.265, 100 * conversion.at("/anytimeHalf").asDouble(), 5e-4);
        around(effect(answer, 2, "Womens E-Mail"), 1, 0.4244, 0.1690, 0.6799, 5e-5);
        assertEquals(
                7.659, 100 * effect(answer, 0, "Mens E-Mail").at("/difference").asDouble(), 5e-4);
        assertEquals(
                0.681, 100 * effect(answer, 1, "Mens E-Mail").at("/difference").asDouble(), 5e-4);
        around(effect(answer, 2, "Mens E-Mail"), 1, 0.7698, 0.4851, 1.0545, 5e-5);
        double extra = effect(answer, 2, "Mens E-Mail").at("/difference").asDouble() * 21_307;
        assertEquals(16_403, extra, 1);
        for (int goal = 0; goal < 3; goal++) {
            for (String arm : List.of("Womens E-Mail", "Mens E-Mail", "all")) {
                assertEquals("works", effect(answer, goal, arm).at("/verdict").asText());
            }
        }
        assertEquals(0.10617, answer.at("/goals/0/means/No E-Mail").asDouble(), 5e-6);
        assertEquals(1.4226, answer.at("/goals/2/means/Mens E-Mail").asDouble(), 5e-5);
    }

    @Test
    void a_file_of_our_own_gives_what_plain_arithmetic_gives() throws IOException {
        Path file = folder.resolve("own.csv");
        Random random = new Random(11);
        List<String> lines = new ArrayList<>(List.of("who,group,bought,spent"));
        double[] n = new double[2];
        double[] hits = new double[2];
        double[] sums = new double[2];
        double[] squares = new double[2];
        for (int i = 0; i < 4_000; i++) {
            int arm = random.nextInt(2);
            boolean bought = random.nextInt(100) < (arm == 0 ? 20 : 26);
            double spent = bought ? 5 + random.nextInt(50) : 0;
            lines.add("C" + i + "," + (arm == 0 ? "对照组" : "sent") + "," + (bought ? "yes" : "no") + "," + spent);
            n[arm]++;
            hits[arm] += bought ? 1 : 0;
            sums[arm] += spent;
            squares[arm] += spent * spent;
        }
        lines.add("C9999,sent,perhaps,3");
        Files.write(file, lines);
        JsonNode answer = commands.json(0, "results", "--file", file, "--arm", "Group", "--goal", "bought,spent");
        assertEquals(1, answer.at("/unread").asInt());
        JsonNode bought = effect(answer, 0, "sent");
        assertEquals(hits[1] / n[1] - hits[0] / n[0], bought.at("/difference").asDouble(), EXACT);
        JsonNode spent = effect(answer, 1, "sent");
        // hardly above the cut: nobody spent more than 54
        double cut = spent.at("/cutAt").asDouble();
        assertTrue(cut > 40 && cut <= 54, spent::toString);
        assertEquals(sums[1] / n[1] - sums[0] / n[0], spent.at("/difference").asDouble(), 0.05);
        double variance = 0;
        for (int arm = 0; arm < 2; arm++) {
            double p = hits[arm] / n[arm];
            variance += p * (1 - p) / n[arm];
        }
        assertEquals(
                1.959963985 * Math.sqrt(variance),
                bought.at("/high").asDouble() - bought.at("/difference").asDouble(),
                1e-8);
        assertTrue(squares[0] > 0);
    }

    @Test
    void a_split_that_went_wrong_stops_the_verdict() throws IOException {
        Path file = folder.resolve("broken.csv");
        List<String> lines = new ArrayList<>(List.of("arm,bought"));
        for (int i = 0; i < 1_000; i++) {
            lines.add((i < 610 ? "sent" : "control") + "," + (i % 3 == 0 ? 1 : 0));
        }
        Files.write(file, lines);
        JsonNode answer =
                commands.json(0, "results", "--file", file, "--arm", "arm", "--goal", "bought", "--split", "50,50");
        assertEquals("split-wrong", effect(answer, 0, "sent").at("/verdict").asText());
    }

    @Test
    void what_cannot_be_read_is_said_in_a_sentence() throws IOException {
        Path file = folder.resolve("plain.csv");
        Files.writeString(file, "arm,bought\nx,1\ny,0\n");
        JsonNode column = commands.json(1, "results", "--file", file, "--arm", "group", "--goal", "bought");
        assertEquals("results.file.column", column.at("/error/code").asText());
        JsonNode control = commands.json(1, "results", "--file", file, "--arm", "arm", "--goal", "bought");
        assertEquals("results.file.nocontrol", control.at("/error/code").asText());
        JsonNode named = commands.json(1, "results", folder.resolve("shop"), "show", "Nothing like it");
        assertEquals("results.unknown", named.at("/error/code").asText());
        assertEquals(
                "results.command.where",
                commands.json(1, "results").at("/error/code").asText());
    }

    /** The truth of the sample shop is planted: 60 of 1,000 buy without the message and 95 with it. */
    @Test
    void the_past_campaign_of_the_sample_shop_shows_a_newcomer_what_a_result_looks_like() throws IOException {
        JsonNode list = commands.json(0, "results", folder.resolve("shop"), "list");
        assertEquals("Spring tea 2026", list.at("/campaigns/0/name").asText());
        assertEquals("ready", list.at("/campaigns/0/state").asText());
        JsonNode answer = commands.json(0, "results", folder.resolve("shop"), "show", "spring tea 2026");
        double[] people = new double[2];
        double[] buyers = new double[2];
        double[] money = new double[2];
        for (NamedCsvRecord row : CommandsUnderTest.rows(folder.resolve("files/results.csv"), StandardCharsets.UTF_8)) {
            int arm = row.getField("arm").equals("control") ? 0 : 1;
            people[arm]++;
            buyers[arm] += row.getField("ordered").equals("yes") ? 1 : 0;
            money[arm] += row.getField("revenue").isEmpty() ? 0 : Double.parseDouble(row.getField("revenue"));
        }
        JsonNode order = null;
        for (JsonNode effect : answer.at("/effects")) {
            order = effect.at("/measure").asText().equals("order") ? effect : order;
        }
        assertTrue(order != null);
        assertEquals(people[1], order.at("/people").asDouble());
        assertEquals(people[0], order.at("/controlPeople").asDouble());
        assertEquals(
                buyers[1] / people[1] - buyers[0] / people[0],
                order.at("/difference").asDouble(),
                EXACT);
        assertFalse(answer.at("/sentences").isEmpty());
        assertTrue(answer.at("/audit/claimedShare").asDouble() >= 0);
        assertEquals("read", answer.at("/standing").asText());
        JsonNode moved = commands.json(1, "results", folder.resolve("shop"), "uplift", "Spring tea 2026");
        assertEquals("results.moved.none", moved.at("/error/code").asText(), "too few bought without the message");
    }

    @Test
    void the_report_opens_without_a_network_and_is_not_replaced_unasked() throws IOException {
        Path out = folder.resolve("report.html");
        Object[] words = {"results", folder.resolve("shop"), "report", "Spring tea 2026", "--out", out};
        commands.json(0, words);
        String html = Files.readString(out);
        assertFalse(html.contains("http:")
                && html.replace("http://www.w3.org/2000/svg", "").contains("http:"));
        assertFalse(html.contains("https:") || html.contains("<script") || html.contains("<link"));
        assertTrue(html.contains("<svg") && html.contains("Spring tea 2026"));
        assertEquals("export.exists", commands.json(1, words).at("/error/code").asText());
        JsonNode ending = commands.json(
                1, "results", folder.resolve("shop"), "report", "Spring tea 2026", "--out", folder.resolve("r.docx"));
        assertEquals("results.report.ending", ending.at("/error/code").asText());
        commands.json(
                0,
                "results",
                folder.resolve("shop"),
                "report",
                "Spring tea 2026",
                "--out",
                folder.resolve("shared.html"),
                "--careful");
        Matcher cells = Pattern.compile("<td>([0-9,]+)</td>").matcher(Files.readString(folder.resolve("shared.html")));
        int numbers = 0;
        while (cells.find()) {
            int number = Integer.parseInt(cells.group(1).replace(",", ""));
            assertTrue(number == 0 || number >= 10, cells.group());
            numbers++;
        }
        assertTrue(numbers > 3);
    }
}
