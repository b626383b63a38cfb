package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.clientele.model.intake.MappingProposal;
import org.clientele.model.intake.ProblemGroup;
import org.clientele.model.intake.Question;
import org.clientele.model.intake.Reading;
import org.clientele.model.intake.Target;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele import}: brings a table into a workbench, whole or not at all. */
@Command(
        name = "import",
        description = "Import a table: customers, products, orders, events, consents, stops or results.")
public final class ImportCommand extends WorkCommand {
    /** Whether 03/04 is the third of April or the fourth of March. */
    enum DateOrder {
        DMY,
        MDY
    }

    /** Which mark stands before the decimals. */
    enum DecimalMark {
        POINT,
        COMMA
    }

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            paramLabel = "KIND",
            description = "customers, products, orders, events, consents, stops or results.")
    @SuppressWarnings("NullAway.Init")
    TableKind kind;

    @Parameters(index = "2", paramLabel = "FILE", description = "The file: CSV, TSV, text, gzip or XLSX.")
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
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Read a column as a field; extra:NAME keeps it under a name, ignore leaves it out.")
    List<String> choices = new ArrayList<>();

    @Option(names = "--date-order", paramLabel = "dmy|mdy", description = "How dates are read whose order is open.")
    @Nullable
    DateOrder dateOrder;

    @Option(names = "--decimal", paramLabel = "point|comma", description = "How numbers are read whose mark is open.")
    @Nullable
    DecimalMark decimal;

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
            FileWish wish = new FileWish(sheet, encoding, null, null);
            SourceTable source = done(intake.probe(file, wish), checkpoint);
            MappingProposal proposal = done(intake.propose(source, kind), checkpoint);
            MappingProposal mapping = ImportFile.choose(proposal, choices);
            ImportPlan plan = new ImportPlan(source, mapping, answers());
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

    private org.clientele.model.intake.Answers answers() {
        org.clientele.model.intake.Answers answers = org.clientele.model.intake.Answers.none();
        if (dateOrder != null) {
            answers = answers.everywhere(dateOrder == DateOrder.DMY ? Reading.DAY_FIRST : Reading.MONTH_FIRST);
        }
        if (decimal != null) {
            answers = answers.everywhere(decimal == DecimalMark.POINT ? Reading.DECIMAL_POINT : Reading.DECIMAL_COMMA);
        }
        return answers;
    }

    private static void requireAnswers(ImportPreview preview) {
        if (!preview.ready()) {
            throw open(preview.questions().getFirst());
        }
    }

    private static Refusal open(Question question) {
        Question.Option first = question.options().getFirst();
        Question.Option last = question.options().getLast();
        boolean date = first.reading() == Reading.DAY_FIRST;
        return Refusal.of(
                date ? "intake.cli.askDate" : "intake.cli.askDecimal",
                question.sentence(),
                first.rendered(),
                last.rendered());
    }

    private static void show(Reply reply, ImportPreview preview) {
        preview.plan().mapping().columns().forEach(column -> {
            String name = column.target() instanceof Target.Bind(var field)
                    ? field.key()
                    : column.target().word();
            reply.say("intake.cli.column", column.column(), name);
        });
        preview.notes().forEach(reply::say);
        BatchSummary already = preview.already();
        if (already != null) {
            reply.say("intake.cli.already", already.id());
        }
        preview.problems().forEach(problem -> reply.say(problem.title()));
    }

    private static void answer(Reply reply, ImportPreview preview) {
        Map<String, String> columns = new LinkedHashMap<>();
        preview.plan()
                .mapping()
                .columns()
                .forEach(column -> columns.put(column.column(), column.target().word()));
        reply.put("columns", columns);
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
