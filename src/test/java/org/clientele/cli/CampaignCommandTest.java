package org.clientele.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The campaign command on the sample shop: sums hold, rights are kept, files are never replaced unasked. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignCommandTest {
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path bench;

    private final CommandsUnderTest commands = new CommandsUnderTest();

    @BeforeAll
    void makeShop(@TempDir Path temporary) throws IOException {
        folder = temporary;
        commands.shop(folder.resolve("files"), folder.resolve("shop"), 300);
    }

    /** Each campaign finds people whom no other has written to. */
    @BeforeEach
    void copyShop(@TempDir Path temporary) throws IOException {
        bench = temporary.resolve("bench");
        try (Stream<Path> all = Files.walk(folder.resolve("shop"))) {
            for (Path file : all.toList()) {
                Files.copy(file, bench.resolve(folder.resolve("shop").relativize(file)));
            }
        }
    }

    @Test
    void the_waterfall_sums_up_to_the_rows_of_the_file_and_of_its_manifest() throws IOException {
        Path file = folder.resolve("sums.csv");
        JsonNode answer = campaign(0, file, "--suggestions", "2");
        int left = answer.at("/gross").asInt();
        assertTrue(left > 100, answer::toString);
        for (JsonNode step : answer.at("/waterfall")) {
            assertEquals(left, step.at("/before").asInt());
            left -= step.at("/out").asInt();
            assertEquals(left, step.at("/after").asInt());
        }
        assertEquals(left, answer.at("/net").asInt());
        assertEquals(left, answer.at("/rows").asInt());
        assertEquals(left, rows(file).size());
        JsonNode manifest = new ObjectMapper()
                .readTree(Path.of(answer.at("/manifest").asText()).toFile());
        assertEquals(left, manifest.at("/rows").asInt());
        assertEquals(answer.at("/sha256"), manifest.at("/sha256"));
        assertEquals(answer.at("/waterfall"), manifest.at("/waterfall"));
        assertTrue(answer.at("/control").asInt() > 0);
        assertTrue(
                rows(file).stream().noneMatch(row -> row.getField("rec_1_sku").isBlank()));
    }

    @Test
    void only_people_who_agreed_and_never_said_stop_are_in_the_file() throws IOException {
        Path file = folder.resolve("rights.csv");
        campaign(0, file);
        Set<String> stopped = CommandsUnderTest.rows(folder.resolve("files/stops.csv"), StandardCharsets.UTF_8).stream()
                .map(row -> row.getField("email").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        Set<String> agreed = new HashSet<>();
        for (NamedCsvRecord row :
                CommandsUnderTest.rows(folder.resolve("files/consents.csv"), Charset.forName("GB18030"))) {
            if (row.getField("渠道").equals("邮件") && row.getField("状态").equals("同意")) {
                agreed.add(row.getField("客户编号"));
            }
        }
        assertFalse(stopped.isEmpty());
        for (NamedCsvRecord row : rows(file)) {
            assertFalse(stopped.contains(row.getField("email").toLowerCase(Locale.ROOT)), row::toString);
            assertTrue(agreed.contains(row.getField("customer_id")), row::toString);
        }
    }

    @Test
    void a_file_that_is_there_is_not_replaced_unasked() throws IOException {
        Path file = Files.writeString(folder.resolve("there.csv"), "mine");
        assertEquals("export.exists", campaign(1, file).at("/error/code").asText());
        assertEquals("mine", Files.readString(file));
        campaign(0, file, "--overwrite");
        assertFalse(rows(file).isEmpty());
    }

    @Test
    void without_a_comparison_group_a_reason_is_asked_for() throws IOException {
        Path file = folder.resolve("nobody-held.csv");
        JsonNode refused = campaign(1, file, "--control", "0");
        assertEquals("campaign.power.none", refused.at("/error/code").asText());
        assertFalse(Files.exists(file));
        JsonNode answer = campaign(0, file, "--control", "0", "--reason", "Everybody must hear of the recall");
        assertEquals(0, answer.at("/control").asInt());
        assertEquals(answer.at("/net").asInt(), rows(file).size());
        assertTrue(Files.readString(Path.of(answer.at("/manifest").asText())).contains("the recall"));
    }

    @Test
    void words_that_name_no_group_format_or_share_change_nothing() throws IOException {
        Path file = folder.resolve("nothing.csv");
        Object[] start = {"campaign", bench, "--channel", "email", "--output", file, "--group"};
        assertEquals(
                "groups.words.unknown",
                commands.json(1, with(start, "everyone")).at("/error/code").asText());
        assertEquals(
                "campaign.command.share",
                campaign(1, file, "--control", "2").at("/error/code").asText());
        assertEquals(
                "campaign.command.format",
                campaign(1, file, "--format", "fax").at("/error/code").asText());
        assertEquals(
                "campaign.command.message",
                campaign(1, file, "--message", folder.resolve("absent.txt"))
                        .at("/error/code")
                        .asText());
        assertEquals(
                "cli.usage.choice",
                commands.json(2, "campaign", bench, "--group", "all", "--channel", "fax", "--output", file)
                        .at("/error/code")
                        .asText());
        assertFalse(Files.exists(file));
    }

    @Test
    void groups_are_added_and_left_out_on_the_command_line() throws IOException {
        int all = campaign(0, folder.resolve("g1.csv")).at("/gross").asInt();
        int without = campaign(0, folder.resolve("g2.csv"), "--without", "stage:at-risk", "--without", "rfm:loyal")
                .at("/gross")
                .asInt();
        Object[] two = {
            "campaign",
            bench,
            "--group",
            "stage:at-risk",
            "--group",
            "rfm:loyal",
            "--channel",
            "email",
            "--output",
            folder.resolve("g3.csv"),
            "--reason",
            "few people, of whom by chance nobody may be held back"
        };
        JsonNode named = commands.json(0, two);
        assertTrue(without > 0 && without < all, () -> without + " of " + all);
        assertEquals(all - without, named.at("/gross").asInt());
        JsonNode manifest = new ObjectMapper()
                .readTree(Path.of(named.at("/manifest").asText()).toFile());
        assertTrue(manifest.toString().contains("stage:at-risk + rfm:loyal"), manifest::toString);
    }

    @Test
    void limits_are_those_that_were_wished() throws IOException {
        int written = campaign(0, folder.resolve("l1.csv")).at("/rows").asInt();
        assertEquals(0, out(campaign(0, folder.resolve("l2.csv"), "--no-caps", "--reason", "a recall"), "capped"));
        assertEquals(0, out(campaign(0, folder.resolve("l3.csv"), "--cap", "3/7d"), "capped"));
        assertTrue(out(campaign(1, folder.resolve("l4.csv"), "--cap", "3/7d", "--cap", "1/16h"), "capped") >= written);
        assertEquals("campaign.command.cap", code("--cap", "often"));
        assertEquals("campaign.command.cap", code("--cap-all", "0/7d"));
        assertEquals("campaign.command.caps.both", code("--cap", "1/7d", "--no-caps"));
        assertEquals("campaign.command.peace", code("--peace", "999"));
        assertEquals(0, out(campaign(0, folder.resolve("l5.csv"), "--cap", "9/7d", "--peace", "0"), "complained"));
        assertTrue(
                out(campaign(0, folder.resolve("l6.csv"), "--cap", "9/7d", "--bought-since", "2026-10-01"), "answered")
                        > 10);
    }

    private String code(Object... more) throws IOException {
        return campaign(1, folder.resolve("none.csv"), more).at("/error/code").asText();
    }

    private static int out(JsonNode answer, String reason) {
        for (JsonNode step : answer.at("/waterfall")) {
            if (step.at("/reason").asText().equals(reason)) {
                return step.at("/out").asInt();
            }
        }
        return 0;
    }

    private JsonNode campaign(int exit, Path file, Object... more) throws IOException {
        Object[] start = {"campaign", bench, "--group", "all", "--channel", "email", "--output", file};
        return commands.json(exit, with(start, more));
    }

    private static Object[] with(Object[] start, Object... more) {
        Object[] all = java.util.Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, all, start.length, more.length);
        return all;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        return CommandsUnderTest.rows(file, StandardCharsets.UTF_8);
    }
}
