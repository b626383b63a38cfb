package org.clientele.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.clientele.app.workbench.BatchDetail;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele history}: what was brought into a workbench, when, by whom, and how it was read. */
@Command(name = "history", description = "Show all imports of a workbench, or everything about one.")
public final class HistoryCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", paramLabel = "BATCH", arity = "0..1", description = "The import's number.")
    @Nullable
    Long batch;

    /** The command in its context. */
    public HistoryCommand(CliContext context) {
        super(context);
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            Long number = batch;
            if (number == null) {
                all(reply, workbench.imports().batches());
                return;
            }
            long id = number;
            one(reply, workbench.imports().detail(id).orElseThrow(() -> Refusal.of("intake.undo.unknown", id)));
        }
    }

    private static void all(Reply reply, List<BatchSummary> batches) {
        for (BatchSummary batch : batches) {
            Answers.line(reply, batch);
        }
        reply.put("batches", batches.stream().map(Answers::batch).toList());
    }

    private static void one(Reply reply, BatchDetail detail) {
        Answers.line(reply, detail.batch());
        reply.say("intake.cli.history.when", detail.begun(), detail.batch().at());
        if (!detail.by().isEmpty()) {
            reply.say("intake.cli.history.by", detail.by());
        }
        if (!detail.sheet().isEmpty()) {
            reply.say("intake.cli.history.sheet", detail.sheet());
        }
        if (!detail.sha256().isEmpty()) {
            reply.say("intake.cli.history.hash", detail.sha256());
        }
        detail.mapping().lines().forEach(line -> reply.line("  " + line));
        Map<String, Object> answer = Answers.batch(detail.batch());
        answer.put("begun", detail.begun().toString());
        answer.put("by", detail.by());
        answer.put("sheet", detail.sheet());
        answer.put("sha256", detail.sha256());
        answer.put("mapping", detail.mapping().lines().toList());
        reply.put("batch", answer);
    }
}
