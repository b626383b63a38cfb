package org.clientele.app.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clientele.app.jobs.Job;
import org.clientele.app.tables.ProfiledImport;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.Profile;
import org.clientele.data.clean.Cleaner;
import org.clientele.data.clean.Mapper;
import org.clientele.data.clean.Overrides;
import org.clientele.data.clean.Setting;
import org.clientele.data.clean.Survey;
import org.clientele.data.clean.Surveyor;
import org.clientele.data.read.Format;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.Question;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.Shape;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Brings a table into a workbench, step by step: look at the file, map its columns, check every row, import.
 *
 * <p>Each step is a job of its own, so that a wizard can show what it found and the command line can run through.
 */
public final class ImportFile {
    private static final double SURVEY = 0.3;

    private final Tables tables;
    private final Profile profile;
    private final Imports imports;
    private final Clock clock;

    /** Imports into the ledger of a workbench, by the conventions of its shop. */
    public ImportFile(Tables tables, Profile profile, Imports imports, Clock clock) {
        this.tables = tables;
        this.profile = profile;
        this.imports = imports;
        this.clock = clock;
    }

    /** Looks at a file: what it is, where its table lies, its first rows. */
    public Job<SourceTable> probe(Path file, FileWish wish) {
        return new Job<>(Message.of("intake.job.probe", nameOf(file)), checkpoint -> {
            Probe probe = tables.probe(file, wish.readWish(), checkpoint);
            return new SourceTable(probe, changed(file));
        });
    }

    /**
     * Proposes which column is which field; what people confirmed for a file with the same headers comes first.
     *
     * @param kind the kind of table, or null to guess it
     */
    public Job<MappingProposal> propose(SourceTable source, @Nullable TableKind kind) {
        return new Job<>(Message.of("intake.job.propose", source.name()), checkpoint -> {
            Mapper mapper = new Mapper(profile.country());
            TableKind meant = kind == null ? mapper.guess(source.probe()) : kind;
            Optional<Map<String, String>> remembered =
                    imports.remembered(meant, source.probe().fingerprint());
            return mapper.propose(source.probe(), meant, remembered);
        });
    }

    /** A mapping with choices like {@code email=Contact}, {@code extra:Tier=Level}, {@code ignore=Notes}. */
    public static MappingProposal choose(MappingProposal mapping, List<String> choices) {
        return Overrides.apply(mapping, choices);
    }

    /** Reads every row and writes none: what would be created, changed, left out, and what has to be asked. */
    public Job<ImportPreview> check(ImportPlan plan) {
        return new Job<>(Message.of("intake.job.check", plan.source().name()), checkpoint -> {
            complete(plan.mapping());
            unchanged(plan.source());
            checkpoint.step(Message.of("intake.step.survey", plan.source().name()));
            Survey survey = survey(plan, checkpoint.part(0, SURVEY));
            if (survey.rows() == 0) {
                throw Refusal.of("intake.empty", plan.source().name());
            }
            List<Question> questions = survey.questions(plan.answers());
            List<Message> notes = new ArrayList<>(plan.source().notes());
            notes.addAll(survey.notes(plan.answers()));
            @Nullable
            BatchSummary already = imports.sameFile(
                            plan.mapping().kind(), plan.source().sha256())
                    .orElse(null);
            if (!questions.isEmpty()) {
                var read = new BatchSummary.Counts(survey.rows(), 0, 0, 0, 0);
                return new ImportPreview(
                        plan, read, List.of(), null, List.of(), Map.of(), questions, notes, already, survey);
            }
            Checkpoint rest = checkpoint.part(SURVEY, 1);
            try (Passage passage = new Passage(
                    imports.rehearse(origin(plan, survey), shape(plan, survey), plan.policies(), checkpoint),
                    null,
                    survey.rows())) {
                passage.run(() -> tables.open(plan.source().probe()), cleaner(plan, survey), rest);
                BatchSummary.Counts counts = passage.commit(rest).counts();
                return new ImportPreview(
                        plan,
                        counts,
                        passage.tally().groups(),
                        passage.tally().firstRejected(),
                        passage.problemRows(),
                        passage.changes(),
                        questions,
                        notes,
                        already,
                        survey);
            }
        });
    }

