package org.clientele.cli;

import java.nio.file.Path;
import java.util.TreeMap;
import org.clientele.app.care.CareForWorkbench;
import org.clientele.app.care.Checkup;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.text.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele check}: reads and compares everything in a workbench. */
@Command(name = "check", description = "Read every row of a workbench and every backup, and say whether all is well.")
public final class CheckCommand extends WorkCommand {
    private final CareForWorkbench care;

    @Parameters(paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(names = "--repair", description = "Mend the workbench at once when something is wrong with it.")
    boolean repair;

    /** The command in its context. */
    public CheckCommand(CliContext context, CareForWorkbench care) {
        super(context);
        this.care = care;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        Checkup found = check(reply, checkpoint);
        if (!found.sound() && repair) {
            found.faults().forEach(reply::say);
            found = check(reply, checkpoint);
        }
        reply.put("workbench", folder.toString());
        reply.put("sound", found.sound());
        reply.put("rows", found.rows());
        reply.put("tables", new TreeMap<>(found.tables()));
        reply.put("backups", found.backups());
        reply.put("faults", found.faults().stream().map(reply::words).toList());
        if (!found.sound()) {
            found.faults().forEach(reply::say);
            throw Refusal.of("care.cli.faults", found.faults().size());
        }
        reply.say("care.cli.sound", found.rows(), found.tables().size(), found.backups());
    }

    private Checkup check(Reply reply, Checkpoint checkpoint) {
        try (Workbench workbench = open(folder, reply, checkpoint)) {
            reply.put(
                    "notes", workbench.openingNotes().stream().map(reply::words).toList());
            return done(care.check(workbench), checkpoint);
        }
    }
}
