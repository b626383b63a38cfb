package org.clientele.app.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clientele.app.tables.ProfiledImport;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.ImportBatch;
import org.clientele.app.workbench.Imports;
import org.clientele.data.clean.Survey;
import org.clientele.data.read.Probe;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.Question;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;

/**
 * Brings in a file that grows, part by part: how it is read is found out once, from what is there first, and every later
 * part is read in the same way. Rows that cannot be used are left out and kept.
 */
public final class GrowingImport {
    private static final double READ = 0.9;

    private final ImportFile file;
    private final Imports imports;

    /** Imports by the same rules as that step by step import. */
    public GrowingImport(ImportFile file, Imports imports) {
        this.file = file;
        this.imports = imports;
    }

    /** How a file is read. */
    public static final class Reading {
        private final ImportPlan plan;
        private final Survey survey;

        private Reading(ImportPlan plan, Survey survey) {
            this.plan = plan;
            this.survey = survey;
        }

        /** What tells these columns from others. */
        public String fingerprint() {
            return plan.mapping().fingerprint();
        }

        /** The columns. */
        public List<String> header() {
            return plan.source().header();
        }

        /** Whether the file is separated text that lies open, so that it can grow line by line. */
        public boolean growsByLines() {
            SourceTable source = plan.source();
            return source.delimited()
                    && !source.packed()
                    && plan.source().probe().route().layers().isEmpty();
        }

        /** The encoding of the text. */
        public String encoding() {
            return plan.source().encoding();
        }

        /** The separator of the text. */
        public char delimiter() {
            return plan.source().delimiter();
        }

        /** The quote character of the text, or NUL when it uses none. */
        public char quote() {
            return plan.source().quote();
        }
    }

    /**
     * What is brought in.
     *
     * @param part a file of its own with the rows alone, or the whole first part with its headers
     * @param name the name under which it stands in the history
     * @param sha256 hash of the growing file up to the end of this part
     * @param lines how many lines the part has
     * @param earlier the batches that brought in what stands before it in the file; none for a first part
     */
    public record Part(Path part, String name, String sha256, long lines, Set<Long> earlier) {
        public Part {
            earlier = Set.copyOf(earlier);
        }
    }

    /**
     * Finds out how a file is read, by its first part.
     *
     * @return nothing while there is no row yet
     * @throws Refusal when a person has to decide something first
     */
    public Optional<Reading> look(Path part, TableKind kind, Checkpoint checkpoint) throws Exception {
        SourceTable source = file.probe(part, FileWish.none()).work().run(checkpoint);
        ImportPlan plan = file.answered(file.plan(source, kind).work().run(checkpoint));
        ImportFile.complete(plan.mapping());
        Survey survey = file.survey(plan, checkpoint);
        if (survey.rows() == 0) {
            return Optional.empty();
        }
        List<Question> questions = survey.questions(plan.answers());
        if (!questions.isEmpty()) {
            throw new Refusal(questions.getFirst().sentence());
        }
        return Optional.of(new Reading(plan, survey));
    }

    /** Brings in the first part, or a file that was replaced: rows that are there already stay as they are. */
    public ImportReport first(Reading reading, Part part, RejectsWish rejects, Checkpoint checkpoint) throws Exception {
        return run(reading, reading.plan, part, reading.survey.rows(), rejects, checkpoint);
    }

    /** Brings in what has come behind it since. */
    public ImportReport next(Reading reading, Part part, RejectsWish rejects, Checkpoint checkpoint) throws Exception {
        return run(reading, of(reading.plan, part), part, part.lines(), rejects, checkpoint);
    }

    private ImportReport run(
            Reading reading, ImportPlan plan, Part part, long rows, RejectsWish rejects, Checkpoint checkpoint)
            throws Exception {
        Shape shape = file.shape(plan, reading.survey);
        Imports.Origin words = file.origin(plan, rows);
        Imports.Origin origin = new Imports.Origin(
                words.kind(), part.name(), words.sheet(), part.sha256(), rows, words.mapping(), words.by());
        ImportBatch batch = part.earlier().isEmpty()
                ? ProfiledImport.begin(imports, origin, shape, plan.policies(), checkpoint)
                : ProfiledImport.follow(imports, origin, shape, plan.policies(), part.earlier(), checkpoint);
        try (RejectsWriter writer = RejectsWriter.of(rejects, plan.source().header());
                Passage passage = new Passage(batch, writer, rows)) {
            passage.run(() -> file.rows(plan), file.cleaner(plan, reading.survey), checkpoint.part(0, READ));
            Path written = writer.finish();
            BatchSummary done = passage.commit(checkpoint.part(READ, 1));
            return new ImportReport(done, ImportFile.groups(passage, reading.survey), written, List.of());
        }
    }

    /** A plan for rows without headers that are written as those of the first part are. */
    private static ImportPlan of(ImportPlan first, Part part) throws java.io.IOException {
        Probe whole = first.source().probe();
        Probe rows = new Probe(
                part.part(),
                whole.format(),
                java.nio.file.Files.size(part.part()),
                part.sha256(),
                whole.text(),
                whole.sheets(),
                whole.sheet(),
                whole.headerRow(),
                whole.header(),
                new Probe.Extent(part.lines(), 1, part.lines()),
                whole.sample(),
                List.of(),
                whole.fingerprint());
        SourceTable source = new SourceTable(rows, java.nio.file.Files.getLastModifiedTime(part.part()));
        return new ImportPlan(source, first.mapping(), first.answers(), first.policies(), Fixes.none());
    }
}
