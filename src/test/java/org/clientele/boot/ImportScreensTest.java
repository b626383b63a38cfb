package org.clientele.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clientele.app.sample.MakeSample;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.model.run.Checkpoint;
import org.clientele.ui.Fx;
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

    @Test
    void filesOfTheSampleShopComeInWithNextAndImport(@TempDir Path home) throws Exception {
        Path files = home.resolve("files");
        new MakeSample().files(7, 300, files).work().run(Checkpoint.none());
        try (WindowUnderTest window = new WindowUnderTest(home)) {
            window.open("import");
            window.shoot("import-empty");
            List<Path> brought = MakeSample.FILES.stream()
                    .map(file -> files.resolve(file.name()))
                    .sorted()
                    .toList();
            window.open("import", brought);
            for (int i = 0; i < brought.size(); i++) {
                int done = i;
                window.click("import-next");
                window.click("import-next");
                Fx.until(() -> imports(window) == done + 1, "import " + (done + 1));
            }
            assertEquals(2 * brought.size(), window.clicks());
            window.await("import-customers");
            window.shoot("import-done");
            window.click("import-history-open");
            window.await("import-history");
            window.shoot("import-start");
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
            window.click("import-answer-0-0");
            window.click("import-next");
            window.await("import-rejects");
            window.shoot("import-problems");
            window.click("import-next");
            Fx.pulses(2);
            window.shoot("import-permission");
            window.click("import-next");
            Fx.pulses(2);
            window.shoot("import-review");
            window.click("import-next");
            window.await("import-customers");
            assertTrue(imports(window) == 1);
        }
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
