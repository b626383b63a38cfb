package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.facts.Facts;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
import org.clientele.ui.intake.ImportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportScreensTest {
    private static final String MESSY = """
        Member no;Mobile;E-mail;Sign-up date;Spent;Level;Newsletter;Shop
        K-1001;+44 7400 123456;maria.weber@example.org;03/04/2026;1.299,00;Gold;yes;Hyde Lane
        K-1002;4.47E+11;li.wei@example.com;05/06/2026;89,50;Silver;;Hyde Lane
        K-1003;07400 123458;not an address;01/02/2026;12,00;Gold;no;Market Row
        ;;;07/08/2026;5,00;Bronze;;Market Row
        K-1005;+86 138 0013 8000;wang.fang@example.net;09/10/2026;#REF!;Gold;yes;Market Row
        K-1006;07400 123461;tom@gmial.com;11/12/2025;1.050,75;Silver;;Hyde Lane
        """;

    private static final String OWN = """
        Kundennummer,E-Mail,Telefon,Name,Kunde seit
        K-1001,maria@example.org,+44 7400 123456,Maria Weber,2026-03-04
        K-1002,li@example.com,+86 138 0013 8000,Li Wei,2026-05-06
        K-1003,jo@example.net,+49 1511 2345678,Jo Braun,2026-06-07
        """;

    @Test
    void filesOfTheSampleShopComeInWithNextAndImport(@TempDir Path home) throws Exception {
        Path files = home.resolve("files");
        new MakeSample().files(7, 300, files).work().run(Checkpoint.none());
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("import");
            window.shoot("import-empty");
            window.open("import", ImportView.HISTORY);
            window.shoot("import-history-empty");
            window.click("import-history-back");
            List<Path> brought = MakeSample.FILES.stream()
                    .map(file -> files.resolve(file.name()))
                    .sorted()
                    .toList();
            window.open("import", brought);
            for (int i = 0; i < brought.size(); i++) {
                through(window, i + 1);
            }
            window.await("import-customers");
            window.shoot("import-done");
            window.click("import-history-open");
            window.await("import-history");
            Fx.run(() -> ((TableView<?>) window.scene().lookup("#import-history"))
                    .getSelectionModel()
                    .select(1));
            window.shoot("import-history");
            window.click("import-history-back");
            window.await("import-customers");
            window.open("import");
            window.await("import-history");
            window.shoot("import-start");
        }
    }

    @Test
    void aSpreadsheetOfOnesOwnBecomesProfilesInEightClicks(@TempDir Path home) throws IOException {
        Path file = home.resolve("own customers.csv");
        Files.writeString(file, OWN);
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("import", List.of(file));
            int drop = 1;
            window.click("import-next");
            window.click("import-email-basis-1");
            Fx.run(() -> ((TextField) window.scene().lookup("#import-email-source")).setText("Shop form"));
            window.shoot("import-permission-agreed");
            window.click("import-next");
            window.click("import-next");
            window.click("import-customers");
            assertTrue(drop + window.clicks() <= 8, () -> window.clicks() + " clicks");
            assertEquals("customers", window.page());
            Facts facts = Fx.get(() -> window.window().session().current().facts());
            assertEquals(3, facts.customers());
            assertEquals(
                    List.of("+447400123456", "+8613800138000", "+4915112345678"),
                    List.of(0, 1, 2).stream().map(facts.people().phone()::get).toList());
            assertEquals(LocalDate.of(2026, 3, 4).toEpochDay(), facts.people().signupDay()[0]);
            window.open("import", ImportView.HISTORY);
            window.click("import-undo-2");
            Fx.until(() -> window.scene().lookup("#import-undo-2") == null, "the permission is taken back");
            window.click("import-undo-1");
            Fx.until(() -> window.window().session().current().facts().customers() == 0, "nobody is left");
            window.shoot("import-undone");
        }
    }

    @Test
    void aMessyFileIsShownStepByStep(@TempDir Path home) throws IOException {
        Path file = home.resolve("members.csv");
        Files.writeString(file, MESSY);
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("import", List.of(file));
            window.await("import-rows");
            window.shoot("import-file");
            window.click("import-next");
            window.await("import-answer-0-0");
            window.shoot("import-columns");
            while (Fx.get(() -> window.scene().lookup("#import-answer-0-0") != null)) {
                window.click("import-answer-0-0");
                Fx.until(() -> ready(window), "the next question");
            }
            window.click("import-next");
            window.await("import-grid");
            Fx.pulses(3);
            window.shoot("import-fix");
            window.click("import-heap-1");
            Fx.pulses(3);
            window.shoot("import-fix-second");
            window.click("import-next");
            Fx.pulses(3);
            window.click("step-4");
            window.await("import-email-basis-1");
            window.shoot("import-permission");
            while (Fx.get(() -> window.scene().lookup("#import-rows-policy") == null)) {
                window.click("import-next");
                Fx.pulses(3);
            }
            window.shoot("import-review");
            window.click("import-next");
            window.await("import-customers");
            assertEquals(1, imports(window));
        }
    }

    @Test
    void whatIsOverwrittenAndWhatIsKeptIsShown(@TempDir Path home) throws IOException {
        Path file = home.resolve("own customers.csv");
        Files.writeString(file, OWN);
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("import");
            window.click("import-templates");
            window.shoot("import-templates");
            window.click("import-templates-close");
            window.open("import", List.of(file));
            through(window, 1);
            Path newer = home.resolve("newer.csv");
            Files.writeString(newer, OWN.replace("Maria Weber", "Maria Klein").replace("li@", "wei@"));
            window.open("import", List.of(newer));
            window.click("import-next");
            window.await("import-keep-mine");
            window.shoot("import-overwrites");
            through(window, 2);
            window.await("import-customers");
            window.open("import", ImportView.HISTORY);
            window.click("import-undo-1");
            window.await("import-undone");
            window.shoot("import-kept");
        }
    }

    /** Goes on with Next until that many imports are in. */
    private static void through(WindowUnderTest window, int imports) {
        window.await("import-next");
        while (Fx.get(() -> imports(window)) < imports) {
            window.click("import-next");
            Fx.pulses(2);
            Fx.until(() -> imports(window) >= imports || ready(window), "import " + imports);
        }
    }

    /** Whether the step in front can be left. */
    private static boolean ready(WindowUnderTest window) {
        return window.scene().lookup("#import-next") instanceof Button next && !next.isDisabled();
    }

    private static long imports(WindowUnderTest window) {
        return Fx.get(() -> window.window()
                .session()
                .shown()
                .map(Session.Shown::workbench)
                .map(workbench -> workbench.imports().batches().stream()
                        .filter(batch -> batch.state() == BatchSummary.State.DONE)
                        .count())
                .orElse(0L));
    }
}
