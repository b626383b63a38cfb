package org.clientele.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.Profile;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.Level;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Public data with known figures, when it is beside the checkout. */
class RealFilesTest {
    private final ImportFile intake = new ImportFile(
            new FileTables(),
            new Profile("Shop", ZoneOffset.UTC, "GB", "GBP"),
            new MemoryImports(),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    @Test
    void onlineRetailIsReadWithItsCancellationsAndMissingCustomers() {
        Path file = root().resolve("retail/online-retail/online_retail.csv.gz");
        Assumptions.assumeTrue(Files.exists(file), "skipped: Online Retail is not here");
        long begun = System.nanoTime();
        SourceTable source = done(intake.probe(file, FileWish.none()));
        var mapping = done(intake.propose(source, null));
        assertEquals(TableKind.ORDERS, mapping.kind());
        ImportPreview preview = done(intake.check(new ImportPlan(source, mapping)));
        System.out.printf("Online Retail: %s in %.1f s%n", preview.counts(), (System.nanoTime() - begun) / 1e9);
        preview.problems()
                .forEach(p -> System.out.println(p.level() + " " + p.finding() + " " + p.column() + " " + p.rows()));
        assertTrue(preview.ready());
        assertEquals(541_909, preview.counts().read());
        assertEquals(135_080, preview.counts().rejected());
        assertEquals(
                135_080,
                preview.problems().stream()
                        .filter(p -> p.level() == Level.REJECTED && p.finding() == Finding.NO_CUSTOMER)
                        .mapToLong(p -> p.rows())
                        .sum());
        assertTrue(preview.counts().balanced());
    }

    private static Path root() {
        @Nullable String given = System.getProperty("clientele.data", System.getenv("clientele.data"));
        if (given != null) {
            return Path.of(given);
        }
        Path beside = Path.of("..", "shared", "data");
        return Files.exists(beside) ? beside : Path.of("..", "..", "shared", "data");
    }

    private static <T> T done(Job<T> job) {
        return switch (JobEnd.of(job, Checkpoint.none())) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Cancelled<T> cancelled -> throw new AssertionError("cancelled");
            case Outcome.Failed<T>(Message sentence, Throwable cause) ->
                throw new AssertionError(sentence.toString(), cause);
        };
    }
}
