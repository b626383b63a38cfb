package org.clientele.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clientele.app.intake.UndoImport;
import org.clientele.app.workbench.UndoReport;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele undo}: takes back an import. */
@Command(name = "undo", description = "Take back an import; the newest unless a number is given.")
public final class UndoCommand extends WorkCommand {
    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", paramLabel = "BATCH", arity = "0..1", description = "The import's number.")
    @Nullable
    Long batch;

    /** The command in its context. */
    public UndoCommand(CliContext context) {
        super(context);
    }

    private static Message sentence(UndoReport.Kept kept) {
        Message owner = Answers.owner(kept.owner());
        return kept.by() == 0
                ? Message.of("intake.cli.keptForExport", kept.name(), owner)
                : Message.of("intake.cli.kept", kept.name(), owner, kept.by());
    }

    private static Map<String, Object> row(UndoReport.Kept kept) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("owner", kept.owner().word());
        row.put("name", kept.name());
        row.put("by", kept.by());
        return row;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            UndoImport undo = new UndoImport(workbench.imports());
            long id = batch != null
                    ? batch
                    : undo.newest()
                            .orElseThrow(() -> Refusal.of("intake.cli.nothing"))
                            .id();
            UndoReport report = done(undo.undo(id), checkpoint);
            reply.say(
                    "intake.cli.undone", id, report.batch().file(), report.removed(), report.restored(), report.kept());
            report.keptRows().forEach(kept -> reply.say(sentence(kept)));
            reply.put("batch", Answers.batch(report.batch()));
            reply.put("removed", report.removed());
            reply.put("restored", report.restored());
            reply.put("kept", report.kept());
            reply.put(
                    "keptRows", report.keptRows().stream().map(UndoCommand::row).toList());
        }
    }
}
