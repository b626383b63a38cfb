package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import org.clientele.ui.Fx;
import org.clientele.ui.kit.desk.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that was closed takes its pages, charts and data with it. */
final class ClosedWindowTest {
    private static final int TRIES = 40;

    @TempDir
    Path home;

    private WeakReference<Scene> openedOnEveryPageAndClosed() {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.shop(home, 60);
            List<String> pages = Fx.get(() -> window.window().shell().model().pages().stream()
                    .map(Page::key)
                    .toList());
            assertTrue(pages.size() > 5, pages.toString());
            pages.forEach(window::open);
            return new WeakReference<>(window.scene());
        }
    }

    @Test
    void nothing_holds_on_to_a_window_that_was_closed() {
        WeakReference<Scene> gone = openedOnEveryPageAndClosed();
        for (int tries = 0; tries < TRIES && gone.get() != null; tries++) {
            Fx.pulses(2);
            System.gc();
        }
        assertNull(gone.get());
    }
}
