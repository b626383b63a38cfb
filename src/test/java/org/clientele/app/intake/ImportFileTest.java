package org.clientele.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.clientele.app.jobs.Job;
import org.clientele.app.jobs.JobEnd;
import org.clientele.app.jobs.Outcome;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Profile;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Finding;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Reading;
import org.clientele.model.run.Cancelled;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CustomField;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final MemoryImports imports = new MemoryImports();
    private final ImportFile intake = new ImportFile(
            new FileTables(),
            new Profile("Shop", ZoneOffset.UTC, "GB", "GBP"),
            imports,
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

    private static final String CUSTOMERS = """
        customer_id,email,name,signup_date,tier
        1,anna@shop.example,Anna Berg,2026-01-02,gold
        2,ben@shop.example,Ben Okafor,soon,silver
        3,chen@shop.example,陈静,2026-03-04,gold
        refused,dora@shop.example,Dora,2026-03-05,gold
        4,eve@,Eve,2026-03-06,
        """;

    @Test
    void importsStepByStepAndTheSumHolds() throws IOException {
        ImportPreview preview = preview(file("customers.csv", CUSTOMERS), TableKind.CUSTOMERS);
        assertEquals(new BatchSummary.Counts(5, 3, 0, 0, 2), preview.counts());
        assertEquals(
                Finding.DATE, Objects.requireNonNull(preview.firstRejected()).finding());
        assertEquals(
                Message.of("clean.row.date", 2L, 3L, "signup_date", "soon"),
                preview.firstRejected().sentence());
        assertNull(preview.already());
        assertTrue(imports.rows.isEmpty(), "a check writes nothing");

        Path rejects = folder.resolve("left-out.csv");
        ImportReport report = done(intake.commit(preview, new RejectsWish(rejects, m -> m.key())));
        assertEquals(preview.counts(), report.batch().counts());
        assertTrue(report.batch().counts().balanced());
        assertEquals(3, imports.rows.size());
        assertEquals(0, imports.open);
        assertEquals(
                List.of(
                        "\ufeffcustomer_id,email,name,signup_date,tier,_row,_line,_error",
                        "2,ben@shop.example,Ben Okafor,soon,silver,2,3,clean.row.date",
                        "refused,dora@shop.example,Dora,2026-03-05,gold,4,5,ledger.says.no"),
                Files.readAllLines(Objects.requireNonNull(report.rejects())));
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count(), "no half-written file stays");
        }
    }

    @Test
    void theRejectsFileCanBeMendedAndImported() throws IOException {
        Path rejects = folder.resolve("left-out.csv");
        done(intake.commit(
                preview(file("customers.csv", CUSTOMERS), TableKind.CUSTOMERS),
                new RejectsWish(rejects, m -> m.key())));
        Files.writeString(
                rejects, Files.readString(rejects).replace("soon", "2026-02-03").replace("refused", "9"));
        ImportPreview again = preview(rejects, TableKind.CUSTOMERS);
        assertEquals(new BatchSummary.Counts(2, 2, 0, 0, 0), again.counts());
        assertEquals(
                List.of(CustomField.text("tier")),
                again.plan().mapping().shape().extras());
    }

    @Test
    void knowsAFileThatIsAlreadyIn() throws IOException {
        Path file = file("customers.csv", CUSTOMERS);
        done(intake.commit(preview(file, TableKind.CUSTOMERS), null));
        ImportPreview again = preview(file, TableKind.CUSTOMERS);
        assertNotNull(again.already());
        assertEquals(new BatchSummary.Counts(5, 0, 0, 3, 2), again.counts());
    }

    @Test
    void remembersWhatPeopleChose() throws IOException {
        Path file = file("customers.csv", CUSTOMERS);
        SourceTable source = done(intake.probe(file, FileWish.none()));
        MappingProposal mapping = ImportFile.choose(done(intake.propose(source, null)), List.of("language=tier"));
        assertEquals(TableKind.CUSTOMERS, mapping.kind());
        done(intake.commit(done(intake.check(new ImportPlan(source, mapping))), null));
        assertEquals(
                mapping.words(),
                done(intake.propose(source, TableKind.CUSTOMERS)).words());
    }

    @Test
    void aTieIsAskedAndNothingIsImportedBefore() throws IOException {
        Path file = file("c.csv", "email,signup_date\na@b.example,03/04/2026\nc@d.example,05/06/2026\n");
        SourceTable source = done(intake.probe(file, FileWish.none()));
        MappingProposal mapping = done(intake.propose(source, TableKind.CUSTOMERS));
        ImportPreview open = done(intake.check(new ImportPlan(source, mapping)));
        assertFalse(open.ready());
        assertEquals("clean.ask.date", refused(intake.commit(open, null)).key());
        assertTrue(imports.batches.isEmpty());
        Answers answers = Answers.none().everywhere(Reading.DAY_FIRST);
        ImportPreview ready = done(intake.check(new ImportPlan(source, mapping, answers)));
        assertTrue(ready.ready());
        assertEquals(2, ready.counts().created());
    }

    @Test
    void aFileThatChangedSinceItWasCheckedIsRefused() throws IOException {
        Path file = file("customers.csv", CUSTOMERS);
        ImportPreview preview = preview(file, TableKind.CUSTOMERS);
        Files.writeString(file, CUSTOMERS.replace("Anna", "Hanna"));
        assertEquals(
                "intake.source.changed", refused(intake.commit(preview, null)).key());
        Files.writeString(file, CUSTOMERS.replace("Anna", "Inga"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
        assertEquals(
                "intake.source.changed", refused(intake.commit(preview, null)).key());
        Files.delete(file);
        assertEquals("intake.source.gone", refused(intake.commit(preview, null)).key());
        assertTrue(imports.rows.isEmpty());
    }

    @Test
    void aMissingColumnIsOneSentence() throws IOException {
        Path file = file("c.csv", "name,city\nAnna,Oslo\n");
        SourceTable source = done(intake.probe(file, FileWish.none()));
        MappingProposal mapping = done(intake.propose(source, TableKind.CUSTOMERS));
        assertEquals(
                Message.of("clean.missing.customer", "name, city"),
                refused(intake.check(new ImportPlan(source, mapping))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 14})
    void cancellingChangesNothing(int when) throws IOException {
        StringBuilder many = new StringBuilder("customer_id,email\n");
        for (int i = 0; i < 20_000; i++) {
            many.append(i).append(",p").append(i).append("@shop.example\n");
        }
        ImportPreview preview = preview(file("many.csv", many.toString()), TableKind.CUSTOMERS);
        assertEquals(20_000, preview.counts().created());
        AtomicInteger checks = new AtomicInteger();
        Checkpoint stopping = new Checkpoint() {
            @Override
            public void progress(double fraction) {}

            @Override
            public void step(Message message) {}

            @Override
            public void check() {
                if (checks.incrementAndGet() >= when) {
                    throw new Cancelled();
                }
            }
        };
        assertInstanceOf(Outcome.Cancelled.class, JobEnd.of(intake.commit(preview, null), stopping));
        assertTrue(imports.rows.isEmpty());
        assertTrue(imports.batches.isEmpty());
        assertEquals(0, imports.open);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void createdUpdatedUnchangedRejectedAreAllThereIs(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 3; round++) {
            int rows = random.nextInt(5000);
            StringBuilder text = new StringBuilder("customer_id,email,birthday\n0,zero@shop.example,1990-01-01\n");
            int bad = 0;
            for (int i = 0; i < rows; i++) {
                boolean wrong = random.nextInt(10) == 0;
                bad += wrong ? 1 : 0;
                text.append(random.nextInt(800))
                        .append(",p")
                        .append(random.nextInt(3))
                        .append("@shop.example,")
                        .append(wrong ? "never" : "1990-01-01")
                        .append('\n');
            }
            ImportReport report = done(
                    intake.commit(preview(file("r" + round + ".csv", text.toString()), TableKind.CUSTOMERS), null));
            BatchSummary.Counts counts = report.batch().counts();
            assertEquals(rows + 1, counts.read());
            assertEquals(bad, counts.rejected());
            assertTrue(counts.balanced());
        }
    }

    @Test
    void undoTakesBackTheNewest() throws IOException {
        UndoImport undo = new UndoImport(imports);
        assertTrue(undo.newest().isEmpty());
        ImportReport report = done(intake.commit(preview(file("customers.csv", CUSTOMERS), TableKind.CUSTOMERS), null));
        long id = undo.newest().orElseThrow().id();
        assertEquals(report.batch().id(), id);
        assertEquals(3, done(undo.undo(id)).removed());
        assertTrue(undo.newest().isEmpty());
        assertEquals("intake.undo.notDone", refused(undo.undo(id)).key());
        assertEquals("intake.undo.unknown", refused(undo.undo(99)).key());
    }

    private ImportPreview preview(Path file, TableKind kind) {
        SourceTable source = done(intake.probe(file, FileWish.none()));
        return done(intake.check(new ImportPlan(source, done(intake.propose(source, kind)))));
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T done(Job<T> job) {
        return switch (JobEnd.of(job, Checkpoint.none())) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Cancelled<T>() -> throw new AssertionError("cancelled");
            case Outcome.Failed<T>(Message sentence, Throwable cause) ->
                throw new AssertionError(sentence.toString(), cause);
        };
    }

    private static Message refused(Job<?> job) {
        return assertInstanceOf(Outcome.Failed.class, JobEnd.of(job, Checkpoint.none()))
                .sentence();
    }
}
