package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.session.Session;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review of duplicates: a queue, records side by side, merging with undo, and the states without any. */
class IdentityScreensTest {
    private static final String[] GIVEN = {"Anna", "Ben", "Clara", "Dieter", "Emma", "Frank", "Greta", "Hans"};
    private static final String[] FAMILY = {"Meyer", "Schulz", "Okafor", "Lindqvist", "Novak", "Rossi", "Dubois"};
    private static final String[] HAN = {"王小明", "李娜", "欧阳锋", "张伟", "刘洋"};

    private static void bring(WindowUnderTest window, Path home, String csv) throws IOException {
        Assembly parts = new Assembly(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()));
        Path file = home.resolve("customers.csv");
        Path folder = home.resolve("shop");
        Files.writeString(file, csv);
        assertEquals(
                0,
                parts.commands()
                        .run("new", folder.toString(), "--name", "Shop", "--country", "GB", "--currency", "GBP"));
        if (csv.lines().count() > 1) {
            assertEquals(0, parts.commands().run("import", folder.toString(), "customers", file.toString()));
        }
        var opened = JobEnd.of(window.window().session().open(folder), Checkpoint.none());
        if (opened instanceof Outcome.Done<Session.Shown>(Session.Shown shown)) {
            Fx.run(() -> window.window().session().show(shown));
        } else {
            throw new AssertionError(opened);
        }
    }

    private static String people(int twice) {
        StringBuilder csv = new StringBuilder("customer_id,email,phone,name,city,birthday,Loyalty\n");
        Random random = new Random(5);
        for (int i = 0; i < 120; i++) {
            String name = i % 6 == 5 ? HAN[i % 5] : GIVEN[i % 8] + " " + FAMILY[i % 7];
            String rest =
                    "Town " + i % 9 + "," + java.time.LocalDate.of(1950, 1, 1).plusDays(211L * i) + ",";
            csv.append("C")
                    .append(i)
                    .append(",u")
                    .append(random.nextInt(1 << 28))
                    .append("@shop.example,+44770090");
            csv.append(1_000 + i)
                    .append(',')
                    .append(name)
                    .append(',')
                    .append(rest)
                    .append(i % 3 == 0 ? "gold" : "")
                    .append('\n');
            if (i < twice) {
                String other = name.contains(" ")
                        ? "\"" + name.substring(name.indexOf(' ') + 1) + ", " + name.charAt(0) + ".\""
                        : name;
                csv.append("D")
                        .append(i)
                        .append(",v")
                        .append(random.nextInt(1 << 28))
                        .append("@new.example,+44770090");
                csv.append(1_000 + i)
                        .append(',')
                        .append(other)
                        .append(',')
                        .append(rest)
                        .append("silver\n");
            }
        }
        return csv.toString();
    }

    @Test
    void duplicates_are_looked_at_merged_and_brought_back(@TempDir Path home) throws IOException {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            bring(window, home, people(24));
            window.open("identity");
            window.await("identity-merge");
            window.shoot("identity-review");
            int before = queue(window);
            int people = window.window().session().current().facts().customers();
            window.click("identity-eye");
            window.shoot("identity-open");
            ListView<?> list = (ListView<?>) window.scene().lookup("#identity-queue");
            assertNotNull(list);
            assertEquals(10, list.getItems().size());
            window.click("identity-after");
            assertEquals(10, list.getItems().size());
            window.click("identity-before");
            window.click("identity-merge");
            Fx.until(() -> window.window().session().current().facts().customers() == people - 1, "one fewer");
            window.shoot("identity-merged");
            Fx.run(() -> window.window().shell().model().undo());
            Fx.until(() -> window.window().session().current().facts().customers() == people, "apart again");
            window.await("identity-not-same");
            press(list, KeyCode.N);
            assertEquals(
                    1,
                    window.window()
                            .session()
                            .current()
                            .workbench()
                            .identities()
                            .apart()
                            .size());
            Fx.run(() -> window.window().shell().model().undo());
            assertEquals(
                    0,
                    window.window()
                            .session()
                            .current()
                            .workbench()
                            .identities()
                            .apart()
                            .size());
            press(list, KeyCode.SPACE);
            window.click("identity-merge-ticked");
            Fx.until(() -> window.window().session().current().facts().customers() < people - 10, "all ticked");
            assertTrue(before >= 20, "found " + before);
            Fx.run(() -> window.window().shell().model().undo());
            Fx.until(() -> window.window().session().current().facts().customers() == people, "all apart again");
            window.await("identity-merge");
        }
    }

    private static int queue(WindowUnderTest window) {
        Node merge = window.scene().lookup("#identity-merge-ticked");
        assertNotNull(merge);
        String digits = ((javafx.scene.control.Button) merge).getText().replaceAll("[^0-9]", "");
        return Integer.parseInt(digits);
    }

    private static void press(Node node, KeyCode code) {
        Fx.run(() -> node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
        Fx.pulses(3);
    }

    @Test
    void nobody_twice_and_nobody_at_all_are_said(@TempDir Path home) throws IOException {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("identity");
            window.await("identity-home");
            window.shoot("identity-closed");
            bring(window, home, people(0));
            window.open("home");
            window.open("identity");
            window.await("identity-look");
            window.shoot("identity-none");
        }
    }

    @Test
    void an_empty_workbench_is_told_to_import(@TempDir Path home) throws IOException {
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            bring(window, home, "customer_id\n");
            window.open("identity");
            window.await("identity-import");
            window.shoot("identity-empty");
        }
    }
}
