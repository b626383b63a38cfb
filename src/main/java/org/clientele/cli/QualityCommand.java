package org.clientele.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clientele.app.groups.Analyses;
import org.clientele.app.notice.Share;
import org.clientele.app.tables.BrowseTables;
import org.clientele.app.tables.CheckQuality;
import org.clientele.app.tables.QualityReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele quality}: how good the data are, and what differs from the imports before. */
@Command(name = "quality", description = "Score the data of a workbench and tell what differs from the imports before.")
public final class QualityCommand extends WorkCommand {
    @Parameters(paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** The command in its context. */
    public QualityCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            BrowseTables tables = new BrowseTables(workbench, new Analyses());
            QualityReport report = done(new CheckQuality(workbench, tables, context.clock()).report(), checkpoint);
            if (Double.isNaN(report.score())) {
                reply.say("cli.quality.none");
            } else {
                reply.say("cli.quality.score", (long) Math.floor(report.score()));
                reply.put("score", report.score());
            }
            reply.put(
                    "aspects",
                    report.aspects().stream()
                            .filter(aspect -> !Double.isNaN(aspect.share()))
                            .map(aspect -> aspect(aspect, reply))
                            .toList());
            reply.put("duplicates", report.duplicates());
            reply.put(
                    "drifts",
                    report.drifts().stream().map(drift -> drift(drift, reply)).toList());
        }
    }

    private static Map<String, Object> aspect(QualityReport.Aspect aspect, Reply reply) {
        reply.say("cli.quality.aspect", aspect.kind().title(), new Share(aspect.share()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("aspect", aspect.kind().word());
        answer.put("weight", aspect.kind().weight());
        answer.put("share", aspect.share());
        List<Map<String, Object>> measures = new ArrayList<>();
        for (QualityReport.Measure measure : aspect.measures()) {
            if (measure.wrong() > 0) {
                reply.line("  " + reply.words(measure.sentence()));
            }
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("measure", measure.word());
            line.put("share", measure.share());
            line.put("wrong", measure.wrong());
            line.put("of", measure.of());
            line.put("table", measure.behind().table().word());
            measures.add(line);
        }
        answer.put("measures", measures);
        return answer;
    }

    private static Map<String, Object> drift(QualityReport.Drift drift, Reply reply) {
        reply.say(
                drift.findings().isEmpty() ? "cli.quality.steady" : "cli.quality.drift",
                Answers.kind(drift.kind()),
                drift.now(),
                drift.before());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kind", drift.kind().word());
        answer.put("file", drift.now());
        answer.put("before", drift.before());
        List<Map<String, Object>> findings = new ArrayList<>();
        for (QualityReport.Finding finding : drift.findings()) {
            reply.line("  " + reply.words(finding.sentence()));
            findings.add(Map.of(
                    "column", finding.column(),
                    "size", finding.size(),
                    "sentence", reply.words(finding.sentence())));
        }
        answer.put("findings", findings);
        return answer;
    }
}
