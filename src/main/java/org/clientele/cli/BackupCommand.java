package org.clientele.cli;

import java.nio.file.Path;
import org.clientele.app.care.Backup;
import org.clientele.app.care.CareForWorkbench;
import org.clientele.app.care.TakenAlong;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele backup}: makes a backup now, in the workbench or as one file for another computer. */
@Command(name = "backup", description = "Make a backup now, or write the workbench into one file.")
public final class BackupCommand extends WorkCommand {
    private final CareForWorkbench care;

    @Parameters(paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write a zip file that can be restored on another computer.")
    @Nullable
    Path output;

    @Option(names = "--overwrite", description = "Replace the file if it is there.")
    boolean overwrite;

    /** The command in its context. */
    public BackupCommand(CliContext context, CareForWorkbench care) {
        super(context);
        this.care = care;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            reply.put("workbench", folder.toString());
            if (output == null) {
                Backup made = done(care.backUp(workbench), checkpoint);
                reply.say("care.cli.made", made.sequence(), made.rows(), CareAnswers.megabytes(made.bytes()));
                reply.put("backup", CareAnswers.json(made));
            } else {
                TakenAlong written = done(care.takeAlong(workbench, output, overwrite), checkpoint);
                reply.say(
                        "care.cli.along",
                        written.rows(),
                        written.file().toString(),
                        CareAnswers.megabytes(written.bytes()));
                reply.put("file", written.file().toString());
                reply.put("bytes", written.bytes());
                reply.put("rows", written.rows());
            }
        }
    }
}
