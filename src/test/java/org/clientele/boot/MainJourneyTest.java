package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.facts.Facts;
import org.clientele.facts.People;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.clientele.ui.Keyboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first golden journey: from the first window to a campaign file of the sample shop. */
class MainJourneyTest {
    private static final int MOST_CLICKS = 12;
    private static final int MOST_FOR_RESULTS = 9;

    @Test
    void fromTheFirstWindowToACampaignFile(@TempDir Path home) throws IOException {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.click("home-sample");
            window.click("home-act");
            assertEquals("campaigns", window.page());
            for (int next = 0; next < 5; next++) {
                window.click("campaign-next");
            }
            Path place = Files.createDirectories(home.resolve("For the agency"));
            window.files().lay(place.resolve("回访 list.csv"));
            window.click("campaign-place");
            window.click("campaign-export");
            window.await("campaign-done");
            int clicks = window.clicks() + window.files().asked().size();
            assertTrue(clicks <= MOST_CLICKS, clicks + " clicks");
            assertEquals(
                    "campaignview.place",
                    window.files().asked().getFirst().title().key());
            check(Fx.get(() -> window.window().session().current().workbench()), place);
        }
    }

    /** The same without a mouse, and on to the results and a report to share: the ninth journey on what the first has sent. */
    @Test
    void fromTheFirstWindowToAReportWithoutAMouse(@TempDir Path home) throws IOException {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            Keyboard keys = new Keyboard(window.scene());
            window.ready("home-sample");
            keys.push("home-sample");
            window.ready("home-act");
            keys.push("home-act");
            assertEquals("campaigns", window.page());
            for (int next = 0; next < 5; next++) {
                window.ready("campaign-next");
                keys.press(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
            }
            window.ready("campaign-export");
            keys.press(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
            window.await("campaign-done");
            assertTrue(keys.commands() <= MOST_CLICKS, keys.commands() + " keys");
            Workbench workbench =
                    Fx.get(() -> window.window().session().current().workbench());
            check(workbench, workbench.folder().resolve("exports"));
            results(window, workbench, home);
        }
    }

    private static void results(WindowUnderTest window, Workbench workbench, Path home) throws IOException {
        Keyboard keys = new Keyboard(window.scene());
        ExportEntry entry = workbench.campaigns().exports().getFirst();
        List<String> events = new ArrayList<>(List.of("Export ID,Customer ID,Event,Event time"));
        String time = LocalDateTime.ofInstant(entry.at(), workbench.profile().zone())
                .plusMinutes(1)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
        for (CsvRecord row : rows(workbench.folder().resolve("exports").resolve(entry.file()))) {
            events.add(row.getField(0) + "," + row.getField(1) + ",delivered," + time);
        }
        window.files().lay(Files.write(home.resolve("events.csv"), events));
        Path report = home.resolve("report.html");
        window.files().lay(report);
        // Results is the eighth section
        keys.press(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN);
        assertEquals("results", window.page());
        window.ready("results-import");
        keys.press(KeyCode.I);
        window.ready("results-bring");
        keys.press(KeyCode.ENTER);
        Fx.until(() -> window.scene().lookup("#results-incoming") == null, "what was brought in");
        window.ready("results-report");
        keys.press(KeyCode.R);
        Fx.until(() -> Files.exists(report), "the report");
        int commands = keys.commands() + window.files().asked().size();
        assertTrue(commands <= MOST_FOR_RESULTS, commands + " keys");
        assertTrue(Files.readString(report).contains("<html"));
        assertEquals(
                List.of("resultsview.import.choose", "resultsview.report.choose"),
                window.files().asked().stream()
                        .map(wanted -> wanted.title().key())
                        .toList());
    }

    private static void check(Workbench workbench, Path place) throws IOException {
        List<ExportEntry> log = workbench.campaigns().exports();
        assertEquals(1, log.size());
        ExportEntry entry = log.getFirst();
        Path file = place.resolve(entry.file());
        Path manifest = file.resolveSibling(entry.file() + ".manifest.json");
        try (Stream<Path> all = Files.list(place)) {
            assertEquals(List.of(file, manifest), all.sorted().toList());
        }
        List<CsvRecord> rows = rows(file);
        JsonNode told = new ObjectMapper().readTree(Files.readString(manifest));
        int net = told.at("/waterfall")
                .get(told.at("/waterfall").size() - 1)
                .path("after")
                .asInt();
        assertTrue(net > 0);
        assertEquals(net, rows.size());
        assertEquals(net, told.path("rows").asInt());
        assertEquals(net, entry.people());
        assertTrue(entry.control() > 0, "somebody is held back");
        namesAreWhole(rows, workbench.facts(Checkpoint.none()));
    }

    /** The rows of a file that is plain UTF-8 without a mark; anything else fails. */
    private static List<CsvRecord> rows(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertFalse(bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB, "no byte order mark");
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            List<CsvRecord> all = reader.stream().toList();
            return all.subList(1, all.size());
        }
    }

    /** Every name in the file is the name in the workbench, sign by sign, and Chinese ones are among them. */
    private static void namesAreWhole(List<CsvRecord> rows, Facts facts) {
        People people = facts.people();
        Map<String, String> nameOf = new HashMap<>();
        for (int customer = 0; customer < people.size(); customer++) {
            nameOf.put(people.number().get(customer), people.name().get(customer));
        }
        int chinese = 0;
        for (CsvRecord row : rows) {
            String name = row.getField(3);
            assertEquals(nameOf.get(row.getField(1)), name);
            chinese += name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                    ? 1
                    : 0;
        }
        assertTrue(chinese > 0, "Chinese names are in the file");
    }
}
