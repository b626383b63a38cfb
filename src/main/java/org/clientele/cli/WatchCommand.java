package org.clientele.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.clientele.app.intake.Tables;
import org.clientele.app.watch.Arrival;
import org.clientele.app.watch.Signals;
import org.clientele.app.watch.WatchDesk;
import org.clientele.app.watch.WatchLine;
import org.clientele.app.watch.WatchedPlace;
import org.clientele.app.workbench.BatchSummary;
import org.clientele.app.workbench.Workbench;
import org.clientele.model.run.Checkpoint;
import org.clientele.model.table.TableKind;
import org.clientele.model.text.Message;
import org.clientele.model.text.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code clientele watch}: lets new rows of a file or folder come in by themselves. */
@Command(name = "watch", description = "Let new rows of a file or folder of events or orders come in by themselves.")
public final class WatchCommand extends WorkCommand {
    private static final Duration POLL = Duration.ofMillis(250);

    private final Tables tables;
    private final Supplier<Signals> signals;

    @Parameters(index = "0", paramLabel = "WORKBENCH", description = "The workbench's folder.")
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Parameters(index = "1", paramLabel = "PATH", description = "The file, or the folder with files.")
    @SuppressWarnings("NullAway.Init")
    Path path;

    @Option(names = "--kind", paramLabel = "KIND", required = true, description = "events or orders.")
    @SuppressWarnings("NullAway.Init")
    TableKind kind;

    @Option(names = "--once", description = "Bring in what is new now, and end.")
    boolean once;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "End after so many seconds (default: when interrupted).")
    @Nullable
    Long seconds;

    /** The command in its context. */
    public WatchCommand(CliContext context, Tables tables, Supplier<Signals> signals) {
        super(context);
        this.tables = tables;
        this.signals = signals;
    }

    @Override
    protected void run(Reply reply, Checkpoint checkpoint) {
        reply.inLines();
        try (UntilInterrupted ending = new UntilInterrupted();
                Workbench workbench = open(folder, reply, checkpoint);
                Signals heard = signals.get()) {
            WatchDesk desk = new WatchDesk(workbench, tables, context.clock(), reply::words);
            WatchedPlace place = desk.add(path, kind);
            desk.only(place);
            watch(reply, workbench, desk, place, heard, ending, checkpoint);
        }
    }

    private void watch(
            Reply reply,
            Workbench workbench,
            WatchDesk desk,
            WatchedPlace place,
            Signals heard,
            UntilInterrupted ending,
            Checkpoint checkpoint) {
        Instant until =
                seconds == null ? Instant.MAX : context.clock().instant().plusSeconds(seconds);
        long imports = 0;
        if (!once) {
            reply.say("watch.cli.waits", place.path().toString());
        }
        do {
            checkpoint.check();
            long begun = System.nanoTime();
            for (Arrival arrival : desk.look(once, checkpoint)) {
                workbench.facts(checkpoint);
                tell(reply, arrival, (System.nanoTime() - begun) / 1_000_000);
                imports += arrival.batch().changedNothing() ? 0 : 1;
            }
            WatchLine line = desk.line(place);
            Message fault = line.fault();
            if (fault != null) {
                throw new Refusal(fault);
            }
            if (!once) {
                heard.follow(desk.folders());
                heard.await(POLL);
            }
        } while (!once && !ending.isNow() && context.clock().instant().isBefore(until));
        reply.say("watch.cli.end", imports);
        reply.put("imports", imports);
    }

    private static void tell(Reply reply, Arrival arrival, long millis) {
        BatchSummary.Counts counts = arrival.batch().counts();
        String file = String.valueOf(arrival.file().getFileName());
        reply.say(
                "watch.cli.row",
                file,
                counts.read(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected());
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("file", arrival.file().toString());
        part.put("anew", arrival.anew());
        part.put("batch", Answers.batch(arrival.batch()));
        part.put("millis", millis);
        Path rejects = arrival.rejects();
        if (rejects != null) {
            reply.say("watch.cli.rejects", rejects.toString());
            part.put("rejects", rejects.toString());
        }
        reply.stream(part);
    }
}
