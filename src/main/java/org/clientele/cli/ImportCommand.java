package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.intake.ImportPlan;
import org.clientele.app.intake.ImportPreview;
import org.clientele.app.intake.ImportReport;
import org.clientele.app.intake.RejectsWish;
import org.clientele.app.intake.SourceTable;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.intake.ColumnProposal;
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Target;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.CustomType;
import org.clientele.model.table.Owner;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele import}: brings a table into a workbench, whole or not at all. */
@Command(
        name = "import",
        description = "Import a table: customers, products, orders, events, consents, stops or results.")
public final class ImportCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            description = "customers, products, orders, events, consents, stops or results.")
    @SuppressWarnings("NullAway.Init")
    TableKind kind;

    @Parameters(index = "2", paramLabel = "FILE", description = "The file: separated text, or a workbook.")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet of a workbook.")
    @Nullable
    String sheet;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The encoding of a text file, if it was guessed wrong.")
    @Nullable
    String encoding;

    @Option(
            names = "--header-row",
            paramLabel = "N",
            description = "The row that holds the headers, from 1; 0 when there are none.")
    @Nullable
    Integer headerRow;

    @Option(names = "--password", paramLabel = "WORD", description = "The password of a protected workbook.")
    @Nullable
    String password;

    @Mixin
    ImportWishes wishes = new ImportWishes();

    @Option(names = "--dry-run", description = "Check every row and change nothing.")
    boolean dryRun;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Leave out rows that cannot be used, and write them here.")
    @Nullable
    Path rejects;

    @Option(names = "--skip-bad", description = "Leave out rows that cannot be used.")
    boolean skipBad;

    /** The command in its context. */
    public ImportCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            ImportFile intake =
                    new ImportFile(new FileTables(), workbench.profile(), workbench.imports(), context.clock());
            FileWish wish = new FileWish(sheet, encoding, null, headerRow, password);
            SourceTable source = done(intake.probe(file, wish), checkpoint);
            ImportPlan before = done(intake.plan(source, kind), checkpoint);
            MappingProposal mapping = wishes.typed(ImportFile.choose(before.mapping(), wishes.choices));
            ImportPlan plan = new ImportPlan(
                    source,
                    mapping,
                    wishes.answers(before.answers(), mapping),
                    wishes.policies(before.policies(), mapping),
                    wishes.fixes(mapping));
            if (dryRun) {
                ImportPreview preview = done(intake.check(plan), checkpoint);
                answer(reply, preview);
                requireAnswers(preview);
                show(reply, preview);
                finish(reply, preview);
                return;
            }
            boolean leavesOut = rejects != null || skipBad;
            RejectsWish wanted = rejects == null ? null : new RejectsWish(rejects, reply::words);
            ImportAtOnce.Outcome outcome =
                    done(new ImportAtOnce(intake, workbench.imports()).job(plan, wanted, leavesOut), checkpoint);
            answer(reply, outcome.preview());
            requireAnswers(outcome.preview());
            ImportReport report = outcome.report();
            if (report == null) {
                throw Refusal.of(
                        "intake.cli.bad",
                        java.util.Objects.requireNonNull(outcome.preview().firstRejected())
                                .sentence(),
                        outcome.preview().counts().rejected(),
                        outcome.preview().counts().read());
            }
            show(reply, outcome.preview());
            finish(reply, report);
        }
    }

    private static void requireAnswers(ImportPreview preview) {
        if (!preview.ready()) {
            throw open(preview.questions().getFirst());
        }
    }

    private static Refusal open(Question question) {
        String options = question.options().stream()
                .map(option -> ImportWishes.word(option.reading()))
                .collect(Collectors.joining("|"));
        Question.Option first = question.options().getFirst();
        Question.Option second = question.options().get(1);
        return switch (first.reading()) {
            case DAY_FIRST, MONTH_FIRST ->
                Refusal.of("intake.cli.askDate", question.sentence(), first.rendered(), second.rendered());
            case DECIMAL_POINT, DECIMAL_COMMA ->
                Refusal.of("intake.cli.askDecimal", question.sentence(), first.rendered(), second.rendered());
            case AS_TEXT, AS_KNOWN, FOR_EMAIL, FOR_SMS, FOR_BOTH, ORDER_TOTAL, LINE_AMOUNT ->
                Refusal.of("intake.cli.ask", question.sentence(), question.column(), options);
        };
    }

    private static void show(Reply reply, ImportPreview preview) {
        preview.plan().mapping().columns().forEach(column -> {
            reply.say("intake.cli.column", column.column(), word(column, preview));
        });
        preview.plan().source().doubts().forEach(doubt -> reply.say(doubt.sentence()));
        preview.notes().forEach(reply::say);
        BatchSummary already = preview.already();
        if (already != null) {
            reply.say("intake.cli.already", already.id());
        }
        preview.problems().forEach(problem -> reply.say(problem.title()));
        new TreeMap<>(preview.changes()).forEach((column, rows) -> reply.say("intake.cli.changes", column, rows));
    }

    private static void answer(Reply reply, ImportPreview preview) {
        Map<String, String> columns = new LinkedHashMap<>();
        preview.plan().mapping().columns().forEach(column -> columns.put(column.column(), word(column, preview)));
        reply.put("columns", columns);
        MappingProposal mapping = preview.plan().mapping();
        reply.put("program", mapping.recognition().program());
        reply.put("newColumns", mapping.newColumns());
        reply.put("goneColumns", mapping.goneColumns());
        reply.put(
                "questions",
                preview.questions().stream().map(q -> question(q, reply)).toList());
        reply.put("changes", new TreeMap<>(preview.changes()));
        reply.put(
                "doubts",
                preview.plan().source().doubts().stream()
                        .map(doubt -> reply.words(doubt.sentence()))
                        .toList());
        reply.put("notes", preview.notes().stream().map(reply::words).toList());
        BatchSummary already = preview.already();
        reply.put("already", already == null ? 0 : already.id());
        List<Map<String, Object>> all = new ArrayList<>();
        for (ProblemGroup problem : preview.problems()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("finding", Answers.word(problem.finding()));
            one.put("level", Answers.word(problem.level()));
            one.put("column", problem.column());
            one.put("rows", problem.rows());
            one.put("example", reply.words(problem.examples().getFirst().sentence()));
            all.add(one);
        }
        reply.put("problems", all);
    }

    /** What a column becomes; a custom field with its owner and the type that was found. */
    private static String word(ColumnProposal column, ImportPreview preview) {
        if (!(column.target() instanceof Target.Keep keep)) {
            return column.target().word();
        }
        Owner owner = keep.owner() == null ? Owner.of(preview.plan().mapping().kind()) : keep.owner();
        return preview.shape().extras().stream()
                .filter(field -> field.owner() == owner && field.name().equals(keep.name()))
                .findFirst()
                .map(field -> new Target.Keep(
                                field.name(),
                                field.type() == CustomType.TEXT ? keep.type() : field.type(),
                                keep.owner())
                        .word())
                .orElse(column.target().word());
    }

    private static Map<String, Object> question(Question question, Reply reply) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("column", question.column());
        answer.put("sentence", reply.words(question.sentence()));
        Map<String, String> options = new LinkedHashMap<>();
        question.options()
                .forEach(option -> options.put(ImportWishes.word(option.reading()), reply.words(option.rendered())));
        answer.put("options", options);
        return answer;
    }

    private static void finish(Reply reply, ImportPreview preview) {
        BatchSummary.Counts counts = preview.counts();
        reply.say(
                "intake.cli.dry",
                counts.read(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected());
        reply.put("dryRun", true);
        reply.put("counts", counts);
    }

    private static void finish(Reply reply, ImportReport report) {
        BatchSummary batch = report.batch();
        BatchSummary.Counts counts = batch.counts();
        if (batch.changedNothing()) {
            reply.say("intake.cli.same", counts.unchanged(), counts.rejected());
        } else {
            reply.say(
                    "intake.cli.done",
                    batch.id(),
                    counts.read(),
                    counts.created(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.rejected());
        }
        reply.put("dryRun", false);
        reply.put("counts", counts);
        reply.put("batch", Answers.batch(batch));
        Path left = report.rejects();
        if (left != null) {
            reply.say("intake.cli.rejects", left.toString());
            reply.put("rejects", left.toString());
        }
    }
}