    /**
     * Imports what was checked, whole or not at all; rows with problems are left out and counted.
     *
     * @param rejects where the rows left out are written, or null
     */
    public Job<ImportReport> commit(ImportPreview preview, @Nullable RejectsWish rejects) {
        ImportPlan plan = preview.plan();
        return new Job<>(Message.of("intake.job.import", plan.source().name()), checkpoint -> {
            if (!preview.ready()) {
                throw new Refusal(preview.questions().getFirst().sentence());
            }
            complete(plan.mapping());
            unchanged(plan.source());
            if (rejects != null
                    && Files.exists(rejects.file())
                    && Files.isSameFile(rejects.file(), plan.source().file())) {
                throw Refusal.of("intake.rejects.source", plan.source().name());
            }
            Survey survey = preview.survey();
            try (RejectsWriter writer = RejectsWriter.of(rejects, plan.source().header());
                    Passage passage = new Passage(
                            ProfiledImport.begin(
                                    imports, origin(plan, survey), shape(plan, survey), plan.policies(), checkpoint),
                            writer,
                            survey.rows())) {
                passage.run(() -> tables.open(plan.source().probe()), cleaner(plan, survey), checkpoint);
                unchanged(plan.source());
                if (passage.rows() != survey.rows()) {
                    throw Refusal.of("intake.source.changed", plan.source().name());
                }
                Path written = writer.finish();
                BatchSummary batch = passage.commit(checkpoint);
                imports.remember(
                        plan.mapping().kind(),
                        plan.mapping().fingerprint(),
                        plan.mapping().words());
                return new ImportReport(batch, passage.tally().groups(), written, preview.notes());
            }
        });
    }

    private Survey survey(ImportPlan plan, Checkpoint checkpoint) {
        Probe probe = plan.source().probe();
        try (RawRows rows = tables.open(probe)) {
            return Surveyor.survey(rows, plan.mapping(), profile.zone(), probe.format() == Format.XLSX, checkpoint);
        }
    }

    private Cleaner cleaner(ImportPlan plan, Survey survey) {
        int today = (int) LocalDate.now(clock.withZone(profile.zone())).toEpochDay();
        Answers answers = plan.answers();
        return new Cleaner(plan.mapping(), survey, answers, new Setting(profile.zone(), profile.country(), today));
    }

    private Shape shape(ImportPlan plan, Survey survey) {
        return cleaner(plan, survey).shape();
    }

    private static Imports.Origin origin(ImportPlan plan, Survey survey) {
        String mapping = plan.mapping().words().entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue())
                .collect(Collectors.joining("\n"));
        SourceTable source = plan.source();
        return new Imports.Origin(
                plan.mapping().kind(),
                source.name(),
                source.sheet(),
                source.sha256(),
                survey.rows(),
                mapping,
                System.getProperty("user.name", ""));
    }

    private static void complete(MappingProposal mapping) {
        List<Message> missing = mapping.missing();
        if (!missing.isEmpty()) {
            throw new Refusal(missing.getFirst());
        }
        Set<String> names = new HashSet<>();
        for (MappingProposal.Extra extra : mapping.extras()) {
            if (!names.add(extra.name())) {
                throw Refusal.of("intake.extra.twice", extra.name());
            }
        }
    }

    private static void unchanged(SourceTable source) throws IOException {
        Path file = source.file();
        if (!Files.exists(file)) {
            throw Refusal.of("intake.source.gone", source.name());
        }
        if (Files.size(file) != source.bytes()
                || !changed(file).equals(source.changed()) && !FileHash.of(file).equals(source.sha256())) {
            throw Refusal.of("intake.source.changed", source.name());
        }
    }

    private static FileTime changed(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private static String nameOf(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
