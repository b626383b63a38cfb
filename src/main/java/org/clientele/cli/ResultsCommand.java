package org.clientele.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.analysis.results.Claims;
import org.clientele.analysis.uplift.WhoMoves;
import org.clientele.app.groups.Analyses;
import org.clientele.app.intake.FileTables;
import org.clientele.app.intake.FileWish;
import org.clientele.app.intake.ImportAtOnce;
import org.clientele.app.intake.ImportFile;
import org.clientele.app.results.CampaignPlan;
import org.clientele.app.results.CampaignResult;
import org.clientele.app.results.CompareFile;
import org.clientele.app.results.FileComparison;
import org.clientele.app.results.ListCampaigns;
import org.clientele.app.results.Moved;
import org.clientele.app.results.PastCampaign;
import org.clientele.app.results.ReadCampaign;
import org.clientele.app.results.ResultWords;
import org.clientele.app.results.WriteReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele results}: what past campaigns came to, from a workbench or from one file. */
@Command(name = "results", description = "What past campaigns came to, from a workbench or from one file.")
public final class ResultsCommand extends WorkCommand {
    private final Analyses analyses;
    private final String version;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @Nullable
    Path folder;

    /** What to do in a workbench. */
    enum Verb {
        LIST,
        SHOW,
        UPLIFT,
        IMPORT,
        REPORT
    }

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "list|show|uplift|import|report",
            description =
                    "List campaigns, show one, say whom one moved, import what a tool tells, or write a report (default: list).")
    Verb verb = Verb.LIST;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "CAMPAIGN|FILE",
            description = "A campaign's name or export, or the file to import.")
    String what = "";

    @Option(names = "--control", paramLabel = "NAME", description = "The arm of a file that got no message.")
    String control = "";

    @Option(names = "--split", paramLabel = "S,S…", split = ",", description = "Planned shares of the arms of a file.")
    List<Double> split = List.of();

    @Option(names = "--days", paramLabel = "N", description = "Days in which an answer counts (default: as planned).")
    int days;

    @Option(names = "--touch", paramLabel = "N", description = "Window of the last touch (default: ${DEFAULT-VALUE}).")
    int touch = Claims.USUAL_DAYS;

    @ArgGroup(exclusive = false, heading = "Without a workbench:%n")
    @Nullable
    FromFile fromFile;

    @ArgGroup(exclusive = false, heading = "The report:%n")
    Report report = new Report();

    /** A campaign as one file tells it. */
    static final class FromFile {
        @Option(names = "--file", required = true, paramLabel = "FILE", description = "A row for each person.")
        @SuppressWarnings("NullAway.Init")
        Path file;

        @Option(names = "--arm", required = true, paramLabel = "COLUMN", description = "The column of arms.")
        @SuppressWarnings("NullAway.Init")
        String arm;

        @Option(
                names = "--goal",
                required = true,
                split = ",",
                paramLabel = "COLUMN,…",
                description = "Columns of what came of it: yes or no, or amounts.")
        @SuppressWarnings("NullAway.Init")
        List<String> goals;

        @Option(names = "--lift", paramLabel = "L", description = "Smallest change worth knowing (default: 0.2).")
        double lift = CampaignPlan.USUAL_LIFT;
    }

    /** The report of a campaign. */
    static final class Report {
        @Option(names = "--out", paramLabel = "FILE", description = "The report to write: .html or .pdf.")
        @Nullable
        Path out;

        @Option(names = "--overwrite", description = "Replace the file if it is there.")
        boolean overwrite;

        @Option(names = "--careful", description = "Print no number of fewer than ten people.")
        boolean careful;
    }

    /**
     * The command in its context.
     *
     * @param analyses by which people are parted into groups
     * @param version the program's version
     */
    public ResultsCommand(CliContext context, Analyses analyses, String version) {
        super(context);
        this.analyses = analyses;
        this.version = version;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        if (days < 0 || days > 365 || touch < 1 || touch > 90 || split.stream().anyMatch(share -> !(share > 0))) {
            throw Refusal.of("results.command.range");
        }
        if (fromFile != null) {
            compare(fromFile, reply, checkpoint);
            return;
        }
        if (folder == null) {
            throw Refusal.of("results.command.where");
        }
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            switch (verb) {
                case LIST -> list(workbench, reply, checkpoint);
                case SHOW -> show(workbench, reply, checkpoint);
                case UPLIFT -> uplift(workbench, reply, checkpoint);
                case IMPORT -> bringIn(workbench, reply, checkpoint);
                case REPORT -> report(workbench, reply, checkpoint);
            }
        }
    }

    private double[] shares() {
        return split.stream().mapToDouble(share -> share).toArray();
    }

    private void compare(FromFile from, Reply reply, Checkpoint checkpoint) {
        if (!(from.lift > 0)) {
            throw Refusal.of("results.command.range");
        }
        FileComparison read = done(
                new CompareFile(new FileTables())
                        .job(from.file, new CompareFile.Wish(from.arm, control, from.goals, shares(), from.lift)),
                checkpoint);
        reply.say(
                "results.file.done",
                read.file(),
                java.util.Arrays.stream(read.sizes()).sum(),
                read.arms().size());
        if (read.unread() > 0) {
            reply.say("results.file.unread", read.unread());
        }
        for (FileComparison.Goal goal : read.goals()) {
            goal.effects().forEach(one -> ResultAnswers.line(reply, goal.column(), read, one));
        }
        ResultAnswers.put(reply, read);
    }

    private void list(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        List<PastCampaign> all = done(new ListCampaigns(workbench).job(), checkpoint);
        if (all.isEmpty()) {
            reply.say("results.none");
        }
        List<Map<String, Object>> campaigns = new ArrayList<>();
        for (PastCampaign one : all) {
            LocalDate sent = one.sent();
            Object day = sent == null ? Message.of("results.list.undated") : sent;
            reply.say(
                    one.exported()
                            ? Message.of(
                                    "results.list.line",
                                    one.name(),
                                    day,
                                    one.people(),
                                    one.control(),
                                    ResultAnswers.state(one))
                            : Message.of("results.list.told", one.name(), day, one.people(), ResultAnswers.state(one)));
            campaigns.add(ResultAnswers.campaign(one));
        }
        reply.put("campaigns", campaigns);
    }

    private CampaignResult read(Workbench workbench, Checkpoint checkpoint) {
        return done(
                new ReadCampaign(workbench, analyses, context.clock())
                        .job(named(), new ReadCampaign.Wish(control, shares(), days, touch)),
                checkpoint);
    }

    private String named() {
        if (what.isBlank()) {
            throw Refusal.of("results.command.what");
        }
        return what;
    }

    private void show(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        CampaignResult result = read(workbench, checkpoint);
        reply.say(ResultWords.heading(result));
        ResultWords.sentences(result).forEach(reply::say);
        ResultWords.counts(result).forEach(reply::say);
        reply.say(ResultWords.audit(result));
        ResultWords.profit(result).forEach(reply::say);
        ResultAnswers.put(reply, result);
    }

    private void uplift(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        CampaignResult result = read(workbench, checkpoint);
        Moved moved = result.moved();
        if (moved == null) {
            throw Refusal.of("results.moved.none", WhoMoves.LEAST, WhoMoves.LEAST_HITS);
        }
        moved.sentences().forEach(reply::say);
        for (Moved.Group group : moved.groups()) {
            reply.say(
                    "results.moved.line",
                    group.name(),
                    group.people(),
                    group.kinds()[WhoMoves.Kind.WON_OVER.ordinal()],
                    group.kinds()[WhoMoves.Kind.ANYWAY.ordinal()],
                    group.kinds()[WhoMoves.Kind.LOST.ordinal()],
                    group.kinds()[WhoMoves.Kind.LEFT_ALONE.ordinal()]);
        }
        ResultAnswers.put(reply, moved);
    }

    private void report(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        Path out = report.out;
        if (out == null) {
            throw Refusal.of("results.command.out");
        }
        CampaignResult result = read(workbench, checkpoint);
        WriteReport.Wish wish = new WriteReport.Wish(
                out, report.overwrite, report.careful, localeOf(language).toLanguageTag(), reply::words);
        Path written = done(new WriteReport(workbench, context.clock(), version).job(result, wish), checkpoint);
        reply.say("results.report.done", written.toString());
        reply.put("report", written.toString());
        reply.put("careful", report.careful);
        ResultAnswers.put(reply, result);
    }

    private void bringIn(Workbench workbench, Reply reply, Checkpoint checkpoint) {
        ImportFile intake = new ImportFile(new FileTables(), workbench.profile(), workbench.imports(), context.clock());
        var source = done(intake.probe(Path.of(named()), FileWish.none()), checkpoint);
        var plan = done(intake.plan(source, TableKind.RESULTS), checkpoint);
        // strangers are kept to be counted, so that they stop nothing
        ImportAtOnce.Outcome outcome =
                done(new ImportAtOnce(intake, workbench.imports()).job(plan, null, true), checkpoint);
        if (!outcome.preview().ready()) {
            throw new Refusal(outcome.preview().questions().getFirst().sentence());
        }
        var told = java.util.Objects.requireNonNull(outcome.report());
        Map<String, String> columns = new LinkedHashMap<>();
        outcome.preview()
                .plan()
                .mapping()
                .columns()
                .forEach(column -> columns.put(column.column(), ResultAnswers.target(column)));
        reply.put("columns", columns);
        reply.put("batch", told.batch().id());
        reply.put("read", told.batch().counts().read());
        reply.put("created", told.batch().counts().created());
        reply.put("unchanged", told.batch().counts().unchanged());
        reply.put("unmatched", told.batch().counts().rejected());
        reply.say(
                "results.imported",
                told.batch().counts().created(),
                told.batch().counts().unchanged(),
                told.batch().counts().rejected());
    }
}
