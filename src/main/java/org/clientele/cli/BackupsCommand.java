package org.clientele.cli;

import java.nio.file.Path;
import java.util.List;
import org.clientele.app.care.Backup;
import org.clientele.app.care.CareForWorkbench;
import org.clientele.model.run.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code clientele backups}: lists the backups of a workbench. */
@Command(name = "backups", description = "List the backups of a workbench, newest first.")
public final class BackupsCommand extends WorkCommand {
    private final CareForWorkbench care;

    @Parameters(paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    /** The command in its context. */
    public BackupsCommand(CliContext context, CareForWorkbench care) {
        super(context);
        this.care = care;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        List<Backup> backups = care.backups(folder);
        if (backups.isEmpty()) {
            reply.say("care.cli.none");
        }
        backups.forEach(backup -> reply.say(CareAnswers.sentence(backup)));
        reply.put("workbench", folder.toString());
        reply.put("backups", backups.stream().map(CareAnswers::json).toList());
    }
}
