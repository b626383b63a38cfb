package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.model.run.Checkpoint;
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
        Assembly assembly = new Assembly(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
        Outcome<Session.Shown> made =
                JobEnd.of(assembly.shop().job(home.resolve("Spring Shop"), 7, 60), Checkpoint.none());
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            Session.Shown shop = ((Outcome.Done<Session.Shown>) made).value();
            Fx.run(() -> window.window().session().show(shop));
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
