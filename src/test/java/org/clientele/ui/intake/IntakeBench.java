package org.clientele.ui.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.clientele.app.intake.BringIn.Brought;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.jobs.DirectJobRunner;
import org.clientele.app.session.Session;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Profile;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.store.H2Workbenches;
import org.clientele.ui.intake.ImportViewModel.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real workbench in a folder of its own, and the import page on it without a screen. */
abstract class IntakeBench {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneId.of("Europe/London"));
    static final Profile SHOP = new Profile("Tea shop", ZoneId.of("Europe/London"), "GB", "GBP");
    static final String MEMBERS = """
        customer_id,email,name,signup_date
        K1,maria@example.org,Maria Weber,2026-03-04
        K2,li@example.com,Li Wei,2026-05-06
        """;

    @TempDir
    Path folder;

    final PaperDesk desk = new PaperDesk();
    final AtomicBoolean stop = new AtomicBoolean();
    Session session;
    ImportViewModel model;

    @BeforeEach
    void open() throws Exception {
        session = new Session(new H2Workbenches(CLOCK));
        model = new ImportViewModel(
                session, new FileTables(), CLOCK, new DirectJobRunner(stopper()), desk, folder.resolve("home"));
        session.show(session.create(folder.resolve("shop"), SHOP).work().run(Checkpoint.none()));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Checkpoint stopper() {
        return new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                if (stop.get()) {
                    throw new Cancelled();
                }
            }
        };
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    WizardViewModel wizard() {
        return assertInstanceOf(Place.Wizard.class, model.place().get()).model();
    }

    /** Goes on until the last step. */
    WizardViewModel toReview() {
        WizardViewModel wizard = wizard();
        for (int i = 0; i < ImportStep.values().length && wizard.step().get() != ImportStep.REVIEW; i++) {
            wizard.next();
        }
        assertEquals(ImportStep.REVIEW, wizard.step().get());
        return wizard;
    }

    /** Goes on until the file in front is in. */
    void bringIn() {
        toReview().next();
    }

    ImportPreview preview() {
        return Objects.requireNonNull(wizard().preview());
    }

    List<Brought> done() {
        return assertInstanceOf(Place.Done.class, model.place().get()).reports();
    }

    int customers() {
        return session.current().facts().customers();
    }

    List<BatchSummary> history() {
        return Objects.requireNonNull(model.past().ledger().latest().get()).batches().stream()
                .map(BatchDetail::batch)
                .toList();
    }
}
