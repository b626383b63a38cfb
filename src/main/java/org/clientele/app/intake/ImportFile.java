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
import org.clientele.app.jobs.Job;
import org.clientele.app.tables.ProfiledImport;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Imports;
import org.clientele.app.workbench.Profile;
import org.clientele.data.clean.Cleaner;
import org.clientele.data.clean.Habits;
import org.clientele.data.clean.Mapper;
import org.clientele.data.clean.Mended;
import org.clientele.data.clean.Overrides;
import org.clientele.data.clean.Setting;
import org.clientele.data.clean.Survey;
import org.clientele.data.clean.Surveyor;
import org.clientele.data.read.Probe;
import org.clientele.data.read.RawRow;
import org.clientele.data.read.RawRows;
import org.clientele.model.intake.Answers;
import org.clientele.model.intake.Fixes;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Question;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CustomField;
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
    private final Shapes shapes;
    private final Clock clock;

    /** Imports into the ledger of a workbench, by the conventions of its shop. */
    public ImportFile(Tables tables, Profile profile, Imports imports, Clock clock) {
        this.tables = tables;
        this.profile = profile;
        this.imports = imports;
        this.shapes = new Shapes(imports);
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
        return new Job<>(Message.of("intake.job.propose", source.name()), checkpoint -> proposal(source, kind));
    }

    private MappingProposal proposal(SourceTable source, @Nullable TableKind kind) {
        Mapper mapper = new Mapper(profile.country());
        TableKind meant = kind != null
                ? kind
                : shapes.kind(source.probe().fingerprint()).orElseGet(() -> mapper.guess(source.probe()));
        return mapper.propose(source.probe(), meant, remembered(source, meant).map(FormMemory::columns));
    }

    /**
     * A plan to begin with: the proposed mapping, and what people answered and allowed for a file with the same or nearly
     * the same headers.
     *
     * @param kind the kind of table, or null to guess it
     */
    public Job<ImportPlan> plan(SourceTable source, @Nullable TableKind kind) {
        return new Job<>(Message.of("intake.job.propose", source.name()), checkpoint -> {
            MappingProposal mapping = proposal(source, kind);
            Map<String, String> remembered = remembered(source, mapping.kind()).orElse(Map.of());
            return new ImportPlan(
                    source,
                    mapping,
                    FormMemory.answers(remembered, Answers.none()),
                    FormMemory.policies(remembered),
                    Fixes.none());
        });
    }

    private Optional<Map<String, String>> remembered(SourceTable source, TableKind kind) {
        return shapes.of(kind, source.probe().fingerprint(), source.header());
    }

    /** A mapping with choices like {@code email=Contact}, {@code extra:Tier=Level}, {@code ignore=Notes}. */
    public static MappingProposal choose(MappingProposal mapping, List<String> choices) {
        return Overrides.apply(mapping, choices);
    }

    /** Reads every row and writes none: what would be created, changed, left out, and what has to be asked. */
    public Job<ImportPreview> check(ImportPlan wanted) {
        return new Job<>(Message.of("intake.job.check", wanted.source().name()), checkpoint -> {
            ImportPlan plan = answered(wanted);
            complete(plan.mapping());
            unchanged(plan.source());
            checkpoint.step(Message.of("intake.step.survey", plan.source().name()));
            Survey survey = survey(plan, checkpoint.part(0, SURVEY));
            if (survey.rows() == 0) {
                throw Refusal.of("intake.empty", plan.source().name());
            }
            List<Question> questions = survey.questions(plan.answers());
            List<Message> notes = new ArrayList<>(plan.source().notes());
            notes.addAll(plan.mapping().notes());
            notes.addAll(survey.notes(plan.answers()));
            @Nullable
            BatchSummary already = imports.sameFile(
                            plan.mapping().kind(), plan.source().sha256())
                    .orElse(null);
            if (!questions.isEmpty()) {
                var read = new BatchSummary.Counts(survey.rows(), 0, 0, 0, 0);
                return new ImportPreview(
                        plan,
                        read,
                        survey.repeats(),
                        null,
                        List.of(),
                        Map.of(),
                        questions,
                        notes,
                        already,
                        survey,
                        shape(plan, survey));
            }
            if (again(plan).isPresent()) {
                return new ImportPreview(
                        plan,
                        untouched(plan, survey.rows()).counts(),
                        survey.repeats(),
                        null,
                        List.of(),
                        Map.of(),
                        questions,
                        notes,
                        already,
                        survey,
                        shape(plan, survey));
            }
            Checkpoint rest = checkpoint.part(SURVEY, 1);
            try (Passage passage = new Passage(
                    imports.rehearse(origin(plan, survey.rows()), shape(plan, survey), plan.policies(), checkpoint),
                    null,
                    survey.rows())) {
                passage.run(() -> rows(plan), cleaner(plan, survey), rest);
                BatchSummary.Counts counts = passage.commit(rest).counts();
                return new ImportPreview(
                        plan,
                        counts,
                        groups(passage, survey),
                        passage.tally().firstRejected(),
                        passage.problemRows(),
                        passage.changes(),
                        questions,
                        notes,
                        already,
                        survey,
                        shape(plan, survey));
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
            if (again(plan).isPresent()) {
                return new ImportReport(untouched(plan, survey.rows()), preview.problems(), null, preview.notes());
            }
            try (RejectsWriter writer = RejectsWriter.of(rejects, plan.source().header());
                    Passage passage = new Passage(
                            ProfiledImport.begin(
                                    imports,
                                    origin(plan, survey.rows()),
                                    shape(plan, survey),
                                    plan.policies(),
                                    checkpoint),
                            writer,
                            survey.rows())) {
                passage.run(() -> rows(plan), cleaner(plan, survey), checkpoint);
                unchanged(plan.source());
                if (passage.rows() != survey.rows()) {
                    throw Refusal.of("intake.source.changed", plan.source().name());
                }
                Path written = writer.finish();
                BatchSummary batch = passage.commit(checkpoint);
                imports.remember(plan.mapping().kind(), plan.mapping().fingerprint(), FormMemory.of(plan));
                return new ImportReport(batch, groups(passage, survey), written, preview.notes());
            }
        });
    }

    Survey survey(ImportPlan plan, Checkpoint checkpoint) {
        try (RawRows rows = new ReadAhead(() -> rows(plan))) {
            return survey(rows, plan, checkpoint);
        }
    }

    private Survey survey(RawRows rows, ImportPlan plan, Checkpoint checkpoint) {
        boolean plain = plan.source().probe().format().typed();
        Habits habits = new Habits(profile.zone(), plain, profile.currency(), imports.customFields());
        return Surveyor.survey(rows, plan.mapping(), habits, checkpoint);
    }

    /** What is known of the columns of a file that need not be read. */
    Survey unread(ImportPlan plan) {
        RawRows none = new RawRows() {
            @Override
            public @Nullable RawRow next() {
                return null;
            }

            @Override
            public double fraction() {
                return 1;
            }

            @Override
            public void close() {
                // nothing was opened
            }
        };
        return survey(none, plan, Checkpoint.none());
    }

    /** The shape with the types that its custom fields have in the workbench. */
    Shape known(Shape shape) {
        List<CustomField> held = imports.customFields();
        return new Shape(
                shape.kind(),
                shape.fields(),
                shape.extras().stream()
                        .map(field -> held.stream()
                                .filter(each -> each.owner() == field.owner()
                                        && each.name().equals(field.name()))
                                .findFirst()
                                .orElse(field))
                        .toList());
    }

    /** The rows of the file with people's corrections to cells and rows in place. */
    RawRows rows(ImportPlan plan) {
        return Mended.rows(tables.open(plan.source().probe()), plan.fixes());
    }

    static List<ProblemGroup> groups(Passage passage, Survey survey) {
        List<ProblemGroup> groups = new ArrayList<>(passage.tally().groups());
        groups.addAll(survey.repeats());
        return groups;
    }

    /** The plan with the answers of last time where it has none of its own. */
    ImportPlan answered(ImportPlan plan) {
        Map<String, String> remembered =
                remembered(plan.source(), plan.mapping().kind()).orElse(Map.of());
        Answers answers = FormMemory.answers(remembered, plan.answers());
        return new ImportPlan(plan.source(), plan.mapping(), answers, plan.policies(), plan.fixes());
    }

    Cleaner cleaner(ImportPlan plan, Survey survey) {
        int today = (int) LocalDate.now(clock.withZone(profile.zone())).toEpochDay();
        Setting setting = new Setting(profile.zone(), profile.country(), profile.currency(), today);
        return new Cleaner(plan.mapping(), survey, plan.answers(), plan.fixes(), setting);
    }

    Shape shape(ImportPlan plan, Survey survey) {
        return cleaner(plan, survey).shape();
    }

    /** Where the rows come from, with everything that decides how they are read: the same words about the same bytes
     * mean the same rows. */
    Imports.Origin origin(ImportPlan plan, long rows) {
        SourceTable source = plan.source();
        return new Imports.Origin(
                plan.mapping().kind(),
                source.name(),
                source.sheet(),
                source.sha256(),
                rows,
                words(plan),
                System.getProperty("user.name", ""));
    }

    private String words(ImportPlan plan) {
        List<String> lines = new ArrayList<>();
        FormMemory.of(plan).forEach((key, word) -> lines.add(key.strip() + " = " + word));
        plan.fixes().all().forEach(fix -> lines.add(fix.toString()));
        Probe.TextStyle text = plan.source().probe().text();
        lines.add("encoding = " + text.charset());
        lines.add("delimiter = " + text.delimiter());
        lines.add("header row = " + plan.source().headerRow());
        lines.add("rows = " + plan.source().rows());
        lines.add("zone = " + profile.zone());
        lines.add("country = " + profile.country());
        lines.add("currency = " + profile.currency());
        lines.add("day = " + LocalDate.now(clock.withZone(profile.zone())));
        return String.join("\n", lines);
    }

    /** Whether this very file was imported in this very way, changed no row twice, and still stands: then every
     * row of it is there as it stands in the file. */
    Optional<BatchSummary> again(ImportPlan plan) {
        return imports.sameFile(plan.mapping().kind(), plan.source().sha256())
                .filter(batch -> batch.counts().updated() == 0 && batch.counts().rejected() == 0)
                .filter(batch -> imports.stands(batch.id()))
                .filter(batch -> imports.detail(batch.id())
                        .filter(detail -> detail.sheet().equals(plan.source().sheet())
                                && detail.mapping().equals(words(plan)))
                        .isPresent());
    }

    /** What an import says that had nothing to do. */
    BatchSummary untouched(ImportPlan plan, long rows) {
        return new BatchSummary(
                0,
                BatchSummary.Act.IMPORT,
                plan.mapping().kind(),
                plan.source().name(),
                clock.instant(),
                BatchSummary.State.DONE,
                new BatchSummary.Counts(rows, 0, 0, rows, 0));
    }

    static void complete(MappingProposal mapping) {
        List<Message> missing = mapping.missing();
        if (!missing.isEmpty()) {
            throw new Refusal(missing.getFirst());
        }
        Set<Object> names = new HashSet<>();
        for (MappingProposal.Extra extra : mapping.extras()) {
            if (!names.add(List.of(extra.field().owner(), extra.name()))) {
                throw Refusal.of("intake.extra.twice", extra.name());
            }
        }
    }

    static void unchanged(SourceTable source) throws IOException {
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
