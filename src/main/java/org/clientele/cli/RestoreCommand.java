package org.clientele.cli;

import java.nio.file.Path;
import org.clientele.app.care.CareForWorkbench;
import org.clientele.app.care.Restored;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele restore}: puts a workbench back to a backup. */
@Command(
        name = "restore",
        description = "Put a workbench back to a backup, the newest unless one is named; what is there now is kept.")
public final class RestoreCommand extends WorkCommand {
    private final CareForWorkbench care;

    @Parameters(
            index = "0",
            paramLabel = "WORKBENCH",
            description = "The workbench's folder; with a file also a new one.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(
            index = "1",
            paramLabel = "BACKUP",
            arity = "0..1",
            description = "Number or name from “backups”, or a file written by “backup --output”.")
    @Nullable
    String backup;

    /** The command in its context. */
    public RestoreCommand(CliContext context, CareForWorkbench care) {
        super(context);
        this.care = care;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        Restored restored = done(care.restore(folder, backup), checkpoint);
        String aside = restored.aside() == null ? "" : restored.aside();
        reply.say(
                "care.cli.restored",
                folder.toString(),
                restored.from(),
                CareAnswers.time(restored.at()),
                restored.rows());
        if (!aside.isEmpty()) {
            reply.say("care.cli.aside", aside);
        }
        reply.put("workbench", folder.toString());
        reply.put("from", restored.from());
        reply.put("at", restored.at().toString());
        reply.put("rows", restored.rows());
        reply.put("aside", aside);
    }
}
