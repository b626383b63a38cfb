package org.clientele.app.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clientele.app.jobs.Job;
import org.clientele.app.tables.ProfiledImport;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.BatchSummary.Counts;
import org.clientele.app.workbench.Imports;
import org.clientele.data.clean.Survey;
import org.clientele.model.intake.Question;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Shape;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Checks and imports a table in one run, for those who need not look at it in between: every row is read, cleaned and
 * written once, and taken back when it turns out that the table may not come in.
 */
public final class ImportAtOnce {
    private static final double SURVEY = 0.25;

    private final ImportFile file;
    private final Imports imports;

    /**
     * What became of it.
     *
     * @param preview what was found
     * @param report what came in; null when nothing did, since a question is open or rows cannot be used
     */
    public record Outcome(ImportPreview preview, @Nullable ImportReport report) {}

    /** Imports by the same rules as that step by step import. */
    public ImportAtOnce(ImportFile file, Imports imports) {
        this.file = file;
        this.imports = imports;
    }

    /**
     * Imports a table unless a question about it is open.
     *
     * @param rejects where rows that cannot be used are written, or null
     * @param leavesOut whether rows that cannot be used may be left out; otherwise one of them stops all
     */
    public Job<Outcome> job(ImportPlan wanted, @Nullable RejectsWish rejects, boolean leavesOut) {
        return new Job<>(Message.of("intake.job.import", wanted.source().name()), checkpoint -> {
            ImportPlan plan = file.answered(wanted);
            SourceTable source = plan.source();
            ImportFile.complete(plan.mapping());
            ImportFile.unchanged(source);
            if (rejects != null && Files.exists(rejects.file()) && Files.isSameFile(rejects.file(), source.file())) {
                throw Refusal.of("intake.rejects.source", source.name());
            }
            BatchSummary before = file.again(plan).orElse(null);
            if (before != null) {
                return untouched(plan, before);
            }
            checkpoint.step(Message.of("intake.step.survey", source.name()));
            Survey survey = file.survey(plan, checkpoint.part(0, SURVEY));
            if (survey.rows() == 0) {
                throw Refusal.of("intake.empty", source.name());
            }
            Found found = new Found(plan, survey, file.shape(plan, survey), already(plan));
            List<Question> questions = survey.questions(plan.answers());
            if (!questions.isEmpty()) {
                return new Outcome(found.preview(null, new Counts(survey.rows(), 0, 0, 0, 0), questions), null);
            }
            return run(found, rejects, leavesOut, checkpoint.part(SURVEY, 1));
        });
    }

    private Outcome run(Found found, @Nullable RejectsWish rejects, boolean leavesOut, Checkpoint checkpoint)
            throws Exception {
        ImportPlan plan = found.plan();
        Survey survey = found.survey();
        try (RejectsWriter writer = RejectsWriter.of(rejects, plan.source().header());
                Passage passage = new Passage(
                        ProfiledImport.begin(
                                imports, file.origin(plan, survey.rows()), found.shape(), plan.policies(), checkpoint),
                        writer,
                        survey.rows())) {
            passage.run(() -> file.rows(plan), file.cleaner(plan, survey), checkpoint);
            ImportFile.unchanged(plan.source());
            if (passage.rows() != survey.rows()) {
                throw Refusal.of("intake.source.changed", plan.source().name());
            }
            ImportPreview preview = found.preview(passage, passage.counts(), List.of());
            if (preview.firstRejected() != null && !leavesOut) {
                return new Outcome(preview, null);
            }
            Path written = writer.finish();
            BatchSummary batch = passage.commit(checkpoint);
            imports.remember(plan.mapping().kind(), plan.mapping().fingerprint(), FormMemory.of(plan));
            return new Outcome(
                    preview, new ImportReport(batch, ImportFile.groups(passage, survey), written, preview.notes()));
        }
    }

    private @Nullable BatchSummary already(ImportPlan plan) {
        return imports.sameFile(plan.mapping().kind(), plan.source().sha256()).orElse(null);
    }

    private Outcome untouched(ImportPlan plan, BatchSummary before) {
        BatchSummary nothing = file.untouched(plan, before.counts().read());
        Survey unread = file.unread(plan);
        Found found = new Found(plan, unread, file.known(file.shape(plan, unread)), before);
        ImportPreview preview = found.preview(null, nothing.counts(), List.of());
        return new Outcome(preview, new ImportReport(nothing, List.of(), null, preview.notes()));
    }

    /** What is known of a table before its rows are read. */
    private record Found(
            ImportPlan plan,
            Survey survey,
            Shape shape,
            @Nullable BatchSummary already) {
        ImportPreview preview(@Nullable Passage passage, Counts counts, List<Question> questions) {
            List<Message> notes = new ArrayList<>(plan.source().notes());
            notes.addAll(plan.mapping().notes());
            notes.addAll(survey.notes(plan.answers()));
            return new ImportPreview(
                    plan,
                    counts,
                    passage == null ? survey.repeats() : ImportFile.groups(passage, survey),
                    passage == null ? null : passage.tally().firstRejected(),
                    passage == null ? List.of() : passage.problemRows(),
                    passage == null ? Map.of() : passage.changes(),
                    questions,
                    notes,
                    already,
                    survey,
                    shape);
        }
    }
}
