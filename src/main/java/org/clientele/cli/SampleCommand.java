package org.clientele.cli;

import java.nio.file.Path;
import org.clientele.app.sample.MakeSample;
import org.clientele.model.run.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele sample}: makes the sample shop's files. */
@Command(name = "sample", description = "Make the files of a sample shop.")
public final class SampleCommand extends WorkCommand {
    private final MakeSample sample;

    @Parameters(paramLabel = "DIR", description = "The folder for the files.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The same seed makes the same shop (default: ${DEFAULT-VALUE}).")
    long seed = 7;

    @Option(names = "--customers", paramLabel = "N", description = "How many customers (default: ${DEFAULT-VALUE}).")
    int customers = 5000;

    /** The command in its context. */
    public SampleCommand(CliContext context, MakeSample sample) {
        super(context);
        this.sample = sample;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        MakeSample.Made made = done(sample.files(seed, customers, folder), checkpoint);
        reply.say(
                "sample.done", made.customers(), made.products(), made.orders(), made.orderLines(), folder.toString());
        reply.put("folder", folder.toString());
        reply.put("seed", seed);
        reply.put("made", made);
    }
}
