package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javafx.scene.control.TableView;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.store.H2Care;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CareScreensTest {
    private static Session session(WindowUnderTest window) {
        return window.window().session();
    }

    private static int backups(WindowUnderTest window) {
        return window.scene().lookup("#care-backups") instanceof TableView<?> table
                ? table.getItems().size()
                : 0;
    }

    private static int customers(WindowUnderTest window) {
        return session(window).facts().map(f -> f.customers()).orElse(-1);
    }

    @Test
    void a_backup_is_made_checked_and_brought_back_on_one_page(@TempDir Path home) {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("care");
            window.await("care-home");
            window.open("home");
            window.click("home-sample");
            window.await("home-revenue");
            window.open("care");
            Fx.until(() -> backups(window) == 1, "the backup before the sample's orders");
            window.click("care-make");
            Fx.until(() -> backups(window) == 2, "a backup in the list");
            window.click("care-check");
            Fx.until(() -> window.scene().lookup(".c-banner.tone-good") != null, "a sound workbench");
            window.shoot("care");
            int before = Objects.requireNonNull(Fx.get(() -> customers(window)));
            assertTrue(before > 0);
            Workbench workbench = session(window).current().workbench();
            workbench
                    .imports()
                    .batches()
                    .reversed()
                    .forEach(batch -> workbench.imports().undo(batch.id(), Checkpoint.none()));
            Fx.run(() -> session(window).update(workbench.facts(Checkpoint.none())));
            assertEquals(0, Objects.requireNonNull(Fx.get(() -> customers(window))));
            long newest = new H2Care(Clock.systemUTC())
                    .backups(workbench.folder())
                    .getFirst()
                    .sequence();
            window.click("care-restore-" + newest);
            window.await("dialog-agree");
            window.shoot("care-question");
            window.click("dialog-agree");
            Fx.until(() -> customers(window) == before, "everybody is back");
            Fx.until(() -> backups(window) >= 3, "what was there is kept");
            assertEquals("care", window.page());
        }
    }
}
