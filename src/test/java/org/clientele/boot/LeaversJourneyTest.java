package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
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

    @Test
    void fromThoseWhoMayLeaveToAListWithTwoVersionsAndAComparisonGroup(@TempDir Path home) throws IOException {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.click("home-sample");
            window.await("home-act");
            int before = window.clicks();
            window.click("nav-predict");
            window.click("predict-share-3");
            System.out.println(words(window, "predict-reaches"));
            System.out.println(words(window, "predict-size"));
            window.shoot("journey-leavers");
            window.click("predict-campaign");
            window.await("campaign-next");
            assertEquals("campaigns", window.page());
            for (int next = 0; next < 3; next++) {
                window.click("campaign-next");
            }
            window.click("campaign-version-add");
            window.shoot("journey-leavers-test");
            window.click("campaign-goal-0");
            window.click("campaign-next");
            window.click("campaign-next");
            window.click("campaign-export");
            window.await("campaign-done");
            int clicks = window.clicks() - before;
            assertTrue(clicks <= MOST_CLICKS, clicks + " clicks");
            check(Fx.get(() -> window.window().session().current().workbench()));
        }
    }

    private static String words(WindowUnderTest window, String id) {
        window.await(id);
        return Fx.get(() -> ((Labeled) Objects.requireNonNull(window.scene().lookup("#" + id))).getText());
    }

    private static void check(Workbench workbench) throws IOException {
        SavedGroup group = workbench.groups().all().getFirst();
        assertTrue(group.segment() instanceof Segment.FixedList);
        ExportEntry entry = workbench.campaigns().exports().getFirst();
        Path manifest = workbench.folder().resolve("exports").resolve(entry.file() + ".manifest.json");
        JsonNode told = new ObjectMapper().readTree(Files.readString(manifest));
        System.out.println(told.toPrettyString());
        assertFalse(told.isEmpty());
        assertEquals(List.of(), List.of());
    }
}
