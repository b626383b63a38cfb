package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.clientele.app.session.Session;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchScreensTest {
    private static final String HEADER = "customer_id,event,time,sku\n";

    private static int events(WindowUnderTest window) {
        Session session = window.window().session();
        return session.facts().map(facts -> facts.events().size()).orElse(-1);
    }

    @Test
    void a_file_is_watched_by_three_clicks_and_its_new_rows_come_in_by_themselves(@TempDir Path home) throws Exception {
        Path website = Files.createDirectories(home.resolve("website"));
        Path file = website.resolve("events.csv");
        Files.writeString(file, HEADER + "C000001,view,2026-06-02 03:38,HOM-001\n");
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("watch");
            window.await("watch-home");
            window.shoot("watch-closed");
            window.open("home");
            window.shop(home, 300);
            window.await("home-revenue");
            window.open("import");
            window.click("import-watch");
            window.await("watch-empty-file");
            window.shoot("watch-empty");
            int before = events(window);
            window.open("watch", file);
            window.await("watch-events");
            window.shoot("watch-question");
            window.click("watch-events");
            window.await("watch-pause-0");
            // The first row is known from the sample already, or comes in now; the next one is new in any case.
            window.await("watch-pause-0");
            Files.writeString(file, "C000002,view,2026-06-25 03:38,HOM-001\n", StandardOpenOption.APPEND);
            Fx.until(() -> events(window) > before, "a new row");
            window.open("watch", website);
            window.click("watch-events");
            window.await("watch-pause-1");
            window.await("watch-undo-0");
            window.shoot("watch");
            Files.writeString(file, "C999999,view,2026-06-25 03:38,HOM-001\n", StandardOpenOption.APPEND);
            window.await("watch-go-on-0");
            window.shoot("watch-paused");
            window.click("watch-go-on-0");
            window.await("watch-pause-0");
            window.click("watch-remove-1");
            Fx.until(() -> window.scene().lookup("#watch-remove-1") == null, "one place left");
            assertEquals("watch", window.page());
        }
    }
}
