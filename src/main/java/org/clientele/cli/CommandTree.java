package org.clientele.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The tree of all commands under {@code clientele}. */
public final class CommandTree {
    private final CommandLine root;

    /** The tree with these commands; each carries its own {@code @Command} name. */
    public CommandTree(CliContext context, String version, List<WorkCommand> commands) {
        root = new CommandLine(new Root());
        root.getCommandSpec().version("Clientele " + version);
        for (WorkCommand command : commands) {
            root.addSubcommand(command);
        }
        PrintWriter err = context.err();
        root.setOut(context.out());
        root.setErr(err);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setUsageHelpAutoWidth(true);
        root.setParameterExceptionHandler(new BadUsage(context));
    }

    /** Runs the command of these arguments: 0 done, 1 refused or failed, 2 bad usage. */
    public int run(String... args) {
        return root.execute(args);
    }

    /** The word before all commands. */
    @Command(
            name = "clientele",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND",
            description = "From spreadsheets to lawful, targeted campaign lists, on your own computer.",
            footer = "Without a command the desktop opens.")
    static final class Root implements Runnable {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name a command.");
        }
    }
}
