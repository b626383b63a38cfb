package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import org.clientele.app.workbench.ExportEntry;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.group.SavedGroup;
import org.clientele.model.group.Segment;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The eighth golden journey: from those who may leave to a limited list with two versions and a comparison group. */
class LeaversJourneyTest {
    private static final int MOST_CLICKS = 13;
    private static final double HALF_A_POINT = 0.005;
    private static final Pattern REACHES =
            Pattern.compile("Contact the top 50% and you reach (\\d+) of 100 leavers; a random 50% reaches 50\\.");
    private static final Pattern SIZE = Pattern.compile("([\\d,]+) of ([\\d,]+) people\\..*");

    @Test
    void fromThoseWhoMayLeaveToAListWithTwoVersionsAndAComparisonGroup(@TempDir Path home) throws IOException {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.click("home-sample");
            window.await("home-act");
            int before = window.clicks();
            window.click("nav-predict");
            window.click("predict-share-3");
            int people = sizesInWords(window);
            window.click("predict-campaign");
            window.await("campaign-next");
            assertEquals("campaigns", window.page());
            for (int next = 0; next < 3; next++) {
                window.click("campaign-next");
            }
            window.click("campaign-version-add");
            window.click("campaign-goal-0");
            window.click("campaign-next");
            window.click("campaign-next");
            window.click("campaign-export");
            window.await("campaign-done");
            int clicks = window.clicks() - before;
            assertTrue(clicks <= MOST_CLICKS, clicks + " clicks");
            check(Fx.get(() -> window.window().session().current().workbench()), people);
        }
    }

    /** The page tells in words how many are on the list and how many leavers that reaches, which beats a draw. */
    private static int sizesInWords(WindowUnderTest window) {
        Matcher reaches = REACHES.matcher(words(window, "predict-reaches"));
        assertTrue(reaches.matches(), words(window, "predict-reaches"));
        assertTrue(Integer.parseInt(reaches.group(1)) > 60, reaches.group());
        Matcher size = SIZE.matcher(words(window, "predict-size"));
        assertTrue(size.matches(), words(window, "predict-size"));
        int people = Integer.parseInt(size.group(1).replace(",", ""));
        assertEquals(Math.round(Integer.parseInt(size.group(2).replace(",", "")) / 2.0), people);
        return people;
    }

    private static String words(WindowUnderTest window, String id) {
        window.await(id);
        return Fx.get(() -> ((Labeled) Objects.requireNonNull(window.scene().lookup("#" + id))).getText());
    }

    private static void check(Workbench workbench, int people) throws IOException {
        SavedGroup group = workbench.groups().all().getFirst();
        assertTrue(group.segment() instanceof Segment.FixedList list
                && list.customerIds().size() == people);
        assertEquals(people, group.size());
        ExportEntry entry = workbench.campaigns().exports().getFirst();
        Path manifest = workbench.folder().resolve("exports").resolve(entry.file() + ".manifest.json");
        JsonNode told = new ObjectMapper().readTree(Files.readString(manifest));
        assertEquals(people, told.at("/waterfall/0/before").asInt());
        JsonNode comparison = told.path("comparison");
        assertTrue(comparison.path("seedFingerprint").asText().matches("[0-9a-f]{16}"), comparison::toString);
        Set<String> arms = new TreeSet<>();
        int all = 0;
        for (JsonNode arm : comparison.path("arms")) {
            all += arm.path("people").asInt();
        }
        for (JsonNode arm : comparison.path("arms")) {
            arms.add(arm.path("arm").asText());
            double came = arm.path("people").asDouble() / all;
            assertEquals(arm.path("share").asDouble(), came, HALF_A_POINT, arm::toString);
        }
        assertEquals(Set.of("A", "B", "control"), arms);
        assertEquals(told.path("rows").asInt() + comparison.path("people").asInt(), all);
        assertTrue(comparison.path("people").asInt() > 0);
    }
}
